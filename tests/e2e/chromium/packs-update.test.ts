import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataStatus } from '../../../lib/messaging/protocol';
import { BuildCopy } from '../harness/build-copy';
import { Card } from '../harness/card';
import { expectedCards, readCardsDb, type StoredCards } from '../harness/cards-db';
import { Chromium, hoverMark, waitForMarks } from '../harness/chromium';
import { readDataSection, settledStatus } from '../harness/data-status';
import { newsPage } from '../harness/news-page';
import { EARLIER, ENTITY, PACK, SPOILED } from '../harness/spoiled-packs';

const ARTICLE = newsPage('<p>The men were flown to the prison CECOT in El Salvador, where Nayib Bukele governs.</p>');

describe('an update of the extension with', () => {
  let older: StoredCards;
  const updates = SPOILED.filter(({ name }) =>
    ['a pack with one letter changed', 'a pack that is not there', 'an index of another format version'].includes(name),
  );
  let profile: string;
  let copy: BuildCopy;
  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), 'sidelight-update-'));
    copy = new BuildCopy();
    older = expectedCards(copy.dir);
    const good = await Chromium.launch({ userDataDir: profile, extensionDir: copy.dir });
    await good.waitForCards();
    await good.close();
  });
  afterAll(() => {
    copy.remove();
    rmSync(profile, { recursive: true, force: true });
  });

  /** A newer edition, in which a summary of the pack is another one, and so is one of a pack before it. */
  function update(): void {
    copy.repair();
    copy.raiseVersion('0.2.0');
    copy.changeIndex((index) => Object.assign(index, { version: '2026.12.01', date: '2026-12-01' }));
    for (const pack of [EARLIER, PACK]) {
      copy.revise(pack, 'abcdefabcdef', ({ entities }) => {
        for (const entity of entities) entity.summary = `Newer. ${entity.summary}`;
      });
    }
  }

  it.each(updates)('$name goes on with the older cards, whole', async ({ spoil, code, message, words }) => {
    update();
    spoil(copy);
    const since = new Date().toISOString();
    const spoiled = await Chromium.launch({ userDataDir: profile, extensionDir: copy.dir });
    try {
      // The last one's failure is still written down until this one has been met.
      const isNew = ({ state, error }: DataStatus) => state === 'failed' && (error?.at ?? '') > since;
      const status = await settledStatus(spoiled, isNew);
      const { version } = older;
      expect(status).toMatchObject({ state: 'failed', version, entities: older.entityIds.length });
      expect(status.error).toMatchObject({ code, message: expect.stringMatching(message) });
      const stored = await (await spoiled.quietPage()).evaluate(readCardsDb);
      expect(stored).toMatchObject({ version, entityIds: older.entityIds, matchedIds: older.matchedIds });

      const said = await readDataSection(spoiled, words);
      expect(said).toContain(`The cards of ${version} stay in use and nothing is lost.`);

      const page = await spoiled.openServedPage(ARTICLE);
      expect(await waitForMarks(page)).toEqual(['CECOT', 'El Salvador', 'Nayib Bukele']);
      for (const index of [0, 1]) {
        expect(await hoverMark(page, index)).toBe(true);
        const card = await cardWithTitle(page, index === 0 ? /CECOT|Terrorism Confinement/ : /^El Salvador/);
        expect(await card.text('.card-middle')).not.toContain('Newer.');
        await page.keyboard.press('Escape');
      }
    } finally {
      await spoiled.close();
    }
  });

  it('whole cards, after all of that, is complete and right', async () => {
    update();
    const repaired = await Chromium.launch({ userDataDir: profile, extensionDir: copy.dir });
    try {
      const status = await settledStatus(
        repaired,
        ({ state, version }) => state === 'ready' && version === '2026.12.01',
      );
      expect(status).toMatchObject({ state: 'ready', version: '2026.12.01', error: null });
      const { entityIds, matchedIds } = expectedCards(copy.dir);
      const stored = await (await repaired.quietPage()).evaluate(readCardsDb);
      expect(stored).toMatchObject({ version: '2026.12.01', entityIds, matchedIds });
      for (const entityId of [ENTITY, EARLIER]) {
        const answer = await repaired.call('getCard', { entityId });
        expect(answer).toMatchObject({
          state: 'ready',
          card: { entity: { summary: expect.stringMatching(/^Newer\./) } },
        });
      }
    } finally {
      await repaired.close();
    }
  });
});

async function cardWithTitle(page: Page, title: RegExp): Promise<Card> {
  await expect.poll(async () => (await Card.find(page))?.title(), { timeout: 8000 }).toMatch(title);
  return Card.waitFor(page);
}
