import fc from 'fast-check';
import { describe, it } from 'vitest';
import { checkMatching, matchingCase } from './matching';
import { checkPack, packCase } from './packs';

/** `npm run fuzz` tries a hundred thousand of each. */
const RUNS = 500;

describe('whatever comes', () => {
  it('is matched within its text, in order, by a form of the entity', () => {
    fc.assert(fc.property(matchingCase, checkMatching), { numRuns: RUNS });
  });

  it('is refused as a pack by a typed error or accepted', async () => {
    await fc.assert(
      fc.asyncProperty(packCase, async (each) => void (await checkPack(each))),
      { numRuns: RUNS },
    );
  });
});
