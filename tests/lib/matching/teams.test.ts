import { describe, expect, it } from 'vitest';
import { isTeam } from '../../../lib/matching/teams';

/** The name stands in brackets. */
function isTeamIn(marked: string): boolean {
  const text = marked.replace(/[[\]]/g, '').toLowerCase();
  const start = marked.indexOf('[');
  return isTeam(text, start, marked.indexOf(']') - 1, 0, text.length);
}

describe('the name of a country', () => {
  it.each([
    'A semi-final against [Australia] awaits.',
    'A 2-1 victory over [Colombia] in Sydney, with two goals.',
    '[Venezuela] beat Mexico 3-1 in the quarterfinal.',
    "[Ghana]'s coach named his squad.",
    'La selección venció a [Honduras] por 2-0.',
    '[Panamá] empató y pasó a los cuartos de final.',
  ])('stands for its team: %s', (text) => expect(isTeamIn(text)).toBe(true));

  it.each([
    'The World Cup in [Qatar] was played in November.',
    '[Mexico] won a delay of the tariffs.',
    'A vote against [Israel] in the assembly.',
    '[India] lost 12 soldiers; the army claimed victory.',
    'El acuerdo contra [Venezuela] se firmó ayer.',
  ])('stands for the country: %s', (text) => expect(isTeamIn(text)).toBe(false));
});
