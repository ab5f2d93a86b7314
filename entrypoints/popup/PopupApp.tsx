import { useEffect } from 'preact/hooks';
import { Popup } from '../../components/popup/Popup';
import { always, openMention, openOptions, pause, readOnce, resume, switchSite } from './actions';
import { problem, shortcut, site, start, state } from './tab-state';

/** The toolbar popup: the tab that it was opened over, and what the reader may do about it. */
export function PopupApp() {
  useEffect(() => start(), []);
  return (
    <Popup
      state={state.value}
      site={site.value}
      shortcut={shortcut.value}
      problem={problem.value}
      onPause={() => void pause()}
      onResume={() => void resume()}
      onSite={(isOn) => void switchSite(isOn)}
      onReadOnce={() => void readOnce()}
      onAlways={always}
      onMention={(entityId) => void openMention(entityId)}
      onOptions={() => void openOptions()}
    />
  );
}
