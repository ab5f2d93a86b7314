import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import type { CardAnswer } from '../../lib/model/card';
import { unavailableWords } from '../card/words';

export type EntryNoticeProps = {
  /** What the subject is called, where the index knows it. */
  name: string | null;
  /** Null while it is asked for, and the answer is late. */
  answer: Exclude<CardAnswer, { state: 'ready' }> | null;
  onRetry(): void;
  title: RefObject<HTMLHeadingElement | null>;
};

/** What stands where an entry would: it is on its way, or there is none, and why. */
export function EntryNotice({ name, answer, onRetry, title }: EntryNoticeProps) {
  return (
    <article class="entry" aria-labelledby="entry-title">
      <p class="kind">{answer === null ? '\u00A0' : i18n.t('card.unavailable.kind')}</p>
      <h2 class="entry-title" id="entry-title" ref={title} tabIndex={-1} lang={name === null ? undefined : 'en'}>
        {name ?? i18n.t('explore.unknown')}
      </h2>
      {answer === null ? (
        <div class="bones" role="status">
          <span class="vh">{i18n.t('card.loading')}</span>
          <div class="bone" />
          <div class="bone" />
          <div class="bone" />
        </div>
      ) : (
        <>
          <p class="lead">{unavailableWords(answer)}</p>
          {answer.state !== 'gone' && (
            <button type="button" class="btn" onClick={onRetry}>
              {i18n.t('card.unavailable.tryAgain')}
            </button>
          )}
        </>
      )}
    </article>
  );
}
