import type { Mapping, Reason } from "./mapping.ts";
import type { ColumnProfile } from "./profile-columns.ts";
import type { Source } from "./source.ts";

/** A source with what its first rows show of its columns. */
export interface SourceProfile {
  readonly source: Source;
  readonly columns: readonly ColumnProfile[];
}

/** What a source would mean in a role, why, and how much speaks for it. */
export interface RoleProposal<M> {
  readonly points: number;
  readonly mapping: M;
  readonly reasons: readonly Reason[];
}

/** What a source would mean in each role; null where it does not look like it. */
export type Proposers = {
  readonly [R in keyof Mapping]: (
    profile: SourceProfile,
  ) => RoleProposal<NonNullable<Mapping[R]>> | null;
};
