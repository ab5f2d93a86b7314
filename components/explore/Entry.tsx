import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Card } from '../../lib/model/card';
import { citeCard } from '../../lib/model/cite-card';
import { orderFacts } from '../../lib/model/lead-facts';
import { numberSources } from '../../lib/model/number-sources';
import { CardKind, CardTitle } from '../card/CardTitle';
import type { Citing } from '../card/Cited';
import { CopyCitation } from '../card/CopyCitation';
import { citationWords } from '../card/citation-words';
import { FactItem } from '../card/FactItem';
import { KeyData } from '../card/KeyData';
import { SourceHint, useHint } from '../card/SourceHint';
import { SourceList } from '../card/SourceList';
import { useSourceJumps } from '../card/source-jumps';
import { langOf } from '../card/words';

export type EntryProps = {
  card: Card;
  /** The reader's choice of text size. */
  textScale: number;
  copy(text: string): Promise<void>;
  title: RefObject<HTMLHeadingElement | null>;
};

/** A card at reading size, with all of its facts and sources. Give it the entity's id as key. */
export function Entry({ card, textScale, copy, title }: EntryProps) {
  const article = useRef<HTMLElement>(null);
  const { entity, inSpanish } = card;
  // The order of the card, so that a fact's sources have the same numbers here and there.
  const { lead, rest } = orderFacts(entity);
  const facts = [...lead, ...rest];
  const sources = numberSources(facts, entity.keyData, card.sources);
  const jumps = useSourceJumps(article, true, () => {});
  const [hint, setHint] = useHint(article);
  const citing: Citing = { sources, onSource: jumps.toSource, onHint: setHint };
  return (
    <article class="entry" ref={article} style={{ '--sl-scale': textScale }} aria-labelledby="entry-title">
      <p class="kind">
        <CardKind card={card} />
      </p>
      <h2 class="entry-title" id="entry-title" ref={title} tabIndex={-1}>
        <CardTitle card={card} />
      </h2>
      <p class="lead" lang={langOf(inSpanish?.summary)}>
        {entity.summary}
      </p>
      {card.topicsOff.length > 0 && (
        <p class="sm note">
          {i18n.t('explore.off')} <a href="/options.html#topics">{i18n.t('card.off.choose')}</a>
        </p>
      )}
      <div class="entry-acts">
        <CopyCitation
          cite={() => citeCard(card, facts, citationWords(card))}
          sources={numberSources(facts, [], card.sources).list.length}
          copy={copy}
          isBrief={false}
        />
      </div>
      <KeyData keyData={entity.keyData} spanish={inSpanish?.keyData ?? []} citing={citing} />
      <ol class="facts" aria-label={i18n.t('explore.facts')}>
        {facts.map((fact) => (
          <FactItem key={fact.id} fact={fact} lang={langOf(inSpanish?.facts.includes(fact.id))} citing={citing} />
        ))}
      </ol>
      <SourceList sources={sources.list} {...jumps.list} isWhole />
      {hint && <SourceHint hint={hint} sources={sources} />}
    </article>
  );
}
