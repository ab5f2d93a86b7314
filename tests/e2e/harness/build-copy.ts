import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pack, PackIndex } from '../../../lib/model/pack';
import { BUILDS } from '../../../scripts/lib/project';

/** Bytes. */
const LARGE = 250_000;

/** A copy of the built extension, to be changed. Its id in the browser comes from its folder and so stays the same. */
export class BuildCopy {
  readonly dir = mkdtempSync(join(tmpdir(), 'sidelight-build-'));

  constructor() {
    this.repair();
  }

  /** As it was built, but for its large packs: what matters here is how packs are taken over, not how much is in them. */
  repair(): void {
    rmSync(join(this.dir, 'packs'), { recursive: true, force: true });
    cpSync(BUILDS.chromium, this.dir, { recursive: true });
    this.changeIndex((index) => {
      for (const { id } of index.packs.filter(({ bytes }) => bytes > LARGE)) rmSync(this.pathOf(id));
      index.packs = index.packs.filter(({ bytes }) => bytes <= LARGE);
    });
  }

  /**
   * As it was built, with this change to its packs. They are changed in another folder that then takes the place of
   * theirs: a sync that is under way meanwhile never finds them whole.
   */
  change(change: (copy: BuildCopy) => void): void {
    const changed = new BuildCopy();
    change(changed);
    const [ours, theirs] = [join(this.dir, 'packs'), join(changed.dir, 'packs')];
    rmSync(ours, { recursive: true });
    renameSync(theirs, ours);
    changed.remove();
  }

  remove(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }

  pathOf(pack: string): string {
    return join(this.dir, 'packs', `${pack}.json`);
  }

  read(pack: string): Buffer {
    return readFileSync(this.pathOf(pack));
  }

  write(pack: string, content: Uint8Array | string): void {
    writeFileSync(this.pathOf(pack), content);
  }

  changeIndex(change: (index: PackIndex) => void): void {
    const index = JSON.parse(this.read('index').toString()) as PackIndex;
    change(index);
    this.write('index', JSON.stringify(index));
  }

  /** Change what the index says of a pack. */
  changeEntry(pack: string, change: Partial<PackIndex['packs'][number]>): void {
    this.changeIndex(({ packs }) => {
      const entry = packs.find(({ id }) => id === pack);
      if (!entry) throw new Error(`no pack ${pack}`);
      Object.assign(entry, change);
    });
  }

  /** Write a pack whose size and checksum the index knows. */
  publish(pack: string, content: Uint8Array | string, change: Partial<PackIndex['packs'][number]> = {}): void {
    this.write(pack, content);
    const bytes = this.read(pack);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    this.changeEntry(pack, { bytes: bytes.length, sha256, ...change });
  }

  /** The same with the pack's content changed, under a new revision. */
  revise(pack: string, revision: string, change: (content: Pack) => void): void {
    const content = JSON.parse(this.read(pack).toString()) as Pack;
    change(content);
    this.publish(pack, JSON.stringify({ ...content, revision }), { revision });
  }

  /** The extension itself as a newer version. */
  raiseVersion(version: string): void {
    const path = join(this.dir, 'manifest.json');
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), version }));
  }
}
