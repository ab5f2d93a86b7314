import { describe, expect, it } from 'vitest';
import { placeBar } from '../../../lib/page/place-bar';

const view = { width: 1000, height: 800 };
const bar = { width: 300, height: 40 };

describe('placeBar', () => {
  it('stands above the end of the passage', () => {
    expect(placeBar({ top: 400, bottom: 420, right: 500 }, bar, view, false)).toEqual({ left: 350, top: 352 });
  });

  it('stands below where there is no room above', () => {
    expect(placeBar({ top: 30, bottom: 50, right: 500 }, bar, view, false).top).toBe(58);
  });

  it('stands below by choice, unless there is no room', () => {
    expect(placeBar({ top: 400, bottom: 420, right: 500 }, bar, view, true).top).toBe(428);
    expect(placeBar({ top: 760, bottom: 780, right: 500 }, bar, view, true).top).toBe(712);
  });

  it.each([
    [0, 8],
    [1000, 692],
  ])('stays in the window at %i', (right, left) => {
    expect(placeBar({ top: 400, bottom: 420, right }, bar, view, false).left).toBe(left);
  });

  it('stays in the window when its passage has left it', () => {
    expect(placeBar({ top: -900, bottom: -880, right: 500 }, bar, view, true).top).toBe(8);
    expect(placeBar({ top: 2000, bottom: 2020, right: 500 }, bar, view, true).top).toBe(752);
  });
});
