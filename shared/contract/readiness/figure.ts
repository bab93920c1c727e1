import * as z from "zod/mini";
import { State } from "../state.ts";
import { ConditionId, GateId, ItemId, TableKey } from "./words.ts";

/** Rows of one input table that a figure rests on, as the user counts: at most 200, and how many `more` there are. */
export const Ref = z
  .strictObject({ table: TableKey, rows: z.array(z.int()), more: z.exactOptional(z.int()) })
  .register(z.globalRegistry, { id: "Ref" });
export type Ref = z.infer<typeof Ref>;

/**
 * One figure of the registry (M50 to M66, M70 to M78) with the rows behind it. `value` is null unless `state` is ok or
 * partial; then `note` says why.
 */
export const ReadinessFigure = z
  .strictObject({
    id: z.string(),
    dim: z.record(z.string(), z.string()),
    value: z.nullable(z.number()),
    num: z.nullable(z.number()),
    den: z.nullable(z.number()),
    unit: z.string(),
    state: State,
    refs: z.array(Ref),
    note: z.optional(z.string()),
  })
  .register(z.globalRegistry, { id: "ReadinessFigure" });
export type ReadinessFigure = z.infer<typeof ReadinessFigure>;

/** What the rows say of one claim: an item of the quiz, a checkpoint in place, or readiness for a condition. */
export const Evidence = z
  .strictObject({
    of: z.union([
      z.strictObject({ kind: z.literal("item"), id: ItemId }),
      z.strictObject({ kind: z.literal("checkpoint"), id: ConditionId }),
      z.strictObject({ kind: z.literal("readiness"), id: ConditionId }),
    ]),
    state: State,
    /** 0 to 4; null where the rows say nothing: no data is not 0. */
    score: z.nullable(z.number()),
    num: z.nullable(z.number()),
    den: z.nullable(z.number()),
    /** What was found, or what is missing, as one sentence. */
    sentence: z.string(),
    refs: z.array(Ref),
  })
  .register(z.globalRegistry, { id: "Evidence" });
export type Evidence = z.infer<typeof Evidence>;

/** A gate: `no-data` does not pass. `refs` are the cells' rows that decide. */
export const Gate = z
  .strictObject({
    id: GateId,
    state: z.enum(["pass", "fail", "no-data"]),
    sentence: z.string(),
    refs: z.array(Ref),
  })
  .register(z.globalRegistry, { id: "Gate" });
export type Gate = z.infer<typeof Gate>;

/** A table whose rows were all entered, or last touched, within the last days before the as-of day. */
export const FreshTable = z
  .strictObject({
    table: TableKey,
    rows: z.int(),
    from: z.string(),
    to: z.string(),
    sentence: z.string(),
  })
  .register(z.globalRegistry, { id: "FreshTable" });
export type FreshTable = z.infer<typeof FreshTable>;
