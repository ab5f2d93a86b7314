import { i18n } from '#i18n';
import type { Card } from '../../lib/model/card';
import { kindWord } from './words';

export function CardTitle({ entity }: { entity: Pick<Card['entity'], 'title' | 'abbreviation'> }) {
  return (
    <span lang="en">
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
export function CardKind({ entity }: { entity: Pick<Card['entity'], 'kind' | 'keyData'> }) {
  const kind = kindWord(entity.kind);
  const place = entity.keyData.find(({ label }) => label === 'Place')?.value;
  if (place === undefined) return kind;
  return (
    <>
      {i18n.t('card.inPlace', [kind])} <span lang="en">{place}</span>
    </>
  );
}
