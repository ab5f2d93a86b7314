import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SaveQueue, type SaveState } from '../../../lib/page/save-queue';

type Change = { note?: string; colour?: string };

describe('SaveQueue', () => {
  const states: SaveState['state'][] = [];
  const save = vi.fn((_change: Change) => Promise.resolve());
  const queue = () => new SaveQueue<Change>(save, ({ state }) => states.push(state), 400);
  beforeEach(() => {
    vi.useFakeTimers();
    save.mockReset().mockResolvedValue(undefined);
    states.length = 0;
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('saves once the hand rests, and says so only then', async () => {
    const made = queue();
    made.put({ note: 'a' });
    made.put({ note: 'ab' });
    await vi.advanceTimersByTimeAsync(399);
    expect(save).not.toHaveBeenCalled();
    expect(states).toEqual(['saving', 'saving']);
    await vi.advanceTimersByTimeAsync(1);
    expect(save.mock.calls).toEqual([[{ note: 'ab' }]]);
    expect(states.at(-1)).toBe('saved');
  });

  it('saves different fields together', async () => {
    const made = queue();
    made.put({ note: 'a' });
    made.put({ colour: 'rose' });
    expect(await made.flush()).toBe(true);
    expect(save.mock.calls).toEqual([[{ note: 'a', colour: 'rose' }]]);
  });

  it('does not say saved while a later change waits', async () => {
    let finish = () => {};
    save.mockImplementationOnce(() => new Promise((resolve) => (finish = () => resolve(undefined))));
    const made = queue();
    made.put({ note: 'a' });
    await vi.advanceTimersByTimeAsync(400);
    made.put({ note: 'ab' });
    finish();
    await vi.advanceTimersByTimeAsync(0);
    expect(states).not.toContain('saved');
    await vi.advanceTimersByTimeAsync(400);
    expect(save.mock.calls).toEqual([[{ note: 'a' }], [{ note: 'ab' }]]);
    expect(states.at(-1)).toBe('saved');
  });

  it('keeps what could not be saved for the next attempt', async () => {
    save.mockRejectedValueOnce(new Error('full'));
    const made = queue();
    made.put({ note: 'a' });
    expect(await made.flush()).toBe(false);
    expect(states.at(-1)).toBe('failed');
    made.put({ colour: 'blue' });
    expect(await made.flush()).toBe(true);
    expect(save.mock.calls.at(-1)).toEqual([{ note: 'a', colour: 'blue' }]);
  });
});
