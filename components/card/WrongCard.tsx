import { useState } from 'preact/hooks';
import { i18n } from '#i18n';

export type MuteScope = 'site' | 'everywhere';

export type WrongCardProps = {
  title: string;
  /** Where the reader is; null where only everywhere can be meant. */
  site: string | null;
  onMute(where: MuteScope, isMuted: boolean): Promise<void>;
  /** A text for the editors, which the reader may send by whatever way. Nothing is sent by itself. */
  report(): string;
  copy(text: string): Promise<void>;
};

/** "This is not what the page means": mark the subject no more, and take a report along. */
export function WrongCard({ title, site, onMute, report, copy }: WrongCardProps) {
  const [muted, setMuted] = useState<MuteScope | null>(null);
  const [outcome, setOutcome] = useState('');

  async function attempt(work: Promise<void>, done: string, failed: string): Promise<boolean> {
    try {
      await work;
      setOutcome(done);
      return true;
    } catch {
      setOutcome(failed);
      return false;
    }
  }

  async function mute(where: MuteScope, isMuted: boolean) {
    const done = !isMuted
      ? i18n.t('card.wrong.shown', [title])
      : where === 'site'
        ? i18n.t('card.wrong.mutedHere', [title, site ?? ''])
        : i18n.t('card.wrong.mutedEverywhere', [title]);
    if (await attempt(onMute(where, isMuted), done, i18n.t('page.unsaved'))) setMuted(isMuted ? where : null);
  }

  return (
    <div class="wrong">
      <p>{i18n.t('card.wrong.title')}</p>
      <div class="wrong-acts">
        {muted === null ? (
          <>
            {site !== null && (
              <button type="button" class="tbtn" onClick={() => void mute('site', true)}>
                {i18n.t('card.wrong.muteHere', [site])}
              </button>
            )}
            <button type="button" class="tbtn" onClick={() => void mute('everywhere', true)}>
              {i18n.t('card.wrong.muteEverywhere')}
            </button>
          </>
        ) : (
          <button type="button" class="tbtn" onClick={() => void mute(muted, false)}>
            {i18n.t('card.wrong.undo')}
          </button>
        )}
        <button
          type="button"
          class="tbtn"
          onClick={() => void attempt(copy(report()), i18n.t('card.wrong.copied'), i18n.t('card.copyFailed'))}
        >
          {i18n.t('card.wrong.report')}
        </button>
      </div>
      <p class="meta" role="status">
        {outcome}
      </p>
    </div>
  );
}
