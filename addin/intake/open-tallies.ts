import type { Result } from "../../shared/result.ts";
import { succeed } from "../../shared/result.ts";
import { columnsToRead } from "./columns-to-read.ts";
import { findCurrency } from "./find-currency.ts";
import type { Mapping } from "./mapping.ts";
import type { Resolved, ResolvedMapping } from "./resolve-mapping.ts";
import type { Area, RowChunk } from "./source.ts";
import { tallyBaselines } from "./tally-baselines.ts";
import { tallyComplaints } from "./tally-complaints.ts";
import { tallyCustomers } from "./tally-customers.ts";
import { tallyLosses } from "./tally-losses.ts";
import { tallyTargets } from "./tally-targets.ts";
import type { Intake, Tally } from "./tallied.ts";

/** What is read of the tables, before the as-of date is known. */
export type Tallied = Omit<Intake, "asOf" | "asOfFrom">;

/** Nothing read: what each table's part is laid over. */
export const NOTHING_TALLIED: Tallied = {
  complaints: null,
  losses: null,
  customers: null,
  targets: null,
  baselines: null,
  currency: null,
};

/** One table to be read: where, which columns, who takes the rows, and what comes of them. */
export interface OpenTally {
  /** Of the table or sheet, as the user knows it. */
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly number[];
  readonly add: (chunk: RowChunk) => void;
  readonly finish: () => Result<Partial<Tallied>>;
}

/**
 * The tables of a mapping, ready to be read one after the other, in the order in which the pane lists them.
 *
 * @param resolved Tables and columns that are there. @param mapping The same as chosen. @param latestDay Rows after this day do
 *   not count, `YYYY-MM-DD`. @returns One entry a table; `finish` fails as the tally of that table does.
 * @example openTallies({ resolved: { complaints: null, losses: null, customers: null, targets: null, baselines: null }, mapping: {}, latestDay: "2026-10-31" }) // => []
 */
export function openTallies({
  resolved,
  mapping,
  latestDay,
}: {
  readonly resolved: ResolvedMapping;
  readonly mapping: Mapping;
  readonly latestDay: string;
}): readonly OpenTally[] {
  const { targets, baselines, losses, customers, complaints } = resolved;
  const open = <T, M>(
    role: keyof Mapping,
    chosen: Resolved<M> | null,
    start: (chosen: Resolved<M>) => Tally<Result<T>>,
  ): readonly OpenTally[] => {
    if (chosen === null) return [];
    const { add, finish } = start(chosen);
    const { source } = chosen;
    const columns = columnsToRead(role, mapping, source);
    return [
      {
        name: source.name,
        area: source.area,
        columns,
        add,
        finish: () => nameResult(role, finish()),
      },
    ];
  };
  return [
    ...open("complaints", complaints, (chosen) =>
      tallyComplaints(chosen.source, chosen.mapping, latestDay),
    ),
    ...open("losses", losses, (chosen) => tallyLosses(chosen.source, chosen.mapping, latestDay)),
    ...open("customers", customers, (chosen) =>
      tallyCustomers(chosen.source, chosen.mapping, latestDay),
    ),
    ...open("targets", targets, (chosen) => tallyTargets(chosen.source, chosen.mapping)),
    ...open("baselines", baselines, (chosen) => tallyBaselines(chosen.source, chosen.mapping)),
  ];
}

/**
 * The money of the value columns, losses before customers.
 *
 * @param resolved Tables and columns that are there. @returns Sign or code, null when nothing names it.
 * @example currencyOf({ losses: null, customers: null }) // => null
 */
export function currencyOf({
  losses,
  customers,
}: Pick<ResolvedMapping, "losses" | "customers">): string | null {
  for (const chosen of [losses, customers]) {
    const currency = chosen === null ? null : findCurrency(chosen.source, chosen.mapping.value);
    if (currency !== null) return currency;
  }
  return null;
}

function nameResult<T>(role: keyof Mapping, result: Result<T>): Result<Partial<Tallied>> {
  return result.ok ? succeed({ [role]: result.value }) : result;
}
