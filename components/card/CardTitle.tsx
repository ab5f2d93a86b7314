import { i18n } from '#i18n';
import type { Card } from '../../lib/model/card';
import { kindWord, langOf } from './words';

type CardWords = Pick<Card, 'entity' | 'inSpanish'>;

export function CardTitle({ card: { entity, inSpanish } }: { card: CardWords }) {
  return (
    <span lang={langOf(inSpanish?.title)}>
      {entity.title}
      {entity.abbreviation && (
        <>
          {' '}
          <span class="abbr">{entity.abbreviation}</span>
        </>
      )}
    </span>
  );
}

/** `Prison in Tecoluca, El Salvador`: the kind, and where it is when the dataset says so. */
export function CardKind({ card: { entity, inSpanish } }: { card: CardWords }) {
  const kind = kindWord(entity.kind);
  const place = entity.keyData.find(({ label }) => label === 'Place')?.value;
  if (place === undefined) return kind;
  return (
    <>
      {i18n.t('card.inPlace', [kind])} <span lang={langOf(inSpanish?.keyData.includes('Place'))}>{place}</span>
    </>
  );
}
