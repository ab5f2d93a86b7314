import type { KeyDatum } from '../../lib/model/entity';
import { Cited, type Citing } from './Cited';
import { asOfWords, labelWord } from './words';

/** What to see at a glance; offices and counts say as of when, because they go out of date. */
export function KeyData({ keyData, citing }: { keyData: readonly KeyDatum[]; citing: Citing }) {
  if (keyData.length === 0) return null;
  return (
    <dl class="keys">
      {keyData.map(({ label, value, asOf, sources }) => (
        <div key={label}>
          <dt>{labelWord(label)}</dt>
          <dd>
            <Cited text={value} ids={sources} citing={citing} />
            {asOf && <span class="meta"> {asOfWords(asOf)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
