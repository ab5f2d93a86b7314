import type { Entity } from '../../lib/model/entity';
import { fold, normalise } from '../../lib/text/normalise';

export type Collision = {
  alias: string;
  entities: string[];
  /** What holds them apart, or null: then a page decides nothing and neither may be shown. */
  rule: string | null;
};

/** Aliases that name more than one entity, without regard to case. */
export function listCollisions(entities: Iterable<Entity>): Collision[] {
  const owners = new Map<string, { text: string; id: string; needsContext: boolean; shortForm: boolean }[]>();
  for (const { id, aliases } of entities) {
    for (const { text, needsContext, shortForm } of aliases) {
      const key = fold(normalise(text).text);
      owners.set(key, [...(owners.get(key) ?? []), { text, id, needsContext, shortForm }]);
    }
  }
  return [...owners.values()].flatMap((list) => {
    const ids = [...new Set(list.map(({ id }) => id))].sort();
    if (ids.length < 2) return [];
    const isApart = list.every(({ needsContext, shortForm }) => needsContext || shortForm);
    const byContext = list.every(({ needsContext }) => needsContext);
    const rule = byContext ? 'each needs context' : isApart ? 'each needs context or its full name' : null;
    return [{ alias: list[0]?.text ?? '', entities: ids, rule }];
  });
}
