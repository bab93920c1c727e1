import type { Problem } from "../../shared/problem.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import { trimText } from "./fold-text.ts";
import { findCounts } from "./find-counts.ts";
import { findColumn, findSource } from "./header-match.ts";
import type {
  BaselinesMapping,
  ComplaintsMapping,
  CustomersMapping,
  LossesMapping,
  Mapping,
  TargetsMapping,
} from "./mapping.ts";
import { ROLE_COLUMNS } from "./role-columns.ts";
import type { Source } from "./source.ts";

/** A role's mapping together with the table it names. */
export interface Resolved<M> {
  readonly source: Source;
  readonly mapping: M;
}

/** A mapping whose tables and columns are all there. */
export interface ResolvedMapping {
  readonly complaints: Resolved<ComplaintsMapping> | null;
  readonly losses: Resolved<LossesMapping> | null;
  readonly customers: Resolved<CustomersMapping> | null;
  readonly targets: Resolved<TargetsMapping> | null;
  readonly baselines: Resolved<BaselinesMapping> | null;
}

/** What else is known of the workbook. */
interface Known {
  readonly emptied: ReadonlySet<string>;
  readonly hasInputTables: boolean;
}

/**
 * Finds the tables and columns that a mapping names.
 *
 * @param mapping Chosen or proposed. @param sources All that were found. @param known Tables without rows, in small
 * letters: no targets and no baselines are no problem; and whether there are input tables of the assessment, which can be
 * scored alone. @returns Each role with its table. Fails with all of
 * `no-source-found` or `only-customers-found` (neither complaints nor losses are mapped), `table-missing`, `column-missing`,
 * `column-not-mapped`, `counted-rows`.
 * @example resolveMapping({ complaints: null, losses: null, customers: null, targets: null, baselines: null }, []).problems // => [{ code: "no-source-found", sheets: 0 }]
 */
export function resolveMapping(
  mapping: Mapping,
  sources: readonly Source[],
  { emptied, hasInputTables }: Known = { emptied: new Set(), hasInputTables: false },
): Result<ResolvedMapping> {
  const problems: Problem[] = [];
  const resolve = <M extends { readonly source: string }>(
    role: keyof Mapping,
    chosen: M | null,
  ): Resolved<M> | null => {
    if (chosen === null) return null;
    const source = findSource(sources, chosen.source);
    const isDispensable = role === "targets" || role === "baselines";
    if (source === null && isDispensable && emptied.has(chosen.source.toLowerCase())) return null;
    if (source === null) {
      problems.push({ code: "table-missing", table: chosen.source });
      return null;
    }
    problems.push(...checkColumns(role, source, chosen));
    return { source, mapping: chosen };
  };
  const resolved: ResolvedMapping = {
    complaints: resolve("complaints", mapping.complaints),
    losses: resolve("losses", mapping.losses),
    customers: resolve("customers", mapping.customers),
    targets: resolve("targets", mapping.targets),
    baselines: resolve("baselines", mapping.baselines),
  };
  if (mapping.complaints === null && mapping.losses === null && !hasInputTables)
    problems.push(nothingToScore(resolved.customers, sources));
  problems.push(...checkLosses(resolved.losses), ...checkCounts(resolved));
  const [first, ...others] = problems;
  return first === undefined ? succeed(resolved) : fail(first, ...others);
}

function nothingToScore(
  customers: ResolvedMapping["customers"],
  sources: readonly Source[],
): Problem {
  if (customers !== null) return { code: "only-customers-found", table: customers.source.name };
  const sheets = new Set(sources.map(({ area }) => area.sheet)).size;
  return { code: "no-source-found", sheets };
}

function checkColumns(role: keyof Mapping, source: Source, chosen: object): readonly Problem[] {
  const choices: Readonly<Record<string, unknown>> = { ...chosen };
  return Object.entries(ROLE_COLUMNS[role]).flatMap(
    ([key, { words, isNeeded }]): readonly Problem[] => {
      const header = choices[key];
      if (typeof header !== "string" || header === "")
        return isNeeded ? [{ code: "column-not-mapped", table: source.name, meaning: words }] : [];
      if (findColumn(source, header) !== null) return [];
      return [{ code: "column-missing", table: source.name, column: trimText(header) }];
    },
  );
}

/** A table of counts cannot be read row by row, whoever chose it. */
function checkCounts({ complaints, losses }: ResolvedMapping): readonly Problem[] {
  const check = (
    of: "complaints" | "losses",
    chosen: Resolved<{ readonly date: string | null; readonly id: string | null }> | null,
    label: string | null,
  ): readonly Problem[] => {
    const column = chosen === null ? null : findCounts(chosen.source, { ...chosen.mapping, label });
    return chosen === null || column === null
      ? []
      : [{ code: "counted-rows", table: chosen.source.name, column, of }];
  };
  return [
    ...check("complaints", complaints, complaints?.mapping.category ?? null),
    ...check("losses", losses, losses?.mapping.reason ?? null),
  ];
}

/** A list of losses needs something that makes a row a loss: a date, a reason or a status with the values that mean lost. */
function checkLosses(losses: Resolved<LossesMapping> | null): readonly Problem[] {
  if (losses === null) return [];
  const { date, reason, status, lossWhen } = losses.mapping;
  const table = losses.source.name;
  if (status !== null && lossWhen.length === 0)
    return [{ code: "column-not-mapped", table, meaning: "status that means lost" }];
  if (date === null && reason === null && status === null)
    return [{ code: "column-not-mapped", table, meaning: "date lost" }];
  return [];
}
