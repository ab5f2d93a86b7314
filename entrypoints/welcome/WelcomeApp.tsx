import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { PageTop } from '../../components/parts/PageTop';
import { type EverySite, Welcome } from '../../components/welcome/Welcome';
import { call } from '../../lib/messaging/client';
import type { Topic } from '../../lib/model/pack';
import { requestEverySite, watchAccess } from '../own-pages/access';
import { poll } from '../own-pages/poll';
import { loadSettings, saveSettings, settings, toggled } from '../own-pages/settings-signal';
import { nextMentionKeys } from '../own-pages/shortcut';
import { readSample } from './sample-reader';

const topics = signal<readonly Topic[]>([]);
const sites = signal<number | null>(null);
const everySite = signal<EverySite>('not-granted');
const shortcut = signal('');

/** Cards are still being filled when this page opens right after the install: ask again this often. Milliseconds. */
const UNTIL_TOPICS_MS = 1000;

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
  watchTopics();
  shortcut.value = await nextMentionKeys();
}

function watchTopics(): void {
  const asking = poll(async () => {
    topics.value = await call('listTopics', {}).then(
      (list) => list.topics,
      // The worker is away, or its cards cannot be read; the options page says which.
      () => [],
    );
    if (topics.value.length > 0) asking.stop();
    return UNTIL_TOPICS_MS;
  });
}

async function loadSites(): Promise<void> {
  try {
    const list = await call('listSites', {});
    sites.value = list.listed.length;
    everySite.value = list.everySite ? 'granted' : 'not-granted';
  } catch {
    // The worker is away: the page leaves out what it does not know.
  }
}

function allowEverySite(): void {
  // Asked before anything is awaited: browsers show the question only in the press itself.
  void requestEverySite().then(async (isGranted) => {
    if (isGranted) await saveSettings(() => ({ siteMode: 'every' }));
    everySite.value = isGranted ? 'granted' : 'refused';
  });
}
