// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { poll } from '../../../entrypoints/own-pages/poll';

describe('poll', () => {
  let isHidden = false;
  beforeEach(() => {
    vi.useFakeTimers();
    isHidden = false;
    vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  it('asks at once, then as often as each answer says', async () => {
    const waits = [300, 5000];
    const work = vi.fn(async () => waits.shift() ?? 5000);
    const asking = poll(work);
    await vi.advanceTimersByTimeAsync(0);
    expect(work).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(300);
    expect(work).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(4000);
    expect(work).toHaveBeenCalledTimes(2);
    asking.stop();
  });

  it('rests while the page is hidden, and asks when it is seen again', async () => {
    const work = vi.fn(async () => 100);
    const asking = poll(work);
    await vi.advanceTimersByTimeAsync(0);
    isHidden = true;
    await vi.advanceTimersByTimeAsync(1000);
    expect(work).toHaveBeenCalledTimes(1);
    isHidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(0);
    expect(work).toHaveBeenCalledTimes(2);
    asking.stop();
  });

  it('asks nothing twice at the same time', async () => {
    let answer = (_wait: number) => {};
    const work = vi.fn(() => new Promise<number>((resolve) => (answer = resolve)));
    const asking = poll(work);
    asking.now();
    asking.now();
    expect(work).toHaveBeenCalledTimes(1);
    answer(5000);
    // The answer may be older than the question: once more, out of turn.
    await vi.advanceTimersByTimeAsync(0);
    expect(work).toHaveBeenCalledTimes(2);
    answer(5000);
    await vi.advanceTimersByTimeAsync(4000);
    expect(work).toHaveBeenCalledTimes(2);
    asking.stop();
  });
});
