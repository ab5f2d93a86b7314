import * as v from 'valibot';
import { FACT_ID_PATTERN, ID_PATTERN } from '../../lib/model/entity';

const reason = v.pipe(v.string(), v.minLength(20, 'a reason that a reviewer can weigh expected'));
const entity = v.pipe(v.string(), v.regex(ID_PATTERN, 'an entity id expected'));
const fact = v.pipe(v.string(), v.regex(FACT_ID_PATTERN, 'a fact id such as cecot#4 expected'));

/** Where a rule of the data check does not hold, and why. */
export const ExceptionsFileSchema = v.array(
  v.variant('rule', [
    /** Holds or held office although the key data do not say so. */
    v.strictObject({ rule: v.literal('public-person'), at: entity, reason }),
    /** Holds no public office although the key data name a role. */
    v.strictObject({ rule: v.literal('private-person'), at: entity, reason }),
    /** An established fact on a private person which one newsroom alone may carry. */
    v.strictObject({ rule: v.literal('single-news-source'), at: fact, reason }),
    /** A voice without a name, which nevertheless says who speaks. */
    v.strictObject({ rule: v.literal('nameless-voice'), at: fact, reason }),
    /** A loaded word that is not ours here: of a law's text, say. `at` is an entity for its summary, or a fact. */
    v.strictObject({ rule: v.literal('loaded-word'), at: v.union([entity, fact]), word: v.string(), reason }),
  ]),
);
export type Exception = v.InferOutput<typeof ExceptionsFileSchema>[number];

/** The exceptions while a check runs. Each must be asked for, or it is a leftover. */
export class Exceptions {
  private readonly used = new Set<Exception>();
  constructor(private readonly list: readonly Exception[]) {}

  /** Whether `rule` is suspended at an entity or fact. */
  allows(rule: Exception['rule'], at: string, word?: string): boolean {
    const found = this.list.filter(
      (exception) =>
        exception.rule === rule && exception.at === at && (!('word' in exception) || exception.word === word),
    );
    for (const exception of found) this.used.add(exception);
    return found.length > 0;
  }

  /** Positions of those that nothing asked for. */
  *leftovers(): Generator<[index: number, exception: Exception]> {
    for (const entry of this.list.entries()) if (!this.used.has(entry[1])) yield entry;
  }
}
