import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Alias, Entity } from '../../lib/model/entity';
import { compileDataset } from '../dataset/compile';
import { InputError } from './input-error';

export type AliasChange = {
  entity: string;
  alias: string;
  change: 'new' | 'removed' | 'other rules' | 'other context words';
};

/** The entities of the last commit: `dataDir` as it was then, compiled. */
export async function compileCommitted(dataDir: string): Promise<Entity[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-committed-'));
  try {
    const archive = join(folder, 'data.tar');
    run('git', ['-C', dataDir, 'archive', '--format=tar', '-o', archive, 'HEAD', '.']);
    run('tar', ['-xf', archive, '-C', folder]);
    return (await compileDataset(folder)).packs.flatMap(({ entities }) => entities);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(command: string, args: string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new InputError(`The last commit's data cannot be read: ${error?.message ?? stderr.trim()}`);
}

/** Aliases that match otherwise than before: by their own rules, or by context words of which they have need. */
export function listAliasChanges(before: readonly Entity[], now: readonly Entity[]): AliasChange[] {
  const old = new Map(before.map((entity) => [entity.id, entity]));
  const current = new Map(now.map((entity) => [entity.id, entity]));
  return [...new Set([...old.keys(), ...current.keys()])].sort().flatMap((entity) => {
    const [was, is] = [old.get(entity), current.get(entity)];
    const [left, right] = [byText(was), byText(is)];
    const hasOtherContext =
      was && is && [...was.contextWords].sort().join('\n') !== [...is.contextWords].sort().join('\n');
    return [...new Set([...left.keys(), ...right.keys()])].flatMap((alias): AliasChange[] => {
      const [a, b] = [left.get(alias), right.get(alias)];
      if (!a) return [{ entity, alias, change: 'new' }];
      if (!b) return [{ entity, alias, change: 'removed' }];
      if (rulesOf(a) !== rulesOf(b)) return [{ entity, alias, change: 'other rules' }];
      return hasOtherContext && (b.needsContext || b.shortForm)
        ? [{ entity, alias, change: 'other context words' }]
        : [];
    });
  });
}

const byText = (entity: Entity | undefined) => new Map(entity?.aliases.map((alias) => [alias.text, alias]));
const rulesOf = ({ lang, caseSensitive, needsContext, shortForm }: Alias) =>
  JSON.stringify([lang, caseSensitive, needsContext, shortForm]);
