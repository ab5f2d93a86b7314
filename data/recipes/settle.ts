import type { Alias, Entity } from '../../lib/model/entity';
import { alias } from './made';
import { plainOf, surnameOf } from './people';
import { isTelling } from './words';

/** An entity of the whole dataset, with what settling its forms needs to know. */
export type Settled = {
  entity: Pick<Entity, 'id' | 'title' | 'kind' | 'contextWords'> & { aliases: Alias[] };
  /** Edited by people: its forms are theirs to change. */
  isCurated: boolean;
  /** Of a person: family names that it bears. */
  surnames: readonly string[];
  surnameIsTaken: boolean;
};

const keyOf = (text: string) => text.normalize('NFC').toLowerCase();
const surnameKey = (surname: string) => plainOf(surname).toLowerCase();

/** The family name of a curated person, from the title. */
export function titleSurname(title: string): string {
  const name = title.replace(/\s*\(.*\)$/, '');
  return surnameOf(name).split(' ').at(-1) ?? name;
}

/** How many entities bear each surname. */
export function countSurnames(all: readonly Settled[]): Map<string, Set<string>> {
  const bearers = new Map<string, Set<string>>();
  for (const { entity, surnames } of all) {
    for (const surname of surnames) {
      const key = surnameKey(surname);
      bearers.set(key, (bearers.get(key) ?? new Set()).add(entity.id));
    }
  }
  return bearers;
}

/**
 * Settle, over the whole dataset, which forms the entities of tables may have. A surname is a form only if one entity
 * bears it and it is no common word or name. Of a form that two entities would have, each keeps it, near its own
 * context words, if it is a person's name and those words differ; else only the one whose title it is.
 */
export function settleAliases(all: readonly Settled[]): void {
  const bearers = countSurnames(all);
  const taken = new Set(all.flatMap(({ entity }) => entity.aliases.map(({ text }) => keyOf(text))));
  for (const { entity, isCurated, surnames, surnameIsTaken } of all) {
    if (isCurated || surnameIsTaken) continue;
    for (const surname of new Set(surnames)) {
      if (!isTelling(surname) || (bearers.get(surnameKey(surname))?.size ?? 0) > 1 || taken.has(keyOf(surname)))
        continue;
      for (const form of new Set([surname, plainOf(surname)]))
        entity.aliases.push(alias(form, 'en', { caseSensitive: true, shortForm: true }));
    }
  }
  const owners = new Map<string, Settled[]>();
  for (const settled of all) {
    for (const key of new Set(settled.entity.aliases.map(({ text }) => keyOf(text))))
      owners.set(key, [...(owners.get(key) ?? []), settled]);
  }
  for (const [key, list] of owners) if (list.length > 1) share(key, list);
}

function share(key: string, owners: readonly Settled[]): void {
  const differ = (a: Settled, b: Settled) => a === b || (hasOwnWord(a, b) && hasOwnWord(b, a));
  const isName = key.includes(' ') && owners.every(({ entity }) => entity.kind === 'person');
  const mayShare = isName && owners.every((a) => owners.every((b) => differ(a, b)));
  const isFree = ({ entity, isCurated }: Settled) =>
    isCurated && entity.aliases.some(({ text, needsContext }) => keyOf(text) === key && !needsContext);
  const keepers = owners.filter(
    (owner) => owner.isCurated || (mayShare && !owners.some(isFree)) || keyOf(owner.entity.title) === key,
  );
  for (const owner of owners) {
    const { entity, isCurated } = owner;
    if (isCurated) continue;
    if (!keepers.includes(owner) || owners.some(isFree))
      entity.aliases = entity.aliases.filter(({ text }) => keyOf(text) !== key);
    else if (keepers.length > 1)
      entity.aliases = entity.aliases.map((form) =>
        keyOf(form.text) === key ? { ...form, needsContext: true } : form,
      );
  }
}

export function hasOwnWord(
  a: { entity: Pick<Entity, 'contextWords'> },
  b: { entity: Pick<Entity, 'contextWords'> },
): boolean {
  const others = new Set(b.entity.contextWords.map(keyOf));
  return a.entity.contextWords.some((word) => !others.has(keyOf(word)));
}
