import { BackupDialog } from '../../components/library/BackupDialog';
import { ExportDialog } from '../../components/library/ExportDialog';
import { ImportDialog } from '../../components/library/ImportDialog';
import { backingUp, exportFile, exporting, exportProblem, exportProgress } from './export-state';
import { closeImport, importFresh, importing, readFile } from './import-state';
import { total, unreadable } from './rows-state';
import { isNarrowed, selected, shown } from './view-state';

/** What stands over the page, one at a time. */
export function LibraryDialogs() {
  const all = (total.value ?? 0) - unreadable.value.length;
  if (importing.value) {
    return (
      <ImportDialog
        step={importing.value}
        onFile={(file) => void readFile(file)}
        onImport={() => void importFresh()}
        onClose={closeImport}
      />
    );
  }
  if (exporting.value) {
    return (
      <ExportDialog
        scope={exporting.value}
        counts={{ all, shown: shown.value.length, selected: selected.value.size }}
        isNarrowed={isNarrowed.value}
        progress={exportProgress.value}
        problem={exportProblem.value}
        onExport={(scope, format) => void exportFile(scope, format)}
        onClose={() => {
          exporting.value = null;
          exportProblem.value = null;
        }}
      />
    );
  }
  if (!backingUp.value) return null;
  return (
    <BackupDialog
      count={all}
      hasUnreadable={unreadable.value.length > 0}
      isBusy={exportProgress.value !== null}
      problem={exportProblem.value}
      onSave={() => void exportFile({ of: 'all' }, 'jsonld', 'backup')}
      onClose={() => {
        backingUp.value = false;
        exportProblem.value = null;
      }}
    />
  );
}
