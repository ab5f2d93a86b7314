/** Tags out of whatever stands for them: trimmed, each once, without empty ones. */
export function tagsOf(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  const tags = value.filter((tag): tag is string => typeof tag === 'string').map((tag) => tag.trim());
  return [...new Set(tags)].filter((tag) => tag !== '');
}
