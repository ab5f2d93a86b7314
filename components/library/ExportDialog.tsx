import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '../parts/format';
import { Problem } from '../parts/Problem';
import { Dialog } from './Dialog';
import { untitled } from './words';

export const EXPORT_FORMATS = ['jsonld', 'markdown', 'html', 'csv', 'bibtex', 'ris', 'csl'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export type ExportScope = { of: 'all' | 'shown' | 'selected' } | { of: 'article'; address: string; title: string };

export type ExportDialogProps = {
  /** What is offered first. */
  scope: ExportScope;
  counts: { all: number; shown: number; selected: number };
  isNarrowed: boolean;
  progress: { done: number; total: number } | null;
  problem: string | null;
  onExport(scope: ExportScope, format: ExportFormat): void;
  onClose(): void;
};

/** Which passages, in which format, as a file. */
export function ExportDialog(props: ExportDialogProps) {
  const { counts, isNarrowed, progress, problem, onExport, onClose } = props;
  const [scope, setScope] = useState(props.scope);
  const [format, setFormat] = useState<ExportFormat>('jsonld');
  const scopes: ExportScope[] = [
    ...(props.scope.of === 'article' ? [props.scope] : []),
    { of: 'all' },
    ...(isNarrowed ? [{ of: 'shown' } as const] : []),
    ...(counts.selected > 0 ? [{ of: 'selected' } as const] : []),
  ];
  return (
    <Dialog title={i18n.t('library.export.title')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (progress === null) onExport(scope, format);
        }}
      >
        <fieldset class="opts">
          <legend>{i18n.t('library.export.which')}</legend>
          {scopes.map((choice) => (
            <label class="ck" key={choice.of}>
              <input type="radio" name="scope" checked={choice.of === scope.of} onChange={() => setScope(choice)} />
              <span class="ck-text">
                {choice.of === 'article'
                  ? i18n.t('library.export.scopes.article', [untitled(choice.title)])
                  : i18n.t(`library.export.scopes.${choice.of}`, [formatNumber(counts[choice.of])])}
              </span>
            </label>
          ))}
        </fieldset>
        <fieldset class="opts">
          <legend>{i18n.t('library.export.format')}</legend>
          {EXPORT_FORMATS.map((choice) => (
            <label class="ck" key={choice}>
              <input type="radio" name="format" checked={choice === format} onChange={() => setFormat(choice)} />
              <span class="ck-text">
                {i18n.t(`library.export.formats.${choice}`)}
                <span class="meta">{i18n.t(`library.export.uses.${choice}`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {problem && <Problem>{i18n.t('library.export.failed', [problem])}</Problem>}
        {progress && (
          <p class="sm" role="status">
            {i18n.t('library.export.progress', [formatNumber(progress.done), formatNumber(progress.total)])}
          </p>
        )}
        <div class="btns">
          <button type="submit" class="btn main" disabled={progress !== null}>
            {i18n.t('library.export.save')}
          </button>
          <button type="button" class="btn" onClick={onClose}>
            {i18n.t('library.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
