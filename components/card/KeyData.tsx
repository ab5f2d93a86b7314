import type { KeyDatum, KeyLabel } from '../../lib/model/entity';
import { Cited, type Citing } from './Cited';
import { asOfWords, labelWord, langOf } from './words';

/** `spanish`: labels whose values are in Spanish. */
export type KeyDataProps = { keyData: readonly KeyDatum[]; spanish: readonly KeyLabel[]; citing: Citing };

/** What to see at a glance; offices and counts say as of when, because they go out of date. */
export function KeyData({ keyData, spanish, citing }: KeyDataProps) {
  if (keyData.length === 0) return null;
  return (
    <dl class="keys">
      {keyData.map(({ label, value, asOf, sources }) => (
        <div key={label}>
          <dt>{labelWord(label)}</dt>
          <dd>
            <Cited text={value} lang={langOf(spanish.includes(label))} ids={sources} citing={citing} />
            {asOf && <span class="meta"> {asOfWords(asOf)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
