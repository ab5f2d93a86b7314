import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';

export type UpgradeTx<S extends DBSchema> = IDBPTransaction<S, StoreNames<S>[], 'versionchange'>;
export type UpgradeStep<S extends DBSchema> = (db: IDBPDatabase<S>, tx: UpgradeTx<S>) => void | Promise<void>;

/**
 * Open a database; step n takes version n to n + 1. A step that fails aborts all, and leaves the old version as it was.
 * Closes by itself when a newer worker or page wants to change its form.
 *
 * Rejects with what the step threw, or with the browser's reason.
 */
export async function openStepwise<S extends DBSchema>(
  name: string,
  steps: readonly UpgradeStep<S>[],
): Promise<IDBPDatabase<S>> {
  let fault: { error: unknown } | null = null;
  try {
    return await openDB<S>(name, steps.length, {
      async upgrade(db, oldVersion, _newVersion, tx) {
        try {
          for (const step of steps.slice(oldVersion)) await step(db, tx);
        } catch (error) {
          // idb does not wait for this promise: unless it is aborted, half an upgrade is committed with its version.
          fault = { error };
          tx.done.catch(() => undefined); // told by the opening, which rejects too
          tx.abort();
        }
      },
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
      },
    });
  } catch (error) {
    throw (fault as { error: unknown } | null)?.error ?? error;
  }
}
