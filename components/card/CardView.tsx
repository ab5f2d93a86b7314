import { useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Card } from '../../lib/model/card';
import { citeCard } from '../../lib/model/cite-card';
import type { EntityId, Fact } from '../../lib/model/entity';
import { orderFacts } from '../../lib/model/lead-facts';
import type { Why } from '../../lib/model/mention';
import { type NumberedSources, numberSources } from '../../lib/model/number-sources';
import { reportCard } from '../../lib/model/report-card';
import { formatNumber } from '../parts/format';
import { CardHead, type CardHeadProps } from './CardHead';
import { CardKind, CardTitle } from './CardTitle';
import type { Citing } from './Cited';
import { CopyCitation } from './CopyCitation';
import { citationWords } from './citation-words';
import { formatDate } from './dates';
import { FactItem } from './FactItem';
import { KeyData } from './KeyData';
import { RelatedList } from './RelatedList';
import { reportWords } from './report-words';
import { SourceHint, useHint } from './SourceHint';
import { SourceList } from './SourceList';
import { useSourceJumps } from './source-jumps';
import { WhyThisCard } from './WhyThisCard';
import { type MuteScope, WrongCard } from './WrongCard';
import { countWords, langOf } from './words';

export type CardSize = 'small' | 'normal' | 'full';

export type CardActions = {
  onClose(): void;
  /** Show everything: the card is then given as `full`. */
  onGrow(): void;
  onRelated(id: EntityId, title: string): void;
  /** Mark this entity no more, here or everywhere; or mark it again. Rejects when it cannot be stored. */
  onMute(id: EntityId, where: MuteScope, isMuted: boolean): Promise<void>;
  /** Show the reader's own passages that mention the entity. */
  onPassages(id: EntityId): void;
  /** Put text on the clipboard; rejects where that is refused. */
  copy(text: string): Promise<void>;
};

/** `site` and `address` are of the page; null on a page of ours. */
export type CardOrigin = { surface: string; why: Why; site: string | null; address: string | null };

export type CardViewProps = {
  card: Card;
  size: CardSize;
  /** What the reader can do. Without it the card is a picture of itself: nothing in it can be reached or pressed. */
  actions?: CardActions;
  /** Id of the title, for whoever labels a dialog by it. */
  titleId?: string;
  /** The words of the page that opened the card, and by which rule; a card reached by a link has none. */
  origin?: CardOrigin | undefined;
  /** How many of the reader's passages mention it; none are not spoken of. */
  passages?: number;
  back?: CardHeadProps['back'];
  pin?: CardHeadProps['pin'];
};

const INERT: CardActions = {
  onClose() {},
  onGrow() {},
  onRelated() {},
  onMute: () => Promise.resolve(),
  onPassages() {},
  copy: () => Promise.resolve(),
};

/** The card of one entity, in one of three sizes. Give it the entity's id as key, so that each starts afresh. */
export function CardView({ card, size, actions, titleId, origin, passages = 0, back, pin }: CardViewProps) {
  const ownTitleId = useId();
  const article = useRef<HTMLElement>(null);
  const { entity, inSpanish } = card;
  const { lead, rest } = orderFacts(entity);
  const facts = [...lead, ...rest];
  const sources = numberSources(facts, entity.keyData, card.sources);
  const isFull = size === 'full';
  const shown = size === 'small' ? [] : isFull ? facts : lead;
  const { onGrow, onClose, onRelated, onMute, onPassages, copy } = actions ?? INERT;
  const jumps = useSourceJumps(article, isFull, onGrow);
  const [hint, setHint] = useHint(article);
  const citing: Citing = { sources, onSource: jumps.toSource, onHint: setHint };

  return (
    <article class={`card s-${size}`} ref={article} inert={actions === undefined}>
      <CardHead
        titleId={titleId ?? ownTitleId}
        kind={<CardKind card={card} />}
        title={<CardTitle card={card} />}
        back={back}
        pin={pin ?? (actions ? undefined : { isPinned: false, onPin() {} })}
        onClose={onClose}
      />
      <div class="card-middle">
        <p class="summary" lang={langOf(inSpanish?.summary)}>
          {entity.summary}
        </p>
        {isFull && <KeyData keyData={entity.keyData} spanish={inSpanish?.keyData ?? []} citing={citing} />}
        {shown.length > 0 && <FactList facts={shown} spanish={inSpanish?.facts ?? []} citing={citing} />}
        {isFull && (
          <>
            <SourceList sources={sources.list} {...jumps.list} />
            <RelatedList related={card.related} onRelated={onRelated} />
            {origin && (
              <WhyThisCard {...origin} notToConfuse={entity.notToConfuse}>
                <WrongCard
                  title={entity.title}
                  site={origin.site}
                  onMute={(where, isMuted) => onMute(entity.id, where, isMuted)}
                  report={() => reportCard(card, origin, reportWords())}
                  copy={copy}
                />
              </WhyThisCard>
            )}
          </>
        )}
        {passages > 0 && (
          <p class="own-passages">
            <button type="button" class="tbtn" onClick={() => onPassages(entity.id)}>
              {i18n.t('card.passages', passages, [formatNumber(passages)])}
            </button>
          </p>
        )}
      </div>
      <CardFoot card={card} shown={shown} sources={sources} size={size} copy={copy} onGrow={onGrow} />
      {hint && <SourceHint hint={hint} sources={sources} />}
    </article>
  );
}

type FactListProps = { facts: readonly Fact[]; spanish: readonly string[]; citing: Citing };

function FactList({ facts, spanish, citing }: FactListProps) {
  return (
    <ol class="facts">
      {facts.map((fact) => (
        <FactItem key={fact.id} fact={fact} lang={langOf(spanish.includes(fact.id))} citing={citing} />
      ))}
    </ol>
  );
}

type CardFootProps = Pick<CardActions, 'copy' | 'onGrow'> & {
  card: Card;
  shown: readonly Fact[];
  sources: NumberedSources;
  size: CardSize;
};

/** What can be done with the card: show the rest of it, or copy what it shows. */
function CardFoot({ card, shown, sources, size, copy, onGrow }: CardFootProps) {
  const { facts } = card.entity;
  const { version, date } = card.dataset;
  const isFull = size === 'full';
  const cited = numberSources(shown, [], card.sources).list.length;
  const key = shown.length > 0 && shown.length < facts.length ? 'card.all' : 'card.count';
  return (
    <footer class={isFull ? 'card-foot bar' : 'card-foot'}>
      {!isFull && (
        <button type="button" class="tbtn" onClick={onGrow}>
          {countWords(key, facts.length, sources.list.length)}
        </button>
      )}
      <CopyCitation
        cite={() => citeCard(card, shown, citationWords(card))}
        sources={cited}
        copy={copy}
        isBrief={!isFull}
      />
      {isFull && <p class="edition">{i18n.t('card.edition', [version, formatDate(date)])}</p>}
    </footer>
  );
}
