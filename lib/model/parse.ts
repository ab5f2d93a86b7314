import * as v from 'valibot';

/** `entities[12].facts[0].sources` from the path of a valibot issue. */
export function pathOf(issue: v.BaseIssue<unknown>): string {
  let path = '';
  for (const item of issue.path ?? []) {
    path += typeof item.key === 'number' ? `[${item.key}]` : path ? `.${String(item.key)}` : String(item.key);
  }
  return path;
}

/**
 * Check `value` against a schema and return it typed.
 *
 * @param refuse makes the error for the first fault, from its path and its reason
 */
export function parseWith<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  refuse: (path: string, reason: string) => Error,
): v.InferOutput<S> {
  const result = v.safeParse(schema, value, { abortEarly: true, abortPipeEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw refuse(pathOf(issue), issue.message);
}
