import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { call, isExtensionAlive } from '../lib/messaging/client';
import { serveTab } from '../lib/messaging/tab-server';
import { adoptMarks } from '../lib/page/adopt-marks';
import { PASSAGES_KEY, type StartPassages } from '../lib/page/passages-seam';
import { POINTER_KEY, type StartPointer } from '../lib/page/pointer-seam';
import { Reader } from '../lib/page/reader';
import { isAliveReader, READER_KEY, type RunningReader } from '../lib/page/running-reader';
import { tabAnswers } from '../lib/page/tab-answers';
import marks from './marks.css?inline';

type Scope = { [READER_KEY]?: RunningReader; [POINTER_KEY]?: StartPointer; [PASSAGES_KEY]?: StartPassages };

/**
 * The script in every news page. Not one of WXT's content scripts: their wrapper announces itself to the page with
 * an event, and a page that knows the event can stop them. Injected twice, the second leaves the first alone; after
 * an update of the extension the new one takes over from the old.
 */
export default defineUnlistedScript(() => {
  const scope = globalThis as Scope;
  if (isAliveReader(scope[READER_KEY])) return;
  scope[READER_KEY]?.stop();

  const reader = new Reader({
    call,
    isAlive: isExtensionAlive,
    async loadPointer() {
      await call('loadCardUi', {});
      const start = scope[POINTER_KEY];
      if (!start) throw new Error('the second script did not arrive');
      return start;
    },
    async loadPassages() {
      await call('loadPassages', {});
      const start = scope[PASSAGES_KEY];
      if (!start) throw new Error('the third script did not arrive');
      return start;
    },
    adoptMarks: (root) => adoptMarks(root, marks),
  });
  const stopServing = serveTab(tabAnswers(reader));
  scope[READER_KEY] = {
    isAlive: isExtensionAlive,
    stop() {
      stopServing();
      reader.stop();
    },
  };
  void reader.start();
});
