import { buildMatchIndex, type MatchIndex } from '../../lib/matching/match-index';
import { compileDataset } from '../dataset/compile';
import { ROOT } from '../lib/project';
import { scanText } from '../lib/scan-text';
import { type Item, readSet, SetError } from './read-set';
import { type Figures, figures, type Ignored, judge, Known, type Outcome } from './score';

export const DEVELOPMENT = `${ROOT}tests/development`;

export type Matcher = { index: MatchIndex; known: Known };

export type Evaluation = {
  outcomes: Outcome[];
  overall: Figures;
  en: Figures;
  es: Figures;
  ignored: Ignored;
};

/** The matcher over the compiled dataset, all topics on, as `npm run scan` has it. */
export async function loadMatcher(): Promise<Matcher> {
  const { index, packs } = await compileDataset(`${ROOT}data`);
  const entities = packs.flatMap((pack) => pack.entities);
  return {
    index: buildMatchIndex(index.version, entities),
    known: new Known(new Set(entities.map(({ id }) => id))),
  };
}

/**
 * Run the matcher over the development set.
 *
 * @throws SetError with a line for each label whose entity the dataset does not have
 */
export function evaluate({ index, known }: Matcher, items: readonly Item[] = readSet(DEVELOPMENT)): Evaluation {
  const faults = known.faults(items);
  if (faults.length > 0) throw new SetError(faults.join('\n'));
  const ignored: Ignored = { labels: 0, predictions: 0 };
  const outcomes = items.map((item) => judge(item, scanText(index, item.text, item.lang), known, ignored));
  const of = (lang: string) => figures(outcomes.filter(({ item }) => item.lang === lang));
  return { outcomes, overall: figures(outcomes), en: of('en'), es: of('es'), ignored };
}
