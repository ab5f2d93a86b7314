import { expect, test } from 'vitest';
import {
  isInView,
  placeByLine,
  placeFree,
  placeInMargin,
  placeSheet,
  scrollClearOf,
} from '../../../lib/page/place-card';

const view = { width: 1280, height: 800 };
const card = { width: 400, height: 440 };
const line = (left: number, top: number, width = 60) => ({ left, top, right: left + width, bottom: top + 20 });

test('stands under the line, its tick on the mention', () => {
  const place = placeByLine([line(500, 100)], card, view);
  expect(place).toMatchObject({ side: 'below', top: 128, left: 478, tick: { start: 22, length: 60 } });
});

test('stands above where there is no room below', () => {
  const place = placeByLine([line(500, 600)], card, view);
  expect(place).toMatchObject({ side: 'above', top: 600 - 8 - 440 });
});

test('takes the larger side and scrolls inside where neither has room, and is never over the line', () => {
  const low = { width: 1280, height: 500 };
  expect(placeByLine([line(500, 200)], card, low)).toMatchObject({ side: 'below', top: 228, maxHeight: 264 });
  const above = placeByLine([line(500, 300)], card, low);
  expect(above).toMatchObject({ side: 'above', maxHeight: 284, top: 8 });
  expect(above.top + above.maxHeight).toBeLessThanOrEqual(300 - 8);
});

test('of a mention over two lines neither is covered', () => {
  const lines = [line(900, 100, 80), line(300, 130, 50)];
  const below = placeByLine(lines, card, view);
  expect(below).toMatchObject({ side: 'below', top: 158, left: 278 });
  expect(
    placeByLine(
      lines.map(({ top, left }) => line(left, top + 500)),
      card,
      view,
    ),
  ).toMatchObject({
    side: 'above',
    top: 600 - 8 - 440,
    left: 872,
  });
});

test('stays inside of the window, and the tick inside of the card', () => {
  const right = placeByLine([line(1240, 100, 38)], card, view);
  expect(right.left + card.width).toBe(1272);
  expect(right.tick).toEqual({ start: 354, length: 38 });
  expect(placeByLine([line(2, 100, 4)], card, view)).toMatchObject({ left: 8, tick: { start: 8, length: 16 } });
});

test('the tick is no longer than 96', () => {
  expect(placeByLine([line(500, 100, 300)], card, view).tick?.length).toBe(96);
});

test('a card that grows keeps its side while enough of it can be seen', () => {
  const grown = { width: 432, height: 1900 };
  expect(placeByLine([line(500, 450)], grown, view).side).toBe('above');
  expect(placeByLine([line(500, 450)], grown, view, 'below').side).toBe('below');
  expect(placeByLine([line(500, 650)], grown, view, 'below').side).toBe('above');
});

test('in the margin it stands beside its line, and at the edge of the window once the line is gone', () => {
  expect(placeInMargin(line(500, 200), 900, card, view)).toMatchObject({
    side: 'margin',
    left: 900,
    top: 184,
    tick: { start: 12, length: 28 },
  });
  expect(placeInMargin(line(500, -300), 900, card, view)).toMatchObject({ top: 8, tick: null });
  expect(placeInMargin(line(500, 1200), 900, card, view)).toMatchObject({ top: 800 - 440 - 8, tick: null });
});

test('where it was dragged, but not out of the window', () => {
  expect(placeFree({ left: 2000, top: -50 }, card, view)).toMatchObject({ left: 872, top: 8 });
});

test('a sheet takes at most 62 % of the height, and the page scrolls clear of it', () => {
  const phone = { width: 360, height: 700 };
  const sheet = placeSheet(line(40, 600), { width: 360, height: 900 }, phone);
  expect(sheet).toMatchObject({ side: 'sheet', left: 0, top: 266, maxHeight: 434, tick: { start: 40, length: 60 } });
  expect(scrollClearOf(sheet, [line(40, 600)])).toBe(620 + 16 - 266);
  expect(scrollClearOf(sheet, [line(40, 100)])).toBe(0);
});

test('a mention is in view while any of its lines is', () => {
  expect(isInView([line(10, -30), line(10, -10)], view)).toBe(true);
  expect(isInView([line(10, 801)], view)).toBe(false);
  expect(isInView([], view)).toBe(false);
});
