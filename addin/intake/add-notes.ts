import { foldLabel } from "./fold-label.ts";
import type { Mapping, Reason, Role } from "./mapping.ts";
import type { Intake, TableQuality } from "./tallied.ts";

/** A sentence about one table. */
export interface RoleNote {
  readonly role: Role;
  readonly note: string;
}

/**
 * Which chosen columns have gone, where the mapping uses another one in their place.
 *
 * @param mapping What is read. @param reasons Of the proposal. @returns A note for each; none where the user chose since.
 * @example noteGone({ complaints: null }, []) // => []
 */
export function noteGone(mapping: Mapping, reasons: readonly Reason[]): readonly RoleNote[] {
  return reasons.flatMap(({ role, meaning, column, gone }) => {
    const choices: Readonly<Record<string, unknown>> = { ...mapping[role] };
    if (gone === undefined || column === null || choices[meaning] !== column) return [];
    return [{ role, note: `${gone} “${column.trim()}” is read instead.` }];
  });
}

/**
 * Where nothing has a date, the as-of date can only be that of the refresh.
 *
 * @param intake What was read. @returns A note for the losses, the one table that can be without dates.
 * @example noteUndated({ asOf: "2026-11-22", asOfFrom: "data" }) // => []
 */
export function noteUndated(intake: Pick<Intake, "asOf" | "asOfFrom">): readonly RoleNote[] {
  if (intake.asOfFrom !== "today") return [];
  const note = `No row has a date, so the as-of date is the day of this refresh, ${intake.asOf}; on another day nothing else would change. Choose an as-of date to keep it.`;
  return [{ role: "losses", note }];
}

/** Most categories that a note names. */
const MOST_NAMED = 5;

/**
 * Targets and baselines whose category no complaint has: misspelled, or met to the full.
 *
 * @param intake Complaints, targets and baselines. @returns A note for each table; none where all are found.
 * @example noteUnmet({ complaints: null, targets: null, baselines: null }) // => []
 */
export function noteUnmet({
  complaints,
  targets,
  baselines,
}: Pick<Intake, "complaints" | "targets" | "baselines">): readonly RoleNote[] {
  if (complaints === null) return noteIdle(baselines);
  const known = new Set(complaints.tallies.categories.map(foldLabel));
  const tell = (
    role: Role,
    rows: readonly { readonly category: string | null }[] | undefined,
    thing: string,
  ): readonly RoleNote[] => {
    const alone = [...new Set(rows?.map(({ category }) => category))].filter(
      (category) => category !== null && !known.has(foldLabel(category)),
    );
    if (alone.length === 0) return [];
    const named = alone.slice(0, MOST_NAMED).map((category) => `“${category}”`);
    const more = alone.length > MOST_NAMED ? ` and ${alone.length - MOST_NAMED} more` : "";
    const note = `No complaint that counts has the category ${named.join(", ")}${more}, which has ${thing}.`;
    return [{ role, note }];
  };
  return [
    ...tell("targets", targets?.targets, "a target"),
    ...tell("baselines", baselines?.baselines, "a baseline"),
  ];
}

const noteIdle = (baselines: Intake["baselines"]): readonly RoleNote[] =>
  baselines === null
    ? []
    : [
        {
          role: "baselines",
          note: "No table of complaints is chosen, so there is nothing that the baselines hold for.",
        },
      ];

/**
 * What was put in after the tables were chosen and is not read: a table of targets or baselines, told with the complaints
 * that they are for, and a column that says from when targets hold.
 *
 * @param mapping What is read. @param reasons Of the proposal. @returns Notes; none where all is read.
 * @example noteUnread({ targets: null, baselines: null }, []) // => []
 */
export function noteUnread(
  mapping: Pick<Mapping, "targets" | "baselines">,
  reasons: readonly Reason[],
): readonly RoleNote[] {
  const tables = reasons.filter(
    ({ role, meaning }) =>
      (role === "targets" || role === "baselines") &&
      meaning === "source" &&
      mapping[role] === null,
  );
  return [
    ...tables.map(({ why }): RoleNote => ({ role: "complaints", note: `${why} ${HOW_TO_USE}` })),
    ...noteUndatedTargets(mapping, reasons),
  ];
}

const HOW_TO_USE = "Choose it in Sources to use it.";

function noteUndatedTargets(
  { targets }: Pick<Mapping, "targets">,
  reasons: readonly Reason[],
): readonly RoleNote[] {
  if (targets === null || targets.from !== null) return [];
  const found = reasons.find(({ role, meaning }) => role === "targets" && meaning === "from");
  const [header] = found?.column === null ? found.alternatives : [];
  if (header === undefined) return [];
  return [
    {
      role: "targets",
      note: `“${header.trim()}” seems to say from when a target holds, and is not read: each target counts for all months. ${HOW_TO_USE}`,
    },
  ];
}

/**
 * What was read, with sentences put first among the notes of their tables.
 *
 * @param intake What was read. @param notes About its tables. @returns The same otherwise.
 * @example addNotes({ asOf: "2026-11-22", complaints: null, losses: null, customers: null, targets: null, baselines: null, currency: null }, []).asOf // => "2026-11-22"
 */
export function addNotes(intake: Intake, notes: readonly RoleNote[]): Intake {
  const mark = <T extends { readonly quality: TableQuality }>(
    role: Role,
    part: T | null,
  ): T | null => {
    const own = notes.filter((one) => one.role === role).map(({ note }) => note);
    if (part === null || own.length === 0) return part;
    return { ...part, quality: { ...part.quality, notes: [...own, ...part.quality.notes] } };
  };
  return {
    ...intake,
    complaints: mark("complaints", intake.complaints),
    losses: mark("losses", intake.losses),
    customers: mark("customers", intake.customers),
    targets: mark("targets", intake.targets),
    baselines: mark("baselines", intake.baselines),
  };
}
