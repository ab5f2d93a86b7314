import { i18n } from '#i18n';
import { formatSince } from '../parts/format';
import { Problem } from '../parts/Problem';
import type { CardsState } from './cards-state';

export type DataProblemProps = {
  error: NonNullable<CardsState['error']>;
  /** Version of the cards that are still in use, if there are any. */
  version: string | null;
};

/** A sync that failed: what, since when, what still works, and what the reader can do. */
export function DataProblem({ error, version }: DataProblemProps) {
  const { what, remedy } = words(error.code);
  return (
    <Problem>
      <p>
        <b>{what}</b> {i18n.t('data.since', [formatSince(error.at)])}
      </p>
      <p>
        {version ? i18n.t('data.staysInUse', [version]) : i18n.t('data.nothingInUse')} {remedy}
      </p>
      {error.message !== '' && (
        <details>
          <summary>{i18n.t('data.details')}</summary>
          <p lang="en">
            <code>
              {error.code}: {error.message}
            </code>
          </p>
        </details>
      )}
    </Problem>
  );
}

function words(code: string): { what: string; remedy: string } {
  switch (code) {
    case 'pack-invalid':
      return { what: i18n.t('data.failed.invalid'), remedy: i18n.t('data.remedy.package') };
    case 'pack-mismatch':
      return { what: i18n.t('data.failed.mismatch'), remedy: i18n.t('data.remedy.package') };
    case 'pack-missing':
      return { what: i18n.t('data.failed.missing'), remedy: i18n.t('data.remedy.package') };
    case 'storage-refused':
      return { what: i18n.t('data.failed.storageRefused'), remedy: i18n.t('data.remedy.again') };
    case 'storage-full':
      return { what: i18n.t('data.failed.storageFull'), remedy: i18n.t('data.remedy.space') };
    default:
      return { what: i18n.t('data.failed.other'), remedy: i18n.t('data.remedy.again') };
  }
}
