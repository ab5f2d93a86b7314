import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { NewsSite } from '../../lib/model/pack';
import type { Settings } from '../../lib/model/settings';
import { isWithinSite } from '../../lib/model/site';
import { CheckRow } from '../parts/CheckRow';
import { formatNumber } from '../parts/format';
import { locale } from '../parts/locale';

export type ListedSitesProps = {
  listed: readonly NewsSite[];
  sitesOff: readonly string[];
  onSite(host: string, isOn: boolean): void;
  mode: Settings['siteMode'];
};

/** The news sites of the package: folded, since they are many; each can be found and turned off. */
export function ListedSites({ listed, sitesOff, onSite, mode }: ListedSitesProps) {
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const sorted = useMemo(() => [...listed].sort((a, b) => a.name.localeCompare(b.name, locale())), [listed]);
  if (listed.length === 0) return null;
  const isOff = ({ host }: NewsSite) => sitesOff.some((site) => isWithinSite(host, site));
  const found = sorted.filter((site) => isFound(site, words));
  const turnedOff = listed.filter(isOff).length;
  return (
    <>
      <ul class="rows">
        <li>
          <span class="site">{i18n.t('sites.listed', listed.length, [formatNumber(listed.length)])}</span>
          <span class="state">
            {i18n.t(mode === 'ask' ? 'options.sites.onRequest' : 'options.sites.on')}
            {turnedOff > 0 && `, ${i18n.t('options.sites.except', turnedOff, [formatNumber(turnedOff)])}`}
          </span>
          <span class="acts">
            <button
              type="button"
              class="tbtn"
              aria-expanded={isOpen}
              aria-controls="listed-sites"
              onClick={() => setOpen(!isOpen)}
            >
              {i18n.t(isOpen ? 'options.sites.hideAll' : 'options.sites.showAll')}
            </button>
          </span>
        </li>
      </ul>
      <div id="listed-sites" class="listed" hidden={!isOpen}>
        <label>
          <span class="vh">{i18n.t('options.sites.search')}</span>
          <input
            type="search"
            class="field"
            placeholder={i18n.t('options.sites.search')}
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </label>
        <p class="meta" role="status">
          {words !== '' && i18n.t('options.sites.found', [formatNumber(found.length), formatNumber(listed.length)])}
        </p>
        <ul class="sites">
          {found.map((site) => (
            <li key={site.host}>
              <CheckRow
                label={site.name}
                isChecked={!isOff(site)}
                onChange={(isOn) => onSite(site.host, isOn)}
                end={<span class="meta">{site.host}</span>}
              />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

function isFound({ host, name }: NewsSite, words: string): boolean {
  const plain = fold(words.trim());
  return fold(name).includes(plain) || host.includes(plain);
}

/** Without capitals and accents, so that `pais` finds El País. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
