import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { COLOURS, type Colour } from '../../lib/model/annotation';
import { PassageIcon } from '../icons/PassageIcon';
import { TagField } from './TagField';
import { WordDiff, type WordPart } from './WordDiff';

/** How long the outcome of copying stays to be read. Milliseconds. */
const SAID_MS = 4000;

export type PassageField = 'note' | 'tags';

export type PassageBarProps = {
  /** Null until it is saved. */
  saved: { colour: Colour; note: string; tags: readonly string[] } | null;
  /** Saved and present wording, where they differ. */
  diff: readonly WordPart[] | null;
  /** BCP 47 tag of the page's words. */
  lang: string | undefined;
  /** What became of saving, in words. */
  status: string;
  isFault: boolean;
  /** The field that is to have the focus, when it is first there. */
  field: PassageField | null;
  onColour(colour: Colour): void;
  /** Save it, if it is not, and write there. */
  onField(field: PassageField): void;
  onNote(note: string): void;
  onTags(tags: string[]): void;
  copy(): Promise<void>;
  onDelete(): void;
  onDone(): void;
};

/** Marks a passage, and holds what the reader says of it. A color saves at once. */
export function PassageBar(props: PassageBarProps) {
  const { saved, diff, lang, status, isFault, field } = props;
  const note = useRef<HTMLTextAreaElement>(null);
  const tag = useRef<HTMLInputElement>(null);
  const isSaved = saved !== null;
  useEffect(() => {
    if (isSaved && field) (field === 'note' ? note : tag).current?.focus({ preventScroll: true });
  }, [isSaved, field]);
  return (
    <div class="passage-bar">
      <div class="row" role="toolbar" aria-label={i18n.t('passage.toolbar')}>
        <Swatches chosen={saved?.colour ?? null} onColour={props.onColour} />
        <span class="sep" />
        <IconButton
          name="note"
          label={i18n.t('passage.noteKey')}
          isOpen={isSaved}
          onPress={() => props.onField('note')}
        />
        <IconButton
          name="tags"
          label={i18n.t('passage.tagsKey')}
          isOpen={isSaved}
          onPress={() => props.onField('tags')}
        />
        <CopyButton copy={props.copy} />
      </div>
      {!isSaved && status !== '' && (
        <p class={isFault ? 'sm said fault' : 'sm said'} role="status">
          {status}
        </p>
      )}
      {saved && (
        <div class="rest">
          {diff && (
            <div>
              <p class="meta">{i18n.t('passage.changed')}</p>
              <WordDiff parts={diff} lang={lang} />
            </div>
          )}
          <label>
            <span class="meta">{i18n.t('passage.note')}</span>
            <textarea
              ref={note}
              class="field"
              rows={3}
              value={saved.note}
              onInput={(event) => props.onNote(event.currentTarget.value)}
            />
          </label>
          <TagField tags={saved.tags} field={tag} onTags={props.onTags} />
          <div class="foot">
            <span class={isFault ? 'sm fault' : 'meta'} role="status">
              {status}
            </span>
            <span class="ends">
              <button type="button" class="btn danger" onClick={props.onDelete}>
                {i18n.t('passage.delete')}
              </button>
              <button type="button" class="btn" onClick={props.onDone}>
                {i18n.t('passage.done')}
              </button>
            </span>
          </div>
        </div>
      )}
    </div>
  );
}

function Swatches({ chosen, onColour }: { chosen: Colour | null; onColour(colour: Colour): void }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons that act at once, drawn as swatches; arrow keys would save each
    <div role="group" aria-label={i18n.t('passage.colours')} class="swatches">
      {COLOURS.map((colour, at) => {
        const label = i18n.t('passage.colourKey', [i18n.t(`passage.colour.${colour}`), String(at + 1)]);
        return (
          <button
            key={colour}
            type="button"
            class={`sw c-${colour}`}
            aria-pressed={chosen === colour}
            aria-label={label}
            title={label}
            onClick={() => onColour(colour)}
          >
            <span>{at + 1}</span>
          </button>
        );
      })}
    </div>
  );
}

type IconButtonProps = { name: PassageField; label: string; isOpen: boolean; onPress(): void };

function IconButton({ name, label, isOpen, onPress }: IconButtonProps) {
  return (
    <button type="button" class="ibtn" aria-label={label} title={label} aria-expanded={isOpen} onClick={onPress}>
      <PassageIcon name={name} />
    </button>
  );
}

function CopyButton({ copy }: { copy(): Promise<void> }) {
  const [outcome, setOutcome] = useState('');
  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  async function onCopy() {
    let words = i18n.t('passage.copied');
    try {
      await copy();
    } catch {
      // The page or the browser forbids it (no secure context, a permissions policy); said where it was asked for.
      words = i18n.t('passage.copyFailed');
    }
    setOutcome(words);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setOutcome(''), SAID_MS);
  }
  const label = i18n.t('passage.copy');
  return (
    <>
      <button type="button" class="ibtn" aria-label={label} title={label} onClick={() => void onCopy()}>
        <PassageIcon name="copy" />
      </button>
      <span class="meta copied" role="status">
        {outcome}
      </span>
    </>
  );
}
