import { findColumn, findSource } from "./header-match.ts";
import { trimText } from "./fold-text.ts";
import { ROLES, type Mapping, type Proposal, type Reason, type Role } from "./mapping.ts";
import { ROLE_COLUMNS } from "./role-columns.ts";
import type { Proposers, RoleProposal, SourceProfile } from "./role-proposal.ts";

type Choices = Readonly<Record<string, unknown>>;

/** Settings that belong to a column and are chosen again with it. */
const SETTINGS: Readonly<Record<string, readonly string[]>> = {
  value: ["valuePer"],
  status: ["lossWhen", "cameWhen"],
  date: ["dateOrder"],
  start: ["dateOrder"],
  end: ["dateOrder"],
  target: ["basis"],
  from: ["dateOrder"],
};

const LOOKS_LIKE: Readonly<Record<Role, string>> = {
  complaints: "complaints",
  losses: "customer losses",
  customers: "a list of customers",
  targets: "targets",
  baselines: "baselines",
};

/** What became of one role. */
interface KeptRole {
  readonly chosen: object | null;
  readonly reasons: readonly Reason[];
}

/**
 * The mapping kept in the workbook, mended where tables or columns have gone: those are proposed again and said to be unsure.
 * What cannot be proposed again stays as it was, so that the missing column is named instead of being left out silently.
 *
 * @param kept The mapping. @param found All sources, and the tables that have no rows now. @param proposers One a role. @returns The mended mapping with reasons.
 * @example keepMapping({ complaints: null, losses: null, customers: null, targets: null, baselines: null }, { profiles: [], emptied: new Set() }, { complaints: () => null, losses: () => null, customers: () => null, targets: () => null, baselines: () => null }).reasons // => []
 */
export function keepMapping(
  kept: Mapping,
  {
    profiles,
    emptied,
  }: { readonly profiles: readonly SourceProfile[]; readonly emptied: ReadonlySet<string> },
  proposers: Proposers,
): Proposal {
  const sources = profiles.map(({ source }) => source);
  const used = new Set(
    ROLES.map((role) => findSource(sources, kept[role]?.source ?? "")).filter(
      (one) => one !== null,
    ),
  );
  const free = profiles.filter(({ source }) => !used.has(source));
  const mended = ROLES.map((role) => {
    const propose = proposers[role];
    const best = (): RoleProposal<object> | null => bestOf(free, propose);
    const chosen = kept[role];
    if (chosen === null) return [role, mentionNew(role, best)] as const;
    const profile = profiles.find(({ source }) => source === findSource(sources, chosen.source));
    if (profile === undefined && emptied.has(chosen.source.toLowerCase()))
      return [role, keepEmptied(role, chosen)] as const;
    if (profile === undefined) return [role, replaceTable(role, chosen, best())] as const;
    return [role, mendColumns(role, { chosen, profile, fresh: propose(profile) })] as const;
  });
  return {
    // The parts are the kept ones or those of a proposer, with headers and settings exchanged for others of the same kind.
    mapping: Object.fromEntries(mended.map(([role, { chosen }]) => [role, chosen])) as Mapping,
    reasons: mended.flatMap(([, { reasons }]) => reasons),
  };
}

function bestOf(
  profiles: readonly SourceProfile[],
  propose: (profile: SourceProfile) => RoleProposal<object> | null,
): RoleProposal<object> | null {
  const proposals = profiles.map(propose).filter((proposal) => proposal !== null);
  return proposals.toSorted((one, other) => other.points - one.points)[0] ?? null;
}

function mentionNew(role: Role, best: () => RoleProposal<object> | null): KeptRole {
  const proposal = best();
  if (proposal === null) return { chosen: null, reasons: [] };
  const { source } = proposal.mapping as { readonly source: string };
  const why = `“${source}” looks like ${LOOKS_LIKE[role]}; it was not chosen when the mapping was kept.`;
  const reason = { role, meaning: "source", column: null, sure: false, why, alternatives: [] };
  return { chosen: null, reasons: [reason] };
}

/** It stays chosen: rows may come back. */
function keepEmptied(role: Role, chosen: { readonly source: string }): KeptRole {
  const why = `“${chosen.source}” has no rows now.`;
  const reason = { role, meaning: "source", column: null, sure: true, why, alternatives: [] };
  return { chosen, reasons: [reason] };
}

function replaceTable(
  role: Role,
  chosen: { readonly source: string },
  fresh: RoleProposal<object> | null,
): KeptRole {
  const gone = `The table “${chosen.source}” is not in this workbook any more.`;
  if (fresh === null) {
    const reason = {
      role,
      meaning: "source",
      column: null,
      sure: false,
      why: gone,
      alternatives: [],
    };
    return { chosen, reasons: [reason] };
  }
  const reasons = fresh.reasons.map((reason) => ({
    ...reason,
    sure: false,
    why: `${gone} ${reason.why}`,
  }));
  return { chosen: fresh.mapping, reasons };
}

interface Mending {
  readonly chosen: object;
  readonly profile: SourceProfile;
  readonly fresh: RoleProposal<object> | null;
}

function mendColumns(role: Role, { chosen, profile, fresh }: Mending): KeptRole {
  const kept: Choices = { ...chosen };
  const freshChoices: Choices = { ...fresh?.mapping };
  const mended: Record<string, unknown> = { ...chosen, source: profile.source.name };
  const reasons = Object.keys(ROLE_COLUMNS[role]).map((meaning): Reason => {
    const again = fresh?.reasons.find((reason) => reason.meaning === meaning);
    const state = stateOf(kept[meaning], profile, again ?? null);
    const { isAgain, ...reason } = state;
    const offered = offerColumns(reason, again ?? null);
    if (isAgain)
      for (const key of [meaning, ...(SETTINGS[meaning] ?? [])]) mended[key] = freshChoices[key];
    return Object.assign(reason, { role, meaning, alternatives: offered });
  });
  return { chosen: mended, reasons };
}

/** A column that was not chosen may be one that was not there yet: it is offered first. */
function offerColumns({ column }: Pick<Reason, "column">, again: Reason | null): readonly string[] {
  if (again === null) return [];
  const { alternatives } = again;
  return column === null && again.column !== null ? [again.column, ...alternatives] : alternatives;
}

interface ColumnState extends Pick<Reason, "column" | "sure" | "why" | "gone"> {
  /** Whether the column has gone and another one is proposed. */
  readonly isAgain: boolean;
}

function stateOf(header: unknown, { source }: SourceProfile, again: Reason | null): ColumnState {
  if (typeof header !== "string" || header === "")
    return {
      column: null,
      sure: true,
      why: "No column was chosen when the mapping was kept.",
      isAgain: false,
    };
  const name = trimText(header);
  if (findColumn(source, header) !== null)
    return {
      column: header,
      sure: true,
      why: `“${name}” was chosen when the mapping was kept.`,
      isAgain: false,
    };
  const gone = `The column “${name}” is not in “${source.name}” any more.`;
  if (again === null || again.column === null)
    return { column: null, sure: false, why: gone, isAgain: false };
  return { column: again.column, sure: false, why: `${gone} ${again.why}`, gone, isAgain: true };
}
