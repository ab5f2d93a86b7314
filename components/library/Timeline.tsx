import { i18n } from '#i18n';
import { formatNumber } from '../parts/format';
import { formatMonth } from './words';

export type MonthCount = { month: string; count: number };

/** Of the drawing, in its own units. */
const BAR = 10;
const GAP = 2;
const HEIGHT = 40;

/** Passages by month, as bars; for those who do not see them a table. */
export function Timeline({ months }: { months: readonly MonthCount[] }) {
  const most = Math.max(...months.map(({ count }) => count));
  const [first, last] = [months[0], months.at(-1)];
  if (months.length < 2 || !first || !last) return null;
  const width = months.length * (BAR + GAP) - GAP;
  return (
    <figure class="time">
      <figcaption class="meta">{i18n.t('library.timeline.title')}</figcaption>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {months.map(({ month, count }, at) => {
          const height = count === 0 ? 0 : Math.max(1.5, (count / most) * HEIGHT);
          return (
            <rect key={month} x={at * (BAR + GAP)} y={HEIGHT - height} width={BAR} height={height}>
              <title>{i18n.t('library.timeline.month', count, [formatMonth(month), formatNumber(count)])}</title>
            </rect>
          );
        })}
      </svg>
      <p class="meta ends" aria-hidden="true">
        <span>{formatMonth(first.month)}</span>
        <span>{i18n.t('library.timeline.most', [formatNumber(most)])}</span>
        <span>{formatMonth(last.month)}</span>
      </p>
      <div class="vh">
        <table>
          <caption>{i18n.t('library.timeline.title')}</caption>
          <tbody>
            {months
              .filter(({ count }) => count > 0)
              .map(({ month, count }) => (
                <tr key={month}>
                  <th scope="row">{formatMonth(month)}</th>
                  <td>{formatNumber(count)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
