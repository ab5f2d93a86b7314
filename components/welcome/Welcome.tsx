import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import type { TopicId } from '../../lib/model/entity';
import type { Topic } from '../../lib/model/pack';
import { formatNumber } from '../parts/format';
import { Problem } from '../parts/Problem';
import { TopicList } from '../parts/TopicList';
import { SampleSheet } from './SampleSheet';

export type WelcomeProps = {
  topics: readonly Topic[];
  topicsOff: readonly TopicId[];
  onTopic(id: TopicId, isOn: boolean): void;
  /** Number of listed news sites; null until known. */
  sites: number | null;
  everySite: EverySite;
  /** Must ask the browser at once: it answers only to a press. */
  onEverySite(): void;
  /** Keys of the command that goes to the next mention, as the browser names them; may be empty. */
  shortcut: string;
  /** The reading script's part of the page. */
  region: RefObject<HTMLElement | null>;
};

/** Whether every site may be read, or what came of asking. */
export type EverySite = 'granted' | 'not-granted' | 'refused';

export function Welcome(props: WelcomeProps) {
  const { topics, topicsOff, onTopic, shortcut, region } = props;
  return (
    <main class="we">
      <div>
        <div class="intro">
          <h1 class="pg">
            {i18n.t('welcome.headline')}
            <br />
            {i18n.t('welcome.headline2')}
          </h1>
          <p class="lead">{i18n.t('welcome.lead')}</p>
        </div>
        <ol class="steps">
          <li>
            <b>{i18n.t('welcome.rest.title')}</b> {i18n.t('welcome.rest.how')}{' '}
            {shortcut !== '' && i18n.t('welcome.rest.keyboard', [shortcut])}
          </li>
          <li>
            <b>{i18n.t('welcome.sources.title')}</b> {i18n.t('welcome.sources.how')}
          </li>
          <li>
            <b>{i18n.t('welcome.choose.title')}</b>
            <TopicList topics={topics} topicsOff={topicsOff} onTopic={onTopic} />
            <a href="/options.html#topics">{i18n.t('welcome.choose.all')}</a>
          </li>
        </ol>
        <MayRead {...props} />
      </div>
      <SampleSheet region={region} />
    </main>
  );
}

function MayRead({ sites, everySite, onEverySite }: WelcomeProps) {
  const listed = sites === null ? '' : i18n.t('sites.count', sites, [formatNumber(sites)]);
  return (
    <section class="may-read" aria-labelledby="may-read">
      <h2 id="may-read">{i18n.t('welcome.mayRead.title')}</h2>
      <p class="sm">{sites !== null && i18n.t('welcome.mayRead.what', [listed])}</p>
      <div class="btns">
        {sites !== null && (
          <a class="btn" href="/options.html#sites">
            {i18n.t('welcome.mayRead.see', [listed])}
          </a>
        )}
        {everySite !== 'granted' && (
          <button type="button" class="btn" onClick={onEverySite}>
            {i18n.t('welcome.mayRead.allow')}
          </button>
        )}
      </div>
      <p class="sm" role="status">
        {everySite === 'granted' && i18n.t('welcome.mayRead.granted')}
      </p>
      {everySite === 'refused' && <Problem>{i18n.t('options.sites.refused')}</Problem>}
    </section>
  );
}
