/** Time over which customers were watched, and how it ended; alike customers stand in one row. Times are in one unit. */
export interface Spell {
  /**
   * Tenure at which the watch begins, a whole number from 0: 0 when watched from the first day, more when already a
   * customer where the data starts (left truncation).
   */
  readonly entry: number;
  /** Tenure at which it ends, a whole number not below the entry. */
  readonly exit: number;
  /** True when the customer was lost at the exit; false when still a customer when last seen (right censoring). */
  readonly event: boolean;
  /** Customers with exactly this spell, a whole number from 1; 1 when absent. */
  readonly count?: number;
}

/** What happened at one tenure. */
export interface Moment {
  readonly time: number;
  /** Customers watched from the moment before up to this one, those who leave now among them. */
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
  /** Customers whose watch begins now; they are at risk after this moment. */
  readonly entered: number;
}

/** Part of a unit for which a customer is watched who comes and goes in the same one. */
const HALF_UNIT = 0.5;

/** The customers of a spell. */
export const customersOf = ({ count = 1 }: Spell): number => count;

/** Whether a spell begins and ends at the same whole tenure. */
export const isWithinUnit = ({ entry, exit }: Spell): boolean => exit <= entry;

const exitOf = (spell: Spell): number =>
  isWithinUnit(spell) ? spell.entry + HALF_UNIT : spell.exit;

type Change = Omit<Moment, "time" | "atRisk">;

const NOTHING: Change = { events: 0, censored: 0, entered: 0 };

const changesOf = (spells: readonly Spell[]): Map<number, Change> => {
  const changes = new Map<number, Change>();
  const add = (time: number, kind: keyof Change, customers: number): void => {
    const before = changes.get(time) ?? NOTHING;
    changes.set(time, { ...before, [kind]: before[kind] + customers });
  };
  for (const spell of spells) {
    const customers = customersOf(spell);
    add(spell.entry, "entered", customers);
    add(exitOf(spell), spell.event ? "events" : "censored", customers);
  }
  return changes;
};

/**
 * Customers at risk and lost by tenure, from spells in any order. At risk at a time are those with entry < time ≤ exit: who
 * is lost and who is last seen at the same time are both at risk there.
 *
 * A customer who comes and goes in the same unit would be at risk at no time, and the earliest losses would vanish. Its
 * exit therefore counts half a unit later, the usual advice for such ties; whoever is last seen in the unit of its entry is
 * treated alike, so that the losses of a first month are set against all who began it.
 *
 * @param spells Preconditions as at the fields of `Spell`; they are not checked. @returns One moment for each entry or exit,
 * in order of time.
 * @see Klein & Moeschberger 2003, "Survival Analysis", 3.4 and 4.6; R: `survival::Surv` needs exit > entry
 * @example momentsOf([{ entry: 0, exit: 2, event: true }, { entry: 1, exit: 2, event: false }]).map(({ time, atRisk }) => [time, atRisk]) // => [[0, 0], [1, 1], [2, 2]]
 * @example momentsOf([{ entry: 3, exit: 3, event: true }]).map(({ time, events }) => [time, events]) // => [[3, 0], [3.5, 1]]
 */
export function momentsOf(spells: readonly Spell[]): readonly Moment[] {
  let atRisk = 0;
  return [...changesOf(spells)]
    .toSorted(([one], [other]) => one - other)
    .map(([time, { events, censored, entered }]) => {
      const moment = { time, atRisk, events, censored, entered };
      atRisk += entered - events - censored;
      return moment;
    });
}

/**
 * The spells of those who stayed longer than a tenure, watched from there on: their curve tells who stays given that much.
 * The way out where so few are watched at the start that nothing can be told of it, as with a list that begins late.
 *
 * @param spells Any spells. @param from Tenure in their unit. @returns Spells whose exit is later; entries not before it.
 * @see R: `survfit(…, start.time = from)`, which still counts the losses at that very time
 * @example stayedLonger([{ entry: 0, exit: 9, event: true }, { entry: 7, exit: 8, event: false }, { entry: 0, exit: 2, event: true }], 6) // => [{ entry: 6, exit: 9, event: true }, { entry: 7, exit: 8, event: false }]
 */
export function stayedLonger(spells: readonly Spell[], from: number): readonly Spell[] {
  return spells.flatMap((spell) => {
    if (exitOf(spell) <= from) return [];
    return spell.entry >= from ? [spell] : [{ ...spell, entry: from }];
  });
}
