import { buildMatchIndex, type MatchIndex } from '../../lib/matching/match-index';
import { compileDataset } from '../dataset/compile';
import { ROOT } from '../lib/project';
import { scanText } from '../lib/scan-text';
import { type Item, readSet, SetError } from './read-set';
import { type Figures, figures, type Ignored, judge, Known, type Outcome } from './score';

export const DEVELOPMENT = `${ROOT}tests/development`;

export type Evaluation = {
  outcomes: Outcome[];
  overall: Figures;
  en: Figures;
  es: Figures;
  ignored: Ignored;
  known: Known;
};

/** The matcher over the compiled dataset, all topics on, as `npm run scan` has it. */
export async function loadIndex(): Promise<MatchIndex> {
  const { index, packs } = await compileDataset(`${ROOT}data`);
  return buildMatchIndex(
    index.version,
    packs.flatMap(({ entities }) => entities),
  );
}

/**
 * Run the matcher over the development set.
 *
 * @throws SetError with a line for each label whose entity the dataset does not have
 */
export function evaluate(index: MatchIndex, items: readonly Item[] = readSet(DEVELOPMENT)): Evaluation {
  const known = new Known(new Set(index.byId.keys()));
  const faults = known.faults(items);
  if (faults.length > 0) throw new SetError(faults.join('\n'));
  const ignored: Ignored = { labels: 0, predictions: 0 };
  const outcomes = items.map((item) => judge(item, scanText(index, item.text, item.lang), known, ignored));
  const of = (lang: string) => figures(outcomes.filter(({ item }) => item.lang === lang));
  return { outcomes, overall: figures(outcomes), en: of('en'), es: of('es'), ignored, known };
}
