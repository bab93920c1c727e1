import {
  amountCandidates,
  anyCandidates,
  explainBest,
  labelCandidates,
  type Candidate,
} from "./choose-column.ts";
import { dateCandidates, explainDates } from "./choose-date.ts";
import { TARGET_FROM } from "./baseline-words.ts";
import { OWNER, ROLE_NAMES, TARGET, TARGET_CATEGORY } from "./header-words.ts";
import type { Reason, TargetsMapping } from "./mapping.ts";
import { hasWord } from "./match-header.ts";
import { quoteHeader, type ColumnProfile } from "./profile-columns.ts";
import type { RoleProposal, SourceProfile } from "./role-proposal.ts";

/** Points for each thing that speaks for targets; {@link LEAST_POINTS} of them are needed. Ours. */
const POINTS = { target: 40, category: 20, name: 30 };
const LEAST_POINTS = 60;

/** Words of a target for complaints per 1,000 customers instead of complaints. */
const RATE_WORDS = ["rate", "quote", "taux", "tasa", "taxa", "per 1000", "per 1 000"];

/** A list of targets names each category once, or nearly so: a table of rows repeats them. Ours. */
const LEAST_DISTINCT = 0.8;

/**
 * Targets in a source, if it looks like them: a category named once, and a number that is a target.
 *
 * @param profile Source and its columns. @returns The mapping with reasons and points, or null.
 * @example proposeTargets({ source: { name: "Notes" }, columns: [] }) // => null
 */
export function proposeTargets(profile: SourceProfile): RoleProposal<TargetsMapping> | null {
  const { source, columns } = profile;
  const targets = amountCandidates(columns, TARGET);
  const categories = labelCandidates(columns, TARGET_CATEGORY).filter(
    ({ column }) => column.distinct >= column.filled * LEAST_DISTINCT && column.averageLength > 0,
  );
  const [target] = targets;
  const [category] = categories;
  if (target === undefined || category === undefined) return null;
  const points =
    POINTS.target + POINTS.category + (hasWord(source.name, ROLE_NAMES.targets) ? POINTS.name : 0);
  if (points < LEAST_POINTS) return null;
  const reasons = explainTargets(columns, targets, categories);
  return {
    points,
    mapping: {
      source: source.name,
      category: category.column.header,
      target: target.column.header,
      basis: isRate(target.column) ? "rate" : "count",
      owner: reasons.owner.column,
      from: reasons.from.column,
      dateOrder: "auto",
    },
    reasons: [reasons.category, reasons.target, reasons.owner, reasons.from],
  };
}

function isRate({ header }: ColumnProfile): boolean {
  return hasWord(header, RATE_WORDS);
}

function explainTargets(
  columns: readonly ColumnProfile[],
  targets: readonly Candidate[],
  categories: readonly Candidate[],
): Readonly<Record<"target" | "category" | "owner" | "from", Reason>> {
  const target = explainBest({ role: "targets", meaning: "target" }, targets, {
    fits: (column) =>
      isRate(column)
        ? `${quoteHeader(column)} holds numbers, by its header complaints per 1,000 customers.`
        : `${quoteHeader(column)} holds numbers, read as complaints a month.`,
    none: "",
  });
  const category = explainBest({ role: "targets", meaning: "category" }, categories, {
    fits: (column) =>
      `${quoteHeader(column)} names the categories, ${column.distinct} of them in the first rows.`,
    none: "",
  });
  const owner = explainBest({ role: "targets", meaning: "owner" }, anyCandidates(columns, OWNER), {
    fits: (column) =>
      `${quoteHeader(column)} names who answers for the target; it stays in the workbook.`,
    none: "No column names who answers for a target.",
  });
  return { target, category, owner, from: explainFrom(columns) };
}

/** Few tables have it, and a blank cell means that the target holds throughout: nobody need be asked. */
function explainFrom(columns: readonly ColumnProfile[]): Reason {
  const dates = dateCandidates(columns, TARGET_FROM);
  const from = explainBest({ role: "targets", meaning: "from" }, dates, {
    fits: explainDates("the month from which a target holds", dates),
    none: "No column says from when a target holds, so each holds throughout.",
    isDispensable: true,
  });
  return { ...from, sure: true };
}
