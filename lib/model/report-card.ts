import type { Card } from './card';
import type { Sign, Why } from './mention';

/** Words of the reader's language that a report is made with. */
export type ReportWords = {
  heading: string;
  page: string;
  words: string;
  card: string;
  why: string;
  data: string;
  today: string;
};

/** What was shown where, as plain text for the editors: enough to see the error again, and nothing about the reader. */
export function reportCard(
  { entity, dataset }: Card,
  { surface, why, address }: { surface: string; why: Why; address: string | null },
  words: ReportWords,
): string {
  const rows = [
    words.heading,
    ...(address === null ? [] : [`${words.page}: ${address}`]),
    `${words.words}: ${surface}`,
    `${words.card}: ${entity.title} (${entity.id})`,
    `${words.why}: ${[why.rule, ...why.signs.map(describeSign)].join('; ')}`,
    `${words.data}: ${dataset.version}, ${words.today}`,
  ];
  return `${rows.join('\n')}\n`;
}

function describeSign({ sign, weight, words }: Sign): string {
  return `${sign} ${weight}${words.length > 0 ? ` (${words.join(', ')})` : ''}`;
}
