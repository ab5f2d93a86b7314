import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import {
  type Annotation,
  COLOURS,
  type Colour,
  isPageDate,
  isTag,
  type PageMetadata,
  quoteOf,
} from '../../lib/model/annotation';
import { joinTags, splitTags } from './tag-text';

/** What the reader made of a passage. */
export type PassageDraft = Pick<Annotation, 'note' | 'colour' | 'tags'> & {
  page: Pick<PageMetadata, 'title' | 'authors' | 'publisher' | 'published'>;
};

export type PassageEditorProps = {
  annotation: Annotation;
  /** Every tag in use, to choose from. */
  tags: readonly string[];
  onSave(draft: PassageDraft): void;
  onCancel(): void;
};

const MOST_NOTE = 100_000;
const MOST_WORDS = 2_000;

/** A passage's note, colour, tags and page, to change. The quotation itself stays as it was saved. */
export function PassageEditor({ annotation, tags, onSave, onCancel }: PassageEditorProps) {
  const { page } = annotation;
  const id = useId();
  const note = useRef<HTMLTextAreaElement>(null);
  const [colour, setColour] = useState<Colour>(annotation.colour);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => note.current?.focus(), []);

  function save(event: SubmitEvent): void {
    event.preventDefault();
    const { elements } = event.currentTarget as HTMLFormElement;
    /** A field takes line ends out, or makes them others: what the reader did not touch stays as it was. */
    const read = (name: string, before: string) => {
      const { value } = elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement;
      const isSame = [/\r\n?/g, /[\r\n]/g].some((ends, at) => value === before.replace(ends, at === 0 ? '\n' : ''));
      return isSame ? before : value.trim();
    };
    const published = read('published', page.published ?? '') || null;
    const chosen = splitTags(read('tags', joinTags(annotation.tags)));
    const names = read('authors', page.authors.join('\n'));
    if (published !== null && !isPageDate(published)) setProblem(i18n.t('library.edit.badDate'));
    else if (!chosen.every(isTag)) setProblem(i18n.t('library.edit.badTag'));
    else
      onSave({
        note: read('note', annotation.note),
        colour,
        tags: chosen,
        page: {
          title: read('title', page.title),
          authors: names === page.authors.join('\n') ? page.authors : linesOf(names),
          publisher: read('publisher', page.publisher ?? '') || null,
          published,
        },
      });
  }

  return (
    <form
      class="edit"
      aria-label={i18n.t('library.edit.title')}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <blockquote class={`q c-${colour}`} lang={page.language ?? undefined} dir="auto">
        {quoteOf(annotation).exact}
      </blockquote>
      <label for={`${id}note`}>{i18n.t('library.edit.note')}</label>
      <textarea
        class="field"
        id={`${id}note`}
        name="note"
        rows={3}
        maxLength={MOST_NOTE}
        ref={note}
        dir="auto"
        defaultValue={annotation.note}
      />
      <fieldset class="swatches">
        <legend>{i18n.t('library.edit.colour')}</legend>
        {COLOURS.map((choice) => (
          <label key={choice}>
            <input type="radio" name="colour" checked={choice === colour} onChange={() => setColour(choice)} />
            <span class={`dot c-${choice}`} />
            {i18n.t(`library.colours.${choice}`)}
          </label>
        ))}
      </fieldset>
      <label for={`${id}tags`}>{i18n.t('library.edit.tags')}</label>
      <input
        class="field"
        id={`${id}tags`}
        name="tags"
        defaultValue={joinTags(annotation.tags)}
        aria-describedby={`${id}hint`}
      />
      <p class="meta" id={`${id}hint`}>
        {i18n.t('library.edit.tagsHint')}
        {tags.length > 0 && ` ${i18n.t('library.edit.inUse', [tags.join(', ')])}`}
      </p>
      <details>
        <summary>{i18n.t('library.edit.page')}</summary>
        <label for={`${id}title`}>{i18n.t('library.edit.pageTitle')}</label>
        <input class="field" id={`${id}title`} name="title" defaultValue={page.title} maxLength={MOST_WORDS} />
        <label for={`${id}authors`}>{i18n.t('library.edit.authors')}</label>
        <textarea class="field" id={`${id}authors`} name="authors" rows={2} defaultValue={page.authors.join('\n')} />
        <label for={`${id}publisher`}>{i18n.t('library.edit.publisher')}</label>
        <input
          class="field"
          id={`${id}publisher`}
          name="publisher"
          defaultValue={page.publisher ?? ''}
          maxLength={MOST_WORDS}
        />
        <label for={`${id}published`}>{i18n.t('library.edit.published')}</label>
        <input
          class="field"
          id={`${id}published`}
          name="published"
          defaultValue={page.published ?? ''}
          placeholder="2026-11-24"
        />
      </details>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="btns">
        <button type="submit" class="btn main">
          {i18n.t('library.edit.save')}
        </button>
        <button type="button" class="btn" onClick={onCancel}>
          {i18n.t('library.cancel')}
        </button>
      </div>
    </form>
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
