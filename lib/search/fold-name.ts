/** Nothing to take apart in these: letters, figures and signs of ASCII. */
const PLAIN = /^[\x20-\x7e]*$/;
/** Accents, and what takes no room: soft hyphens, joiners, marks of direction. */
const UNSEEN = /[\p{M}\p{Cf}]+/gu;
/** Written or not, the name is the same: `U.S.` is `US`. */
const UNHEARD = /['.\u2018\u2019\u02bc\u2032]/g;
/** Letters that are one with their sign, and so keep it when signs are taken off. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/**
 * A name, or what was typed to find one, as search compares them: words of letters and figures in lower case with one
 * space between, without accents. Points and apostrophes go without a trace, so that `us` finds `U.S.`
 */
export function foldName(text: string): string {
  const letters = plainLetters(text).replace(UNHEARD, '');
  // Asking each character for its class in Unicode takes several times as long.
  const others = PLAIN.test(letters) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu;
  return letters.replace(others, ' ').trim();
}

function plainLetters(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const lower = text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(UNSEEN, '');
  return lower.replace(/[øłđðþßæœı]/g, (letter) => WHOLE_LETTERS[letter] ?? letter);
}
