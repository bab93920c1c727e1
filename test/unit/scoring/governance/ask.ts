import { thresholdsWith } from "../../../../shared/catalogue/readiness/thresholds-with.ts";
import type {
  Evidence,
  Gate,
  ReadinessFigure,
} from "../../../../shared/contract/readiness/figure.ts";
import type { GovernanceTables } from "../../../../shared/contract/readiness/request.ts";
import type { GateId } from "../../../../shared/contract/readiness/words.ts";
import {
  reviewGovernance,
  type Governance,
} from "../../../../shared/scoring/governance/review-governance.ts";

export const AS_OF = "2026-10-31";

/** What a workbook evidences on 31 October 2026. */
export const review = (
  tables: GovernanceTables,
  rest: { readonly asOf?: string; readonly concerns?: readonly string[] } = {},
): Governance =>
  reviewGovernance({
    asOf: AS_OF,
    concerns: [],
    thresholds: thresholdsWith({}).values,
    tables,
    ...rest,
  });

type Rest = Parameters<typeof review>[1];

const find = (tables: GovernanceTables, of: Evidence["of"], rest: Rest): Evidence => {
  const found = review(tables, rest).evidence.find(
    (one) => one.of.kind === of.kind && one.of.id === of.id,
  );
  if (found === undefined) throw new Error(`no evidence of ${of.kind} ${of.id}`);
  return found;
};

export const item = (
  tables: GovernanceTables,
  id: Extract<Evidence["of"], { kind: "item" }>["id"],
  rest?: Rest,
): Evidence => find(tables, { kind: "item", id }, rest);

type Condition = Extract<Evidence["of"], { kind: "checkpoint" }>["id"];

export const checkpoint = (tables: GovernanceTables, id: Condition, rest?: Rest): Evidence =>
  find(tables, { kind: "checkpoint", id }, rest);

export const readiness = (tables: GovernanceTables, id: Condition, rest?: Rest): Evidence =>
  find(tables, { kind: "readiness", id }, rest);

export const gate = (tables: GovernanceTables, id: GateId, rest?: Rest): Gate => {
  const found = review(tables, rest).gates.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no gate ${id}`);
  return found;
};

export const figure = (
  tables: GovernanceTables,
  id: string,
  dim: Readonly<Record<string, string>> = {},
): ReadinessFigure => {
  const found = review(tables).figures.find(
    (one) => one.id === id && JSON.stringify(one.dim) === JSON.stringify(dim),
  );
  if (found === undefined) throw new Error(`no figure ${id} ${JSON.stringify(dim)}`);
  return found;
};
