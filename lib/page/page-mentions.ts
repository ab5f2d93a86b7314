import type { PageReport, Response } from '../messaging/protocol';
import type { EntityId, Kind } from '../model/entity';
import type { PageMention } from '../model/mention';
import type { PageText } from './page-text';
import { isStillThere, type PlacedMention, placeMention, surfaceOf } from './placed-mention';

/** The mentions that were found on a page, kept in step with its text. */
export class PageMentions {
  private readonly byBlock = new Map<number, PlacedMention[]>();
  private readonly names = new Map<EntityId, { title: string; kind: Kind }>();

  constructor(private readonly text: PageText) {}

  /** Take in what was found in blocks of the page's text. @returns whether any has its place on the page */
  add({ mentions, entities }: Pick<Response<'findMentions'>, 'mentions' | 'entities'>): boolean {
    for (const { id, title, kind } of entities) this.names.set(id, { title, kind });
    let isAny = false;
    for (const mention of mentions) {
      const block = this.text.get(mention.block);
      const placed = block && placeMention(mention, block);
      if (!placed) continue;
      isAny = true;
      const list = this.byBlock.get(block.id);
      if (list) list.push(placed);
      else this.byBlock.set(block.id, [placed]);
    }
    return isAny;
  }

  /** Those that the page still says, in document order. */
  inOrder(): PlacedMention[] {
    return this.text
      .inOrder(this.byBlock.keys())
      .flatMap(({ id }) => this.byBlock.get(id) ?? [])
      .filter(isStillThere)
      .sort((a, b) => (a.block === b.block ? a.mention.start - b.mention.start : 0));
  }

  /** Forget those of blocks that the text no longer has. */
  prune(): void {
    for (const id of this.byBlock.keys()) if (!this.text.get(id)) this.byBlock.delete(id);
  }

  clear(): void {
    this.byBlock.clear();
  }

  /** A row an entity, in the order of their first mentions. */
  summary(): Pick<PageReport, 'total' | 'mentions'> {
    const rows = new Map<EntityId, PageMention>();
    const all = this.inOrder();
    for (const placed of all) {
      const { entityId } = placed.mention;
      const row = rows.get(entityId);
      const name = this.names.get(entityId);
      if (row) row.count++;
      else if (name) rows.set(entityId, { entityId, ...name, surface: surfaceOf(placed), count: 1 });
    }
    return { total: all.length, mentions: [...rows.values()] };
  }
}
