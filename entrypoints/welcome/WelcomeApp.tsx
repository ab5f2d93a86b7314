import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { PageTop } from '../../components/parts/PageTop';
import { type EverySite, Welcome } from '../../components/welcome/Welcome';
import { call } from '../../lib/messaging/client';
import type { Topic } from '../../lib/model/pack';
import { requestEverySite, watchAccess } from '../own-pages/access';
import { loadSettings, saveSettings, settings, toggled } from '../own-pages/settings-signal';
import { nextMentionKeys } from '../own-pages/shortcut';
import { readSample } from './sample-reader';

const topics = signal<readonly Topic[]>([]);
const sites = signal<number | null>(null);
const everySite = signal<EverySite>('not-granted');
const shortcut = signal('');

/** Cards are still being filled when this page opens right after the install: ask again this often. Milliseconds. */
const UNTIL_TOPICS_MS = 500;

/** The page that a newcomer meets first. */
export function WelcomeApp() {
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    void start();
    if (region.current) readSample(region.current);
  }, []);
  return (
    <>
      <PageTop current="welcome" />
      <Welcome
        topics={topics.value}
        topicsOff={settings.value.topicsOff}
        onTopic={(id, isOn) => void saveSettings((now) => ({ topicsOff: toggled(now.topicsOff, id, !isOn) }))}
        sites={sites.value}
        everySite={everySite.value}
        onEverySite={allowEverySite}
        shortcut={shortcut.value}
        region={region}
      />
    </>
  );
}

async function start(): Promise<void> {
  await loadSettings();
  watchAccess(() => void loadSites());
  void loadSites();
  void loadTopics();
  shortcut.value = await nextMentionKeys();
}

async function loadTopics(): Promise<void> {
  const list = await call('listTopics', {});
  topics.value = list.topics;
  if (list.topics.length === 0) setTimeout(() => void loadTopics(), UNTIL_TOPICS_MS);
}

async function loadSites(): Promise<void> {
  const list = await call('listSites', {});
  sites.value = list.listed.length;
  everySite.value = list.everySite ? 'granted' : 'not-granted';
}

function allowEverySite(): void {
  // Asked before anything is awaited: browsers show the question only in the press itself.
  void requestEverySite().then(async (isGranted) => {
    if (isGranted) await saveSettings(() => ({ siteMode: 'every' }));
    everySite.value = isGranted ? 'granted' : 'refused';
  });
}
