import type { Candidate } from './candidates';
import { FLAGS } from './index-format';
import type { Objection } from './neighbours';
import { officeTagBehind } from './office-tag';
import type { PageLine } from './page-line';

/** How near a word stands that says whose a bare name is, and room for names between the first and the last. */
const RIGHT_BESIDE = 24;
const MIDDLE_NAMES = 24;
/** Headline and beginning: what is a town there is one in the headline too. */
const FIRST_BLOCKS = 3;

/** To whom a bare name belongs from some place of the page on. */
type Owner = 'own' | 'stranger';

/**
 * What the words beside one mention made of a name holds for bare names of the page: on one that names a Gonzalo Rubio
 * and not the one of the dataset, "Rubio said" is the stranger; behind "the Philippine Senate", "the Senate" is theirs;
 * below "LEBANON, Pa. —", Lebanon is the town. Who was named first keeps the name until the other is named in full.
 *
 * @param objections one a candidate, by its own words; added to
 * @param strangers entities whose bare names were somebody else's in earlier blocks; brought up to date
 * @param certain entities that were certain in earlier blocks
 */
export function objectToStrangers(
  candidates: readonly Candidate[],
  objections: (Objection | null)[],
  strangers: Set<string>,
  certain: ReadonlyMap<string, unknown>,
  line: PageLine,
): void {
  const owners = new Map<string, Owner>();
  for (const id of strangers) owners.set(id, 'stranger');
  for (const id of certain.keys()) owners.set(id, 'own');
  for (const [i, candidate] of candidates.entries()) {
    // A surname at the beginning, in the headline, is of whom the page names first; so is a town.
    const { entity, block } = candidate;
    const isTown = objections[i] === 'another-place' && block > 0 && block < FIRST_BLOCKS;
    if ((entity.kind === 'person' || isTown) && !owners.has(entity.id)) {
      const first = ownerBy(candidate, objections[i] ?? null, line);
      if (first !== null) owners.set(entity.id, first);
    }
  }
  /** Somebody else of the surname is named, and where the last full name ends. */
  const others = new Set<string>();
  let inFull = 0;
  for (const [i, candidate] of candidates.entries()) {
    const { id } = candidate.entity;
    const objection = objections[i] ?? null;
    const owner = owners.get(id);
    const named = ownerBy(candidate, objection, line);
    if (named === 'own') inFull = candidate.end;
    if (objection === 'another-person' && candidate.start >= inFull) others.add(id);
    else if (objection === null && others.has(id) && isWoman(candidate, line)) objections[i] = 'another-person';
    if (named === 'own' || (named === 'stranger' && owner === undefined)) owners.set(id, named);
    else if (owner === 'stranger' && objection === null && isBare(candidate)) {
      if (!isOwnBeside(candidate, line)) objections[i] = reasonFor(candidate);
    }
    // A bare name that comes first is not of what comes later.
    else if (owner === undefined && objection === null) owners.set(id, 'own');
  }
  for (const [id, owner] of owners) {
    if (owner === 'stranger') strangers.add(id);
    else strangers.delete(id);
  }
}

/** A shorter form within one that is another body's: "Joint Chiefs" in "the Joint Chiefs of Staff in Seoul". */
export function objectInside(candidates: readonly Candidate[], objections: (Objection | null)[]): void {
  let outer: Candidate | null = null;
  for (const [i, candidate] of candidates.entries()) {
    if (outer && candidate.start < outer.end && candidate.entity.id === outer.entity.id)
      objections[i] ??= 'another-body';
    else if (objections[i] === 'another-body') outer = candidate;
  }
}

/** Whom a mention names in so many words; null when it is a bare name. */
function ownerBy(candidate: Candidate, objection: Objection | null, line: PageLine): Owner | null {
  const { flags, entity } = candidate;
  if (objection === 'another-place') return 'stranger';
  if (entity.kind === 'person') {
    if (objection === null) return flags & FLAGS.single ? null : 'own';
    if (objection !== 'another-person') return null;
    return !(flags & FLAGS.shortForm) || (isBare(candidate) && !isNamedBefore(candidate, line)) ? 'stranger' : null;
  }
  if (objection === null) return isBare(candidate) ? null : 'own';
  return objection === 'another-body' ? 'stranger' : null;
}

/** One that means the one whatever else ("Trump") is left. */
function isBare({ flags, entity: { kind } }: Candidate): boolean {
  if (kind === 'person') return (flags & FLAGS.single) !== 0 && !(flags & FLAGS.prominent);
  return kind === 'country' || kind === 'place' || (flags & (FLAGS.needsContext | FLAGS.shortForm)) !== 0;
}

/** "Mrs. Trump" where the page has named her. */
function isWoman({ entity, start }: Candidate, { folded }: PageLine): boolean {
  if (entity.kind !== 'person') return false;
  return /(?<!\p{L})(?:mrs|ms|miss|señora|sra|first lady|primera dama)\.? $/u.test(
    folded.slice(Math.max(0, start - 14), start),
  );
}

/** "Andry José Hernández": a name in between, and still the one. */
function isNamedBefore({ entity, start }: Candidate, { text }: PageLine): boolean {
  const given = entity.title.split(' ')[0] as string;
  return given.length > 2 && text.slice(Math.max(0, start - MIDDLE_NAMES), start).includes(given);
}

/** "Rep. Kelly, D-Ill.", "Vance, the vice president", "El Salvador's PNC", "Zahle, Lebanon": it says itself whose it is. */
function isOwnBeside({ entity, start, end }: Candidate, { text, folded }: PageLine): boolean {
  if (entity.kind === 'country' || entity.kind === 'place')
    return /\p{Lu}\p{L}+, $/u.test(text.slice(Math.max(0, start - RIGHT_BESIDE), start));
  const office = officeTagBehind(text, end);
  if (office !== null && entity.strong.includes(office.tag)) return true;
  const beside = `${folded.slice(Math.max(0, start - RIGHT_BESIDE), start)} ${folded.slice(end, end + RIGHT_BESIDE)}`;
  const own = entity.kind === 'person' ? [...entity.strong, ...entity.weak] : entity.strong;
  return own.some((word) => beside.includes(word));
}

function reasonFor({ entity: { kind } }: Candidate): Objection {
  if (kind === 'person') return 'another-person';
  return kind === 'country' || kind === 'place' ? 'another-place' : 'another-body';
}
