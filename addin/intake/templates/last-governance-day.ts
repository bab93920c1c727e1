import type { GovernanceTables } from "../../../shared/contract/readiness/request.ts";

/** Days on which something happened or was written down; planned days say nothing of how far the data go. */
const PAST: ReadonlySet<string> = new Set([
  "day",
  "held",
  "raised",
  "closed",
  "lastUpdate",
  "decided",
  "entered",
]);

/**
 * The last day that the input tables tell of.
 *
 * @param tables What is sent. @param today `YYYY-MM-DD`; a later day is a slip of the pen. @returns `YYYY-MM-DD`, null where no
 * row has such a day.
 * @example lastGovernanceDay({ actions: [{ raised: "2026-10-02", closed: null, currentDue: "2027-01-31" }] }, "2026-11-02") // => "2026-10-02"
 * @example lastGovernanceDay({}, "2026-11-02") // => null
 */
export function lastGovernanceDay(tables: GovernanceTables, today: string): string | null {
  const rows = Object.values(tables).flatMap((table): readonly object[] =>
    Array.isArray(table) ? table : [],
  );
  const days = rows.flatMap((row) =>
    Object.entries(row).flatMap(([key, value]: readonly [string, unknown]) =>
      PAST.has(key) && typeof value === "string" && value <= today ? [value] : [],
    ),
  );
  return days.reduce<string | null>(
    (last, day) => (last === null || day > last ? day : last),
    null,
  );
}
