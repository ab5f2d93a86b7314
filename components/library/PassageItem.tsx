import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Annotation, quoteOf } from '../../lib/model/annotation';
import { formatDate } from '../card/dates';
import { SLOT, Slots } from '../card/Slots';
import { formatSince } from '../parts/format';
import { Icon } from '../parts/Icon';
import { formatMomentDay, untitled } from './words';

/** A piece of two wordings, as `lib/anchoring` tells them apart. */
export type Diff = readonly { kind: 'same' | 'out' | 'in'; text: string }[];

export type PassageActions = {
  onEdit(annotation: Annotation): void;
  onDelete(annotation: Annotation): void;
  onCopy(annotation: Annotation): void;
  onSelect(annotation: Annotation, isSelected: boolean): void;
  onTag(tag: string): void;
  onEntity(id: string): void;
  onSaveNew(annotation: Annotation): void;
};

export type PassageItemProps = {
  annotation: Annotation;
  isSelected: boolean;
  /** Its editor was just closed: the focus goes back to where it was opened. */
  isBack: boolean;
  /** The passage on its page, and copies of the page elsewhere. */
  link: string;
  archive: string;
  /** Of a passage whose wording has changed. */
  diff: Diff | null;
  actions: PassageActions;
};

/** A saved passage as a quotation, with what is known of it and what can be done with it. */
export function PassageItem({ annotation, isSelected, isBack, link, archive, diff, actions }: PassageItemProps) {
  const { colour, note, page, lastLook } = annotation;
  const isLost = lastLook?.state === 'orphan';
  const editButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isBack) editButton.current?.focus();
  }, [isBack]);
  return (
    <>
      <blockquote
        class={`q c-${colour}${isLost ? ' lost' : ''}`}
        cite={annotation.target.source}
        lang={page.language ?? undefined}
        dir="auto"
      >
        {quoteOf(annotation).exact}
      </blockquote>
      {note !== '' && (
        <p class="nt" dir="auto">
          {note}
        </p>
      )}
      {diff && <ChangedWording annotation={annotation} diff={diff} onSaveNew={actions.onSaveNew} />}
      {isLost && <Lost annotation={annotation} link={link} archive={archive} />}
      <Facts annotation={annotation} link={link} actions={actions} />
      <div class="acts">
        <label class="pickone">
          <input
            type="checkbox"
            checked={isSelected}
            onChange={(event) => actions.onSelect(annotation, event.currentTarget.checked)}
          />
          {i18n.t('library.select')}
        </label>
        <button type="button" class="tbtn" ref={editButton} onClick={() => actions.onEdit(annotation)}>
          {i18n.t('library.edit.open')}
        </button>
        <button type="button" class="tbtn" onClick={() => actions.onCopy(annotation)}>
          {i18n.t('library.copy')}
        </button>
        <button type="button" class="tbtn del" onClick={() => actions.onDelete(annotation)}>
          {i18n.t('library.delete')}
        </button>
      </div>
    </>
  );
}

function Facts({ annotation, link, actions }: Pick<PassageItemProps, 'annotation' | 'link' | 'actions'>) {
  const { page, colour, tags, entities, created } = annotation;
  const said = [page.authors.join(', '), page.publisher, page.published && formatDate(page.published.slice(0, 10))];
  return (
    <p class="meta">
      <a href={link} target="_blank" rel="noopener noreferrer" dir="auto">
        {untitled(page.title)}
      </a>
      {said.map((words) => (words ? ` · ${words}` : ''))}
      <br />
      {i18n.t(`library.colours.${colour}`)}
      {' · '}
      {tags.length === 0 ? (
        i18n.t('library.noTags')
      ) : (
        <Links list={tags.map((tag) => [tag, tag])} onPress={actions.onTag} />
      )}
      {entities.length > 0 && (
        <>
          {' · '}
          <Slots words={i18n.t('library.names', [SLOT])}>
            {[
              <Links
                key="names"
                list={entities.map(({ id, title }) => [id, title || id])}
                onPress={actions.onEntity}
              />,
            ]}
          </Slots>
        </>
      )}
      {' · '}
      {i18n.t('library.savedOn', [formatSince(created)])}
    </p>
  );
}

function Links({ list, onPress }: { list: readonly (readonly [string, string])[]; onPress(value: string): void }) {
  return (
    <>
      {list.map(([value, label], at) => [
        at > 0 ? ', ' : '',
        <button key={value} type="button" class="word" dir="auto" onClick={() => onPress(value)}>
          {label}
        </button>,
      ])}
    </>
  );
}

type ChangedProps = { annotation: Annotation; diff: Diff; onSaveNew(annotation: Annotation): void };

function ChangedWording({ annotation, diff, onSaveNew }: ChangedProps) {
  const { created, lastLook, page } = annotation;
  return (
    <div class="diff">
      <p class="dh">
        <b>{i18n.t('library.changed.title')}</b>
        <span class="meta">
          {i18n.t('library.changed.when', [
            formatMomentDay(created),
            formatMomentDay(lastLook?.firstSeenChanged ?? lastLook?.at ?? created),
            formatMomentDay(lastLook?.at ?? created),
          ])}
        </span>
      </p>
      <p class="dx" lang={page.language ?? undefined} dir="auto">
        {diff.map(({ kind, text }, at) => {
          const key = `${at}${kind}`;
          if (kind === 'same') return text;
          return kind === 'out' ? <del key={key}>{text}</del> : <ins key={key}>{text}</ins>;
        })}
      </p>
      <div class="da">
        <span class="meta">{i18n.t('library.changed.kept')}</span>
        <button type="button" class="tbtn" onClick={() => onSaveNew(annotation)}>
          {i18n.t('library.changed.saveToo')}
        </button>
      </div>
    </div>
  );
}

function Lost({ annotation, link, archive }: Pick<PassageItemProps, 'annotation' | 'link' | 'archive'>) {
  const { lastLook } = annotation;
  const { prefix, exact, suffix } = quoteOf(annotation);
  const since = formatMomentDay(lastLook?.firstSeenChanged ?? lastLook?.at ?? annotation.created);
  const links: ComponentChildren[] = [
    <a key="page" href={link} target="_blank" rel="noopener noreferrer">
      {i18n.t('library.lost.open')}
    </a>,
    <a key="archive" href={archive} target="_blank" rel="noopener noreferrer">
      {i18n.t('library.lost.archive')}
    </a>,
  ];
  return (
    <div class="lostn">
      <Icon name="find" />
      <div>
        <p>
          {i18n.t('library.lost.since', [since])}{' '}
          <Slots words={i18n.t('library.lost.ways', [SLOT, SLOT])}>{links}</Slots>
        </p>
        {(prefix.trim() !== '' || suffix.trim() !== '') && (
          <details>
            <summary>{i18n.t('library.lost.context')}</summary>
            <p class="context" lang={annotation.page.language ?? undefined} dir="auto">
              … {prefix}
              <b>{exact}</b>
              {suffix} …
            </p>
          </details>
        )}
      </div>
    </div>
  );
}
