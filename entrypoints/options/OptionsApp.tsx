import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { AppearancePreview } from '../../components/options/AppearancePreview';
import { AppearanceSection } from '../../components/options/AppearanceSection';
import { DataSection } from '../../components/options/DataSection';
import { MutedList } from '../../components/options/MutedList';
import { OptionsIndex } from '../../components/options/OptionsIndex';
import { PrivacySection } from '../../components/options/PrivacySection';
import { SitesSection } from '../../components/options/SitesSection';
import { TopicsSection } from '../../components/options/TopicsSection';
import { PageTop } from '../../components/parts/PageTop';
import { Problem } from '../../components/parts/Problem';
import { isUnsaved, saveSettings, settings, toggled } from '../own-pages/settings-signal';
import { turnSite } from '../own-pages/site-switch';
import { data, isJustSynced, isUnreachable, syncNow } from './data-state';
import { loadMutedTitles, mutedTitles } from './muted-state';
import { previewCard } from './preview-state';
import { chooseMode, dropEverySite, isRefused, removeAccess, sites } from './sites-state';
import { isReady, start } from './start';
import { examples, topics } from './topics-state';

/** The options page: what the reader chose, and the state of the cards. */
export function OptionsApp() {
  useEffect(() => void start(), []);
  const { topicsOff, siteMode, sitesOff, muted } = settings.value;
  useEffect(() => void loadMutedTitles(muted), [muted]);
  return (
    <>
      <PageTop current="options" />
      {isReady.value && (
        <main class="opt">
          <OptionsIndex />
          <div class="col">
            <h1 class="vh">{i18n.t('options.title')}</h1>
            {isUnsaved.value && <Problem>{i18n.t('page.unsaved')}</Problem>}
            <TopicsSection
              topics={topics.value.topics}
              entities={topics.value.entities}
              examples={examples.value}
              topicsOff={topicsOff}
              onTopic={(id, isOn) => void saveSettings((now) => ({ topicsOff: toggled(now.topicsOff, id, !isOn) }))}
              onAll={(isOn) => {
                const all = topics.value.topics.map(({ id }) => id);
                void saveSettings(() => ({ topicsOff: isOn ? [] : all }));
              }}
            >
              <MutedList
                muted={muted}
                titles={mutedTitles.value}
                onShow={({ entityId, site }) =>
                  void saveSettings((now) => ({
                    muted: now.muted.filter((mute) => mute.entityId !== entityId || mute.site !== site),
                  }))
                }
              />
            </TopicsSection>
            <SitesSection
              mode={siteMode}
              onMode={chooseMode}
              isEverySiteGranted={sites.value.everySite}
              isRefused={isRefused.value}
              onDropEverySite={() => void dropEverySite()}
              sitesOff={sitesOff}
              onSite={(host, isOn) => void saveSettings((now) => ({ sitesOff: turnSite(now.sitesOff, host, isOn) }))}
              added={sites.value.added}
              onRemoveAccess={(site) => void removeAccess(site)}
              listed={sites.value.listed}
            />
            <AppearanceSection look={settings.value} onLook={(change) => void saveSettings(() => change)}>
              {previewCard.value && <AppearancePreview card={previewCard.value} look={settings.value} />}
            </AppearanceSection>
            <DataSection
              data={data.value}
              isUnreachable={isUnreachable.value}
              isJustSynced={isJustSynced.value}
              onSync={() => void syncNow()}
            />
            <PrivacySection
              savesInPrivate={settings.value.savesInPrivate}
              onSavesInPrivate={(savesInPrivate) => void saveSettings(() => ({ savesInPrivate }))}
            />
          </div>
        </main>
      )}
    </>
  );
}
