/** A person's name in parts, or a name that is not to be taken apart. */
export type Name = { family: string; given: string; suffix?: string } | { literal: string };

/** Small words that begin a family name. */
const PARTICLES = new Set(
  'af al ap ben bin bint da dal de dei del della den der di dos du el ibn la las le los ten ter van vom von zu zum zur'.split(
    ' ',
  ),
);
const SUFFIX = /,?\s+(Jr\.?|Sr\.?|II|III|IV)$/;
/** Words of bylines that are no person's name. */
const ORGANISATION =
  /\b(?:agency|agencia|agence|agencies|associated|board|bureau|center|centre|correspondents?|desk|editors?|foundation|group|institute|magazine|media|network|news|newsroom|press|post|redacci[oó]n|reporters?|reuters|service|staff|team|times|tribune|university)\b/i;

/**
 * The parts of a byline's name. A comma settles it (`García Márquez, Ana`), so a reader can. Without one it is a
 * guess: particles begin the family name, a Spanish name of three words or more has two family names, else the last
 * word is it. Organisations and single words stay whole.
 */
export function splitName(name: string, language: string | null = null): Name {
  const [, suffix] = SUFFIX.exec(name) ?? [];
  const bare = name.replace(SUFFIX, '');
  const comma = bare.split(/,\s+/);
  if (comma.length === 2 && comma[0] && comma[1]) return withSuffix({ family: comma[0], given: comma[1] }, suffix);
  const words = bare.split(' ');
  if (comma.length > 1 || words.length < 2 || words.length > 6 || ORGANISATION.test(bare) || /^the\s/i.test(bare)) {
    return { literal: name };
  }
  const particle = words.findIndex((word, at) => at > 0 && at < words.length - 1 && PARTICLES.has(word.toLowerCase()));
  const isSpanish = language !== null && /^es\b/i.test(language);
  const start = particle > 0 ? particle : words.length - (isSpanish && words.length > 2 ? 2 : 1);
  return withSuffix({ family: words.slice(start).join(' '), given: words.slice(0, start).join(' ') }, suffix);
}

function withSuffix(name: { family: string; given: string }, suffix: string | undefined): Name {
  return suffix === undefined ? name : { ...name, suffix };
}
