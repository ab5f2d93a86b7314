import { signal } from '@preact/signals';
import { i18n } from '#i18n';
import { GroupHead } from '../../components/library/GroupHead';
import { PassageEditor } from '../../components/library/PassageEditor';
import { type PassageActions, PassageItem } from '../../components/library/PassageItem';
import { LIST_ID, type ListItem, PassageList } from '../../components/library/PassageList';
import { diffWords } from '../../lib/anchoring/diff-words';
import { archiveLink, linkToPassage } from '../../lib/library/passage-link';
import { type Annotation, type AnnotationId, quoteOf } from '../../lib/model/annotation';
import { copyPassage, deleteMany, edit, saveNewWording } from './changes';
import { exporting } from './export-state';
import { editedIndex, items } from './list-items';
import { passages, wantPassages } from './passages-state';
import { counts, editing, filter, grouping, select, selected, setFilter } from './view-state';

/** Tags that the editor names as in use. */
const MOST_TAGS = 12;

/** The passage whose editor was open last. */
const lastEdited = signal<AnnotationId | null>(null);

const ACTIONS: PassageActions = {
  onEdit({ id }) {
    lastEdited.value = id;
    editing.value = id;
  },
  onDelete: ({ id }) =>
    void deleteMany([id]).then(() => document.getElementById(LIST_ID)?.focus({ preventScroll: true })),
  onCopy: (annotation) => void copyPassage(annotation),
  onSelect: ({ id }, isSelected) => select([id], isSelected),
  onTag: (tag) => setFilter({ tags: [...new Set([...filter.value.tags, tag])] }),
  onEntity: showSubject,
  onSaveNew: (annotation) => void saveNewWording(annotation),
};

function showSubject(id: string): void {
  setFilter({ entities: [id] });
  grouping.value = 'none';
  scrollTo(0, 0);
}

export function Passages() {
  const edited = editedIndex.value;
  return (
    <PassageList
      label={i18n.t('library.words.passages')}
      items={items.value}
      kept={edited}
      onVisible={(ids) => void wantPassages(ids)}
      render={(item) => <Item item={item} isEdited={item === items.value[edited ?? -1]} />}
    />
  );
}

function Item({ item, isEdited }: { item: ListItem; isEdited: boolean }) {
  if (item.kind === 'group') return <Head item={item} />;
  const annotation = passages.value.get(item.id);
  if (!annotation) return <p class="meta">{i18n.t('library.reading')}</p>;
  if (isEdited) {
    return (
      <PassageEditor
        annotation={annotation}
        tags={counts.value.tags.slice(0, MOST_TAGS).map(({ value }) => value)}
        onSave={(draft) => void edit(annotation.id, draft)}
        onCancel={() => {
          editing.value = null;
        }}
      />
    );
  }
  return (
    <PassageItem
      annotation={annotation}
      isSelected={selected.value.has(annotation.id)}
      isBack={lastEdited.value === annotation.id}
      link={linkToPassage(annotation)}
      archive={archiveLink(annotation)}
      diff={diffOf(annotation)}
      actions={ACTIONS}
    />
  );
}

function Head({ item }: { item: Extract<ListItem, { kind: 'group' }> }) {
  const { group, title, count } = item;
  const by = grouping.value;
  if (by === 'none') return null;
  return (
    <GroupHead
      by={by}
      group={group}
      title={title}
      count={count}
      onExport={() => {
        if (group !== null) exporting.value = { of: 'article', address: group, title };
      }}
      onSubject={() => {
        if (group !== null) showSubject(group);
      }}
    />
  );
}

function diffOf(annotation: Annotation) {
  const { lastLook } = annotation;
  if (lastLook?.state !== 'changed' || lastLook.present === undefined) return null;
  return diffWords(quoteOf(annotation).exact, lastLook.present);
}
