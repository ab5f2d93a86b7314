/** How a text that is still to be written begins in a new file. */
export const PLACEHOLDER = 'TODO';

/** Paths of the texts in a file that are still to be written. */
export function listPlaceholders(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return /^TODO\b/.test(value) ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((item, i) => listPlaceholders(item, `${path}[${i}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => listPlaceholders(item, path ? `${path}.${key}` : key));
}
