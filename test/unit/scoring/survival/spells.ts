import fc from "fast-check";
import type { Spell } from "../../../../shared/scoring/survival/spells.ts";

/** Customers watched from their first day up to each tenure. */
export const fromStart = (exits: readonly number[], event: boolean): readonly Spell[] =>
  exits.map((exit) => ({ entry: 0, exit, event }));

/** Any spell: late starts, ties, counts, customers who come and go in the same unit. */
const anySpell: fc.Arbitrary<Spell> = fc
  .record({
    entry: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 })),
    length: fc.integer({ min: 0, max: 15 }),
    event: fc.boolean(),
    count: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ length, ...spell }) => ({ ...spell, exit: spell.entry + length }));

export const anySpells: fc.Arbitrary<readonly Spell[]> = fc.array(anySpell, {
  minLength: 1,
  maxLength: 25,
});
