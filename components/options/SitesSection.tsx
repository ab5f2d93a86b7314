import { i18n } from '#i18n';
import type { NewsSite } from '../../lib/model/pack';
import { type Settings, SITE_MODES } from '../../lib/model/settings';
import { Problem } from '../parts/Problem';
import { Segments } from '../parts/Segments';
import { ListedSites } from './ListedSites';

export type SitesSectionProps = {
  mode: Settings['siteMode'];
  /** Asks the browser for permission first where that is needed. */
  onMode(mode: Settings['siteMode']): void;
  /** The browser lets us read every site. */
  isEverySiteGranted: boolean;
  /** The reader has just been asked for every site, and said no. */
  isRefused: boolean;
  onDropEverySite(): void;
  sitesOff: readonly string[];
  onSite(host: string, isOn: boolean): void;
  /** Sites beyond the list that the reader let us read. */
  added: readonly string[];
  onRemoveAccess(site: string): void;
  listed: readonly NewsSite[];
};

export function SitesSection(props: SitesSectionProps) {
  const { mode, onMode, isEverySiteGranted, isRefused, onDropEverySite } = props;
  return (
    <section id="sites" aria-labelledby="sites-title">
      <h2 class="pg" id="sites-title">
        {i18n.t('options.sites.title')}
      </h2>
      <Segments
        legend={i18n.t('options.sites.title')}
        isLegendHidden
        choices={SITE_MODES.map((value) => ({ value, label: i18n.t(`options.sites.mode.${value}`) }))}
        value={mode}
        onChoose={onMode}
      >
        <p class="sm">{i18n.t(`options.sites.meaning.${mode}`)}</p>
      </Segments>
      {isRefused && <Problem>{i18n.t('options.sites.refused')}</Problem>}
      {mode === 'every' && !isEverySiteGranted && (
        <Problem>
          {i18n.t('options.sites.missing')}{' '}
          <button type="button" class="tbtn" onClick={() => onMode('every')}>
            {i18n.t('options.sites.askAgain')}
          </button>
        </Problem>
      )}
      {mode !== 'every' && isEverySiteGranted && (
        <p class="sm offer" role="status">
          {i18n.t('options.sites.stillGranted')}{' '}
          <button type="button" class="tbtn" onClick={onDropEverySite}>
            {i18n.t('options.sites.drop')}
          </button>
        </p>
      )}
      <ChosenSites {...props} />
      <ListedSites listed={props.listed} sitesOff={props.sitesOff} onSite={props.onSite} mode={mode} />
    </section>
  );
}

/** Sites that the reader turned off, and sites that the reader added. */
function ChosenSites({ sitesOff, onSite, added, onRemoveAccess }: SitesSectionProps) {
  const sites = [...new Set([...sitesOff, ...added])].sort();
  if (sites.length === 0) return null;
  return (
    <ul class="rows" aria-label={i18n.t('options.sites.chosen')}>
      {sites.map((site) => {
        const isOff = sitesOff.includes(site);
        const isAdded = added.includes(site);
        return (
          <li key={site}>
            <span class="site">{site}</span>
            <span class="state">{i18n.t(isOff ? 'options.sites.off' : 'options.sites.added')}</span>
            <span class="acts">
              {isOff && (
                <button type="button" class="tbtn" onClick={() => onSite(site, true)}>
                  {i18n.t('options.sites.turnOn')} <span class="vh">{site}</span>
                </button>
              )}
              {isAdded && (
                <button type="button" class="tbtn" onClick={() => onRemoveAccess(site)}>
                  {i18n.t('options.sites.removeAccess')} <span class="vh">{site}</span>
                </button>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
