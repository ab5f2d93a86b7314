import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { compileDataset } from '../../scripts/dataset/compile';
import { createEntity, idFromName } from '../../scripts/dataset/new-entity';
import { validFiles, writeFiles } from '../fixtures/dataset';

describe('idFromName', () => {
  it.each([
    ['Ruth López', 'ruth-lopez'],
    ['Robert F. Kennedy Jr.', 'robert-f-kennedy-jr'],
    ['Trump v. J.G.G.', 'trump-v-jgg'],
    ['Children’s Act (1908)', 'childrens-act-1908'],
    ['Северный', ''],
  ])('makes of %s the id %j', (name, id) => expect(idFromName(name)).toBe(id));
});

describe('data:new', { timeout: 60_000 }, () => {
  let folder: string;

  function run(...args: string[]) {
    const all = ['--import', 'tsx', 'scripts/data-new.ts', '--data', folder, ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, all, { encoding: 'utf8' });
    return { status, stdout, stderr };
  }

  const make = (name: string, id?: string, warn = (_: string) => {}) => createEntity(folder, name, id, warn);

  beforeEach(() => {
    const files = validFiles() as Record<string, unknown>;
    files['retired.yaml'] = { 'old-pier': { since: '2025-01-01', reason: 'never was' } };
    folder = writeFiles(files);
  });

  it('writes a file that the data check refuses until it is filled, and says what comes next', async () => {
    const { status, stdout } = run('Harbor Police');
    expect(status).toBe(0);
    expect(stdout).toContain('data/entities/harbor-police.yaml');
    expect(stdout).toContain('npm run data:check');
    const text = readFileSync(join(folder, 'entities/harbor-police.yaml'), 'utf8');
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/schema\/entity\.schema\.json\nid: harbor-police\n/);
    expect(text).toContain('bodies');
    await expect(compileDataset(folder)).rejects.toThrow(
      'data/entities/harbor-police.yaml: summary: still to be written',
    );
  });

  it('gives a file that passes once each text is written', async () => {
    await make('Harbor Police');
    const path = join(folder, 'entities/harbor-police.yaml');
    const filled: [RegExp, string][] = [
      [/kind: TODO[\s\S]*?(?=topics:)/, 'kind: agency\n'],
      [/- TODO one or more[\s\S]*?(?=summary:)/, '- bodies\n'],
      [/notToConfuse:[\s\S]*?(?=facts:)/, ''],
      [/status: TODO[\s\S]*?(?=text: TODO)/, 'status: established\n    '],
      [/text: TODO[\s\S]*?(?=asOf:)/, 'text: It was founded in 1901.\n    '],
      [/asOf: TODO[\s\S]*?(?=sources:)/, 'asOf: 2025-03\n    '],
      [/- TODO the id[\s\S]*$/, '- gazette-1\n'],
      [/summary: TODO[\s\S]*?(?=aliases:)/, 'summary: Police of harbors.\n'],
    ];
    const text = filled.reduce((left, [from, to]) => left.replace(from, to), readFileSync(path, 'utf8'));
    writeFileSync(path, text);
    const { packs } = await compileDataset(folder);
    expect(packs.flatMap(({ entities }) => entities.map(({ id }) => id))).toContain('harbor-police');
  });

  it('works beside another file that is not finished yet, and says what it could not compare', async () => {
    await make('Harbor Police');
    const warn = vi.fn();
    await make('Harbor Fire Brigade', undefined, warn);
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('compared with the entity files alone'));
    await expect(make('harbor police')).rejects.toThrow('data/entities/harbor-police.yaml');
  });

  const refused: [string, [name: string, id?: string], string][] = [
    ['an id in use', ['Harbor Act'], 'harbor-act is in use: data/entities/harbor-act.yaml'],
    ['another entity’s name', ['HBA'], '"HBA" already names harbor-act: data/entities/harbor-act.yaml'],
    ['a name that differs by accents', ['Hárbor board', 'x'], 'names harbor-board: data/entities/harbor-board'],
    ['a retired id', ['Old Pier'], 'old-pier was retired in data/retired.yaml'],
    ['a name of other letters', ['Порт'], '"" is no id'],
    ['an id that leaves the folder', ['Port', '../port'], '"../port" is no id'],
  ];
  it.each(refused)('refuses %s and writes nothing', async (_, [name, id], message) => {
    const before = readdirSync(join(folder, 'entities'));
    await expect(make(name, id)).rejects.toThrow(message);
    expect(readdirSync(join(folder, 'entities'))).toEqual(before);
    expect(existsSync(join(folder, 'port.yaml'))).toBe(false);
  });

  it.each([
    ['no name', [], 'usage: npm run data:new'],
    ['two names', ['Harbor', 'Police'], 'One name at a time'],
    ['a name in use', ['Harbor Act'], 'harbor-act is in use'],
  ])('refuses %s with exit code 1', (_, args, message) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(1);
    expect(stderr).toContain(message);
  });
});
