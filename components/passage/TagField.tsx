import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { isTag } from '../../lib/model/annotation';
import { PassageIcon } from '../icons/PassageIcon';

export type TagFieldProps = {
  tags: readonly string[];
  field: RefObject<HTMLInputElement | null>;
  onTags(tags: string[]): void;
};

/** The tags of a passage. A tag ends with Enter, a comma, or when its field is left. */
export function TagField({ tags, field, onTags }: TagFieldProps) {
  function add(input: HTMLInputElement) {
    const added = input.value
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => isTag(tag));
    input.value = '';
    const all = [...new Set([...tags, ...added])];
    if (all.length > tags.length) onTags(all);
  }
  return (
    <div>
      <span class="meta" id="passage-tags">
        {i18n.t('passage.tags')}
      </span>
      <div class="tags">
        {tags.map((tag) => (
          <span key={tag} class="tag">
            {tag}
            <button
              type="button"
              aria-label={i18n.t('passage.removeTag', [tag])}
              onClick={() => onTags(tags.filter((other) => other !== tag))}
            >
              <PassageIcon name="close" />
            </button>
          </span>
        ))}
        <input
          ref={field}
          class="field"
          aria-labelledby="passage-tags"
          placeholder={i18n.t('passage.addTag')}
          onKeyDown={(event) => {
            if ((event.key !== 'Enter' && event.key !== ',') || event.isComposing) return;
            event.preventDefault();
            add(event.currentTarget);
          }}
          onBlur={(event) => add(event.currentTarget)}
        />
      </div>
    </div>
  );
}
