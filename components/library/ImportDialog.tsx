import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '../parts/format';
import { Problem } from '../parts/Problem';
import { Dialog } from './Dialog';

export type ImportStep =
  | { step: 'choose' }
  | { step: 'reading'; name: string; done: number; total: number }
  | {
      step: 'preview';
      name: string;
      format: 'web-annotation' | 'hypothesis' | 'obsidian-clipper';
      fresh: number;
      duplicates: number;
      unreadable: readonly { where: string; reason: string }[];
    }
  | { step: 'storing'; name: string; total: number }
  | { step: 'failed'; name: string; reason: string };

export type ImportDialogProps = {
  step: ImportStep;
  onFile(file: File): void;
  onImport(): void;
  onClose(): void;
};

/** Faults that are listed; of more only the number is told. */
const MOST_FAULTS = 200;

/** Keys of the words: message files take no hyphen. */
const FORMATS = {
  'web-annotation': 'webAnnotation',
  hypothesis: 'hypothesis',
  'obsidian-clipper': 'obsidianClipper',
} as const;

/** From the choice of a file over what it holds to its passages in the library. */
export function ImportDialog({ step, onFile, onImport, onClose }: ImportDialogProps) {
  const isBusy = step.step === 'reading' || step.step === 'storing';
  return (
    <Dialog title={i18n.t('library.import.title')} onClose={onClose}>
      <div class="imp" aria-busy={isBusy}>
        {step.step === 'choose' && <p class="prose">{i18n.t('library.import.takes')}</p>}
        {step.step === 'failed' && (
          <Problem>
            <p>{i18n.t('library.import.failed', [step.name])}</p>
            <p>{step.reason}</p>
          </Problem>
        )}
        {step.step === 'reading' && (
          <>
            <p role="status">{i18n.t('library.import.reading', [step.name])}</p>
            <progress max={step.total || 1} value={step.done} aria-label={step.name} />
          </>
        )}
        {step.step === 'storing' && (
          <>
            <p role="status">{i18n.t('library.import.storing', step.total, [formatNumber(step.total)])}</p>
            <progress aria-label={step.name} />
          </>
        )}
        {step.step === 'preview' && <Preview {...step} />}
        <div class="btns">
          {step.step === 'preview' && step.fresh > 0 && (
            <button type="button" class="btn main" onClick={onImport}>
              {i18n.t('library.import.import', step.fresh, [formatNumber(step.fresh)])}
            </button>
          )}
          {!isBusy && <FileButton isFirst={step.step === 'choose'} onFile={onFile} />}
          {step.step !== 'storing' && (
            <button type="button" class="btn" onClick={onClose}>
              {i18n.t('library.cancel')}
            </button>
          )}
        </div>
      </div>
    </Dialog>
  );
}

function FileButton({ isFirst, onFile }: { isFirst: boolean; onFile(file: File): void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={isFirst ? 'btn main' : 'btn'} onClick={() => input.current?.click()}>
        {i18n.t(isFirst ? 'library.import.choose' : 'library.import.chooseOther')}
      </button>
      <input
        ref={input}
        hidden
        type="file"
        accept=".json,.jsonld,.jsonl,.ndjson,application/json,application/ld+json"
        aria-label={i18n.t('library.import.choose')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = ''; // so that the same file can be chosen again
          if (file) onFile(file);
        }}
      />
    </>
  );
}

type PreviewProps = Extract<ImportStep, { step: 'preview' }>;

function Preview({ name, format, fresh, duplicates, unreadable }: PreviewProps) {
  return (
    <>
      <p role="status">{i18n.t('library.import.holds', [name, i18n.t(`library.import.formats.${FORMATS[format]}`)])}</p>
      <dl class="facts-of-file">
        <dt>{i18n.t('library.import.fresh')}</dt>
        <dd>{formatNumber(fresh)}</dd>
        <dt>{i18n.t('library.import.duplicates')}</dt>
        <dd>{formatNumber(duplicates)}</dd>
        <dt>{i18n.t('library.import.unreadable')}</dt>
        <dd>{formatNumber(unreadable.length)}</dd>
      </dl>
      {unreadable.length > 0 && (
        <>
          <p class="sm">{i18n.t('library.import.faults')}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must reach it */}
          <ul class="faults" tabIndex={0} aria-label={i18n.t('library.import.unreadable')}>
            {unreadable.slice(0, MOST_FAULTS).map(({ where, reason }) => (
              <li key={where}>
                <code>{where}</code> {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
