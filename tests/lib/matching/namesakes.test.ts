import { describe, expect, it } from 'vitest';
import { isOfStateLegislature, isSomebodyElse } from '../../../lib/matching/namesakes';

/** The name stands between brackets. */
function read(marked: string): [text: string, folded: string, start: number, end: number] {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/g, '');
  return [text, text.toLowerCase(), start, end];
}

describe('somebody else of the name', () => {
  it.each([
    'A CIA graduate, chef [Mike Lawler], will run it.',
    'Chief [Tom Barrett] got the last medal.',
    'Vice Mayor [Laura Friedman] voted no.',
    'the daughter of Mr. and Mrs. [Mike Pence] of Paris',
    '[Mark Kelly], no relation to Sen. Mark Kelly, has run the shop.',
    'el locutor [Ted Cruz], sin parentesco con el senador',
  ])('is told by a trade or a denial, whoever bears it: %s', (marked) => {
    expect(isSomebodyElse(...read(marked), 'office')).toBe(true);
  });

  it.each([
    '[Joe Wilson], the former diplomat whose essay set off the affair',
    '[Adam Smith], a deputy who runs the program',
    '[Mark Green] of Farragut, who heats with wood',
    '[Mike Lee], 34, was cited for speeding.',
    '[Félix Ulloa], el pintor, expone en Lima.',
  ])('is told by age, town or apposition where the name is many people’s: %s', (marked) => {
    expect(isSomebodyElse(...read(marked), 'common')).toBe(true);
    expect(isSomebodyElse(...read(marked), 'office')).toBe(false);
  });

  it.each([
    'Rep. [Adam Smith], a Bellevue native, asked first.',
    '[Mike Lee], a Utah Republican, voted no.',
    '[Adam Smith] of Washington asked first.',
    '[Mike Rogers], the former congressman, is running.',
    'junto con la demócrata [Mary Peltola], la primera de Alaska',
    '[Mike Lee] said no.',
    'Mrs. [Nancy Pelosi] said no.',
    'The letter was for its author. [Mike Lee] read it.',
  ])('is not meant where an office is named, or nothing is: %s', (marked) => {
    expect(isSomebodyElse(...read(marked), 'common')).toBe(false);
  });
});

describe('a member of a state’s legislature', () => {
  it.each(['state Sen. [Chris Murphy]', 'former state Rep. [Mike Johnson]', 'Assemblyman [Mike Lawler]'])(
    '%s',
    (marked) => {
      const [, folded, start] = read(marked);
      expect(isOfStateLegislature(folded, start)).toBe(true);
    },
  );

  it.each(['Sen. [Chris Murphy]', 'U.S. Rep. [Mike Johnson]'])('is not %s', (marked) => {
    const [, folded, start] = read(marked);
    expect(isOfStateLegislature(folded, start)).toBe(false);
  });
});
