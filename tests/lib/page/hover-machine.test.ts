import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HoverMachine } from '../../../lib/page/hover-machine';

const DWELL = 300;

describe('HoverMachine', () => {
  const log: string[] = [];
  let machine: HoverMachine<string>;
  let isOn: (target: string) => boolean;

  beforeEach(() => {
    vi.useFakeTimers();
    log.length = 0;
    isOn = () => true;
    const effects = {
      isOn: (target: string) => isOn(target),
      open: (target: string) => log.push(`open ${target}`),
      close: () => log.push('close'),
      wait(ms: number, then: () => void) {
        const timer = setTimeout(then, ms);
        return () => clearTimeout(timer);
      },
    };
    machine = new HoverMachine<string>(effects, DWELL);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const pass = (ms: number) => vi.advanceTimersByTime(ms);

  it('opens after the pointer rested, not when it passes', () => {
    machine.over('a');
    pass(DWELL - 1);
    machine.over(null);
    pass(1000);
    expect(log).toEqual([]);
    machine.over('a');
    pass(DWELL);
    expect(log).toEqual(['open a']);
  });

  it('starts to count again on another mention', () => {
    machine.over('a');
    pass(DWELL - 1);
    machine.over('b');
    pass(DWELL - 1);
    expect(log).toEqual([]);
    pass(1);
    expect(log).toEqual(['open b']);
  });

  it('leaves the pointer time to travel into the card', () => {
    machine.over('a');
    pass(DWELL);
    machine.over(null);
    pass(200);
    machine.overCard(true);
    pass(5000);
    expect(log).toEqual(['open a']);
    machine.overCard(false);
    pass(1000);
    expect(log).toEqual(['open a', 'close']);
  });

  it('stays open on the way between mention and card', () => {
    machine.over('a');
    pass(DWELL);
    for (let i = 0; i < 10; i++) {
      machine.over(null, true);
      pass(100);
    }
    expect(log).toEqual(['open a']);
  });

  it('goes over to another mention on which the pointer rests', () => {
    machine.over('a');
    pass(DWELL);
    machine.over('b');
    pass(DWELL);
    expect(log.filter((line) => line.startsWith('open'))).toEqual(['open a', 'open b']);
    expect(machine.target).toBe('b');
    pass(5000);
    expect(log.at(-1)).toBe('open b');
  });

  it('opens nothing that scrolling took away from under the pointer', () => {
    machine.over('a');
    machine.scrolled();
    isOn = () => false;
    pass(5000);
    expect(log).toEqual([]);
    isOn = () => true;
    machine.over('a');
    pass(DWELL);
    expect(log).toEqual(['open a']);
  });

  it('counts again after the last of the scrolling when the pointer is on the words still', () => {
    machine.over('a');
    pass(DWELL - 1);
    machine.scrolled();
    pass(DWELL - 1);
    expect(log).toEqual([]);
    pass(1);
    expect(log).toEqual(['open a']);
  });

  it('keeps what was opened by a press until something else is done', () => {
    machine.press('a');
    machine.over(null);
    pass(5000);
    expect(log).toEqual(['open a']);
    machine.over('b');
    pass(DWELL);
    expect(log).toEqual(['open a', 'open b']);
  });

  it('keeps a pinned card whatever the pointer does', () => {
    machine.over('a');
    pass(DWELL);
    machine.pin(true);
    machine.over('b');
    machine.over(null);
    machine.overCard(false);
    pass(5000);
    expect(log).toEqual(['open a']);
    machine.closed();
    expect(machine.target).toBeNull();
  });

  it('opens only by a press where the reader wants it so', () => {
    machine.setDwell(null);
    machine.over('a');
    pass(5000);
    expect(log).toEqual([]);
    machine.press('a');
    expect(log).toEqual(['open a']);
  });
});
