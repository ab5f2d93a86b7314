import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { formatNumber, formatSince } from '../parts/format';
import { FoundMentions } from './FoundMentions';
import type { PopupProps } from './Popup';
import type { PopupState } from './popup-state';

/** One sentence on the page, and the one thing that the reader is likely to want. */
export function PopupBody(props: PopupProps) {
  const { title, why } = words(props.state);
  return (
    <>
      {/* Always there, so that a change of state is announced. */}
      <div role="status" class="say">
        {title !== '' && <h1 class="big">{title}</h1>}
        {why !== '' && <p class="sm">{why}</p>}
      </div>
      <Choices {...props} />
    </>
  );
}

function Choices(props: PopupProps) {
  const { state, site } = props;
  switch (state.kind) {
    case 'starting':
    case 'waiting':
    case 'closed':
    case 'own':
      return null;
    case 'paused':
      return (
        <>
          <MainButton onPress={props.onResume}>{i18n.t('popup.paused.resume')}</MainButton>
          <p class="meta">{i18n.t('popup.paused.since', [formatSince(state.since)])}</p>
        </>
      );
    case 'no-access':
      return (
        <>
          <MainButton onPress={props.onReadOnce}>{i18n.t('popup.readOnce')}</MainButton>
          {state.canBeAdded && site !== null && <Always site={site} onAlways={props.onAlways} />}
        </>
      );
    case 'site-off':
      return (
        <>
          <MainButton onPress={props.onReadOnce}>{i18n.t('popup.readOnce')}</MainButton>
          <SiteSwitch isOn={false} onSite={props.onSite} />
        </>
      );
    case 'on-request':
      return <MainButton onPress={props.onReadOnce}>{i18n.t('popup.readOnce')}</MainButton>;
    case 'reading':
      return (
        <>
          {state.mentions.length > 0 && <FoundMentions mentions={state.mentions} onMention={props.onMention} />}
          {state.isOnce && <p class="meta">{i18n.t('popup.onceMeans')}</p>}
          {state.isSiteOn !== null && <SiteSwitch isOn={state.isSiteOn} onSite={props.onSite} />}
          {state.canBeAdded && site !== null && <Always site={site} onAlways={props.onAlways} />}
          {state.total > 0 && props.shortcut !== '' && <p class="meta">{i18n.t('popup.shortcut', [props.shortcut])}</p>}
        </>
      );
  }
}

function words(state: PopupState): { title: string; why: string } {
  switch (state.kind) {
    case 'starting':
      return { title: '', why: '' };
    case 'waiting':
      return { title: i18n.t('popup.waiting'), why: '' };
    case 'closed':
      return { title: i18n.t('popup.closed.title'), why: i18n.t('popup.closed.why') };
    case 'own':
      return { title: i18n.t('popup.own.title'), why: i18n.t('popup.own.why') };
    case 'paused':
      return { title: i18n.t('popup.paused.title'), why: i18n.t('popup.paused.why') };
    case 'no-access':
      return { title: i18n.t('popup.noAccess.title'), why: i18n.t('popup.noAccess.why') };
    case 'site-off':
      return { title: i18n.t('popup.siteOff.title'), why: i18n.t('popup.siteOff.why') };
    case 'on-request':
      return { title: i18n.t('popup.onRequest.title'), why: i18n.t('popup.onRequest.why') };
    case 'reading':
      return state.total === 0
        ? { title: i18n.t('popup.nothing.title'), why: i18n.t('popup.nothing.why') }
        : { title: countOf(state.total, state.mentions.length), why: '' };
  }
}

/** "16 mentions of 7 subjects" */
function countOf(total: number, subjects: number): string {
  return i18n.t('popup.found', [
    i18n.t('popup.mentions', total, [formatNumber(total)]),
    i18n.t('popup.subjects', subjects, [formatNumber(subjects)]),
  ]);
}

function MainButton({ onPress, children }: { onPress(): void; children: ComponentChildren }) {
  return (
    <button type="button" class="btn main wide" onClick={onPress}>
      {children}
    </button>
  );
}

function Always({ site, onAlways }: { site: string; onAlways(): void }) {
  return (
    <>
      <button type="button" class="btn wide" onClick={onAlways}>
        {i18n.t('popup.always', [site])}
      </button>
      <p class="meta">{i18n.t('popup.alwaysMeans')}</p>
    </>
  );
}

function SiteSwitch({ isOn, onSite }: { isOn: boolean; onSite(isOn: boolean): void }) {
  return (
    <label class="switch">
      <input type="checkbox" checked={isOn} onChange={(event) => onSite(event.currentTarget.checked)} />
      <span>{i18n.t('popup.underlineHere')}</span>
    </label>
  );
}
