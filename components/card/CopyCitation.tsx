import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CardIcon } from '../icons/CardIcon';

/** How long the outcome stays to be read. Milliseconds. */
const SAID_MS = 6000;

export type CopyCitationProps = {
  /** Made when asked for, since it carries today's date. */
  cite(): string;
  sources: number;
  copy(text: string): Promise<void>;
  /** Only the drawing, where there is no room for words; it keeps its name. */
  isBrief: boolean;
};

/** Copies what the card shows, and says whether that worked, which cannot be seen. */
export function CopyCitation({ cite, sources, copy, isBrief }: CopyCitationProps) {
  const [outcome, setOutcome] = useState('');
  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);

  async function onCopy() {
    let words = i18n.t('card.copied', sources, [String(sources)]);
    try {
      await copy(cite());
    } catch {
      // The page or the browser forbids it (no secure context, a permissions policy); said where it was asked for.
      words = i18n.t('card.copyFailed');
    }
    setOutcome(words);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setOutcome(''), SAID_MS);
  }

  const label = i18n.t('card.copy');
  return (
    <>
      <button
        type="button"
        class={isBrief ? 'ibtn' : 'tbtn'}
        aria-label={isBrief ? label : undefined}
        title={isBrief ? label : undefined}
        onClick={() => void onCopy()}
      >
        <CardIcon name="copy" />
        {!isBrief && label}
      </button>
      <span class="meta outcome" role="status">
        {outcome}
      </span>
    </>
  );
}
