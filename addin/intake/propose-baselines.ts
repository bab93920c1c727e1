import { anyCandidates, explainBest, labelCandidates, type Candidate } from "./choose-column.ts";
import { dateCandidates, explainDates } from "./choose-date.ts";
import { BASELINE_FROM, BASELINE_WHEN, BASELINE_WHO, BASELINE_WHY } from "./baseline-words.ts";
import { ROLE_NAMES, TARGET_CATEGORY } from "./header-words.ts";
import type { BaselinesMapping, Reason } from "./mapping.ts";
import { hasWord } from "./match-header.ts";
import { quoteHeader, type ColumnProfile } from "./profile-columns.ts";
import type { RoleProposal, SourceProfile } from "./role-proposal.ts";

/** More than any other role reaches: a table that says that it holds baselines holds nothing else. Ours. */
const POINTS = 300;

/**
 * Baselines in a source. They move limits, so a date and a reason are not enough: the name of the table or a header must
 * say that these are baselines.
 *
 * @param profile Source and its columns. @returns The mapping with reasons and points, or null.
 * @example proposeBaselines({ source: { name: "Baselines" }, columns: [] }) // => null
 */
export function proposeBaselines(profile: SourceProfile): RoleProposal<BaselinesMapping> | null {
  const { source, columns } = profile;
  // Cells that are no dates are read all the same: then the refresh says which, instead of leaving out the table.
  const readable = dateCandidates(columns, BASELINE_FROM);
  const dates = readable.length > 0 ? readable : anyCandidates(columns, BASELINE_FROM);
  const [date] = dates;
  const isNamed = [source.name, ...columns.map(({ header }) => header)].some((name) =>
    hasWord(name, ROLE_NAMES.baselines),
  );
  if (date === undefined || !isNamed) return null;
  const from = explainBest({ role: "baselines", meaning: "from" }, dates, {
    fits: explainDates("the month from which a baseline holds", dates),
    none: "",
  });
  const { category, who, when, why } = explainOthers(columns, from.column);
  return {
    points: POINTS,
    mapping: {
      source: source.name,
      category: category.column,
      from: date.column.header,
      who: who.column,
      when: when.column,
      why: why.column,
      dateOrder: "auto",
    },
    reasons: [category, from, who, when, why],
  };
}

type Meaning = "category" | "who" | "when" | "why";

/** These columns may be blank, and a table does without them: nobody need be asked. */
function explainOthers(
  columns: readonly ColumnProfile[],
  from: string | null,
): Readonly<Record<Meaning, Reason>> {
  const others = columns.filter(({ header }) => header !== from);
  const explain = (
    meaning: Meaning,
    candidates: readonly Candidate[],
    words: { readonly does: string; readonly none: string },
  ): Reason => ({
    ...explainBest({ role: "baselines", meaning }, candidates, {
      fits: (column) => `${quoteHeader(column)} ${words.does}.`,
      none: words.none,
      isDispensable: true,
    }),
    sure: true,
  });
  const stays = "; it stays in the workbook";
  return {
    category: explain("category", labelCandidates(others, TARGET_CATEGORY), {
      does: "names the category; a blank cell means all complaints",
      none: "No column names a category, so each baseline is one of all complaints.",
    }),
    who: explain("who", anyCandidates(others, BASELINE_WHO), {
      does: `says who decided${stays}`,
      none: "No column says who decided.",
    }),
    when: explain("when", anyCandidates(others, BASELINE_WHEN), {
      does: `says when it was decided${stays}`,
      none: "No column says when it was decided.",
    }),
    why: explain("why", anyCandidates(others, BASELINE_WHY), {
      does: `says why${stays}`,
      none: "No column says why.",
    }),
  };
}
