import { findCounts } from "./find-counts.ts";
import { keepMapping } from "./keep-mapping.ts";
import {
  NO_MAPPING,
  ROLES,
  type Mapping,
  type Proposal,
  type Reason,
  type Role,
} from "./mapping.ts";
import { profileColumns } from "./profile-columns.ts";
import { proposeBaselines } from "./propose-baselines.ts";
import { proposeComplaints } from "./propose-complaints.ts";
import { proposeCustomers } from "./propose-customers.ts";
import { proposeLosses } from "./propose-losses.ts";
import { proposeTargets } from "./propose-targets.ts";
import type { Proposers, SourceProfile } from "./role-proposal.ts";
import type { Source } from "./source.ts";
import { recogniseTemplate } from "./templates/recognise-template.ts";

/** Taken from a source on a hidden sheet: what is shown comes first. */
const HIDDEN_COST = 20;

/** Taken from a table of counts, which is refused: any table with a row for each complaint comes first. */
const COUNTS_COST = 200;

const PROPOSERS: Proposers = {
  complaints: proposeComplaints,
  losses: proposeLosses,
  customers: proposeCustomers,
  targets: proposeTargets,
  baselines: proposeBaselines,
};

/**
 * Which tables hold complaints, losses, customers, targets and baselines, and what their columns mean, by headers and first
 * rows. Each table gets one role, the strongest claim first; losses may also be read from the list of customers when no other table has
 * them. Input tables of ours are none of these. A mapping kept in the workbook wins where its tables and columns are still there.
 *
 * @param sources All that were found. @param remembered The mapping kept, or null. @param emptied Tables without rows now, in
 * small letters. @returns The mapping with a reason for each choice.
 * @example proposeMapping([], null) // => { mapping: { complaints: null, losses: null, customers: null, targets: null, baselines: null }, reasons: [] }
 */
export function proposeMapping(
  sources: readonly Source[],
  remembered: Mapping | null,
  emptied: ReadonlySet<string> = new Set(),
): Proposal {
  const profiles = sources
    .filter((source) => !isInputTable(source) || isChosen(source, remembered))
    .map((source) => ({ source, columns: profileColumns(source) }));
  if (remembered !== null) return keepMapping(remembered, { profiles, emptied }, PROPOSERS);
  return proposeAfresh(profiles);
}

/** Our own input tables hold meetings, tasks and answers: none is a list of complaints or losses, whatever its headers resemble. */
const isInputTable = ({ name, headers }: Source): boolean =>
  recogniseTemplate(name, headers)?.isCertain ?? false;

/** Somebody may have chosen one all the same. */
const isChosen = ({ name }: Source, remembered: Mapping | null): boolean =>
  remembered !== null &&
  ROLES.some((role) => remembered[role]?.source.toLowerCase() === name.toLowerCase());

interface Claim {
  readonly role: Role;
  readonly source: Source;
  readonly points: number;
  readonly reasons: readonly Reason[];
  readonly part: Partial<Mapping>;
}

function proposeAfresh(profiles: readonly SourceProfile[]): Proposal {
  const claims = profiles
    .flatMap((profile) => claimsOf(profile))
    .toSorted((one, other) => other.points - one.points);
  const taken = new Map<Role, Claim>();
  const used = new Set<Source>();
  for (const claim of claims) {
    if (taken.has(claim.role) || used.has(claim.source)) continue;
    taken.set(claim.role, claim);
    used.add(claim.source);
  }
  const customers = taken.get("customers")?.source;
  const shared = claims.find(({ role, source }) => role === "losses" && source === customers);
  if (!taken.has("losses") && shared !== undefined) taken.set("losses", shared);
  const chosen = ROLES.flatMap((role) => taken.get(role) ?? []);
  return {
    mapping: Object.assign({}, NO_MAPPING, ...chosen.map(({ part }) => part)) as Mapping,
    reasons: chosen.flatMap(({ reasons }) => reasons),
  };
}

function claimsOf(profile: SourceProfile): readonly Claim[] {
  const { source } = profile;
  const cost = source.visible ? 0 : HIDDEN_COST;
  return ROLES.flatMap((role) => {
    const proposal = PROPOSERS[role](profile);
    if (proposal === null) return [];
    const { mapping, points, reasons } = proposal;
    const counts = isCounted(source, mapping) ? COUNTS_COST : 0;
    return [{ role, source, points: points - cost - counts, reasons, part: { [role]: mapping } }];
  });
}

function isCounted(source: Source, mapping: object): boolean {
  const chosen: Readonly<Record<string, unknown>> = { ...mapping };
  const header = (key: string): string | null => {
    const value = chosen[key];
    return typeof value === "string" ? value : null;
  };
  const label = header("category") ?? header("reason");
  return (
    header("date") !== null &&
    findCounts(source, { date: header("date"), label, id: header("id") }) !== null
  );
}
