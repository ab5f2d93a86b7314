/** Ask again and again while the page can be seen. */
export type Poll = {
  /** Ask now, out of turn. */
  now(): void;
  stop(): void;
};

/**
 * @param work asks once, and answers how long to wait until the next time, in milliseconds. Never rejects.
 */
export function poll(work: () => Promise<number>): Poll {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsking = false;
  /** Asked for while an answer was on its way: that answer may be too old. */
  let isWanted = false;
  let isStopped = false;

  async function ask(): Promise<void> {
    clearTimeout(timer);
    if (isStopped || document.hidden) return;
    isWanted = isAsking;
    if (isAsking) return;
    isAsking = true;
    const waitMs = await work();
    isAsking = false;
    if (!isStopped) timer = setTimeout(ask, isWanted ? 0 : waitMs);
  }
  const onVisible = () => void ask();

  document.addEventListener('visibilitychange', onVisible);
  void ask();
  return {
    now: onVisible,
    stop() {
      isStopped = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisible);
    },
  };
}
