export type JsonObject = { [key: string]: unknown };

/** Deepest nesting that is kept of what comes from outside: writing it out again must not exhaust the stack. */
const MOST_DEPTH = 32;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isShallow(value: unknown, depth = MOST_DEPTH): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((inner) => isShallow(inner, depth - 1));
}

/** Whether two values say the same as JSON, in the same order. */
export function isSameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** `value` as a list: nothing, one or many. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A copy without some keys; undefined when nothing is left. */
export function restOf(value: JsonObject, known: readonly string[]): JsonObject | undefined {
  const rest = Object.entries(value).filter(([key]) => !known.includes(key));
  return rest.length > 0 ? Object.fromEntries(rest) : undefined;
}
