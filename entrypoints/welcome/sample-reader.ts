import { call, isExtensionAlive } from '../../lib/messaging/client';
import { serveTab } from '../../lib/messaging/tab-server';
import { Pointer } from '../../lib/page/pointer';
import { Reader } from '../../lib/page/reader';
import { tabAnswers } from '../../lib/page/tab-answers';
import { mountCardUi } from '../card/mount';

/**
 * Read the sample as a news page is read: the browser runs no reading script on our own pages, so this page brings
 * its own, with marks, cards and answers to the keyboard's commands.
 */
export function readSample(region: Element): void {
  const reader = new Reader({
    call,
    isAlive: isExtensionAlive,
    loadPointer: () => Promise.resolve((deps) => new Pointer(deps, mountCardUi)),
    // The sample has no shadow roots.
    adoptMarks() {},
    region,
  });
  serveTab(tabAnswers(reader));
  void reader.start();
}
