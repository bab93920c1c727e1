import type { SheetPlan, TablePlan } from "../sheets/plan.ts";

/** Names that are in use, and those of our own tables by the key of their sheet. */
export interface NamesInUse {
  /** Of all tables and all defined names of the workbook: Excel lets no two of them be alike. */
  readonly taken: readonly string[];
  readonly own: ReadonlyMap<SheetPlan["key"], readonly string[]>;
}

/**
 * The plans with table names that are free in this workbook: a table of ours that is there keeps its name; a name that
 * the user gave away gets a number, `UpstreamComplaints_2`. No formula of ours refers to a table by its name.
 */
export function nameTables(
  plans: readonly SheetPlan[],
  { taken: inUse, own }: NamesInUse,
): readonly SheetPlan[] {
  const taken = new Set(inUse.map(fold));
  return plans.map((plan) => {
    const ownNames = own.get(plan.key) ?? [];
    const tables = plan.tables.map((table): TablePlan => {
      const kept = ownNames.find((name) => isNumbered(name, table.name));
      const name = kept ?? freeTableName(table.name, taken);
      taken.add(fold(name));
      return name === table.name ? table : { ...table, name };
    });
    return { ...plan, tables };
  });
}

const fold = (name: string): string => name.toLowerCase();

const isNumbered = (name: string, base: string): boolean =>
  fold(name).startsWith(fold(base)) && /^(?:_\d+)?$/u.test(name.slice(base.length));

/** A name that no table and no defined name has; `taken` are in small letters. */
export function freeTableName(base: string, taken: ReadonlySet<string>): string {
  let name = base;
  for (let number = 2; taken.has(fold(name)); number += 1) name = `${base}_${number}`;
  return name;
}
