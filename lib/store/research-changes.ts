import type { AnnotationId } from '../model/annotation';

/** Name of the channel on which the extension's contexts tell each other what they wrote of the reader's work. */
const CHANNEL = 'research';

type Written = { by: string; ids: readonly AnnotationId[] };

/** @param by the writer, who is not told of what it wrote itself */
export function tellWritten(by: string, ids: readonly AnnotationId[]): void {
  if (ids.length === 0) return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage({ by, ids } satisfies Written);
  channel.close();
}

/** Call `listener` with the ids of what other contexts saved, changed, deleted or brought back. */
export function watchWritten(by: string, listener: (ids: readonly AnnotationId[]) => void): void {
  new BroadcastChannel(CHANNEL).addEventListener('message', ({ data }: MessageEvent<Written>) => {
    if (data.by !== by) listener(data.ids);
  });
}
