import { i18n } from '#i18n';
import type { EntityId } from '../../lib/model/entity';
import { Icon } from '../parts/Icon';
import { Problem } from '../parts/Problem';
import { PopupBody } from './PopupBody';
import type { PopupState } from './popup-state';

export type PopupActions = {
  onPause(): void;
  onResume(): void;
  onSite(isOn: boolean): void;
  onReadOnce(): void;
  /** Must ask the browser at once: it answers only to a press. */
  onAlways(): void;
  onMention(entityId: EntityId): void;
  onOptions(): void;
};

export type PopupProps = PopupActions & {
  state: PopupState;
  /** Host of the page, without `www.`; null where there is none or it is not ours to know. */
  site: string | null;
  /** Keys of the command that goes to the next mention, as the browser names them; empty when the reader took them away. */
  shortcut: string;
  /** What the reader asked for did not work, in words. */
  problem: string | null;
};

export function Popup(props: PopupProps) {
  const { state, site, problem, onPause, onOptions } = props;
  return (
    <div class="pop">
      <header class="row">
        <span class="brand">
          <img src="/icon.svg" alt="" />
          Sidelight
        </span>
        {state.kind !== 'paused' && state.kind !== 'starting' && (
          <button type="button" class="tbtn" onClick={onPause}>
            <Icon name="pause" />
            {i18n.t('popup.pause')}
          </button>
        )}
      </header>
      <main class="body">
        {site !== null && <p class="meta site2">{site}</p>}
        <PopupBody {...props} />
        {problem !== null && <Problem>{problem}</Problem>}
      </main>
      <footer class="links">
        <a
          href="/options.html"
          onClick={(event) => {
            event.preventDefault();
            onOptions();
          }}
        >
          {i18n.t('page.options')}
        </a>
      </footer>
    </div>
  );
}
