import * as z from "zod/mini";
import { _default as withDefault } from "zod/mini";

/** Order of day, month and year in the texts of a column; `auto` lets all rows decide. */
export const DateOrder = z.enum(["auto", "dmy", "mdy", "ymd"]);
export type DateOrder = z.infer<typeof DateOrder>;

const Header = z.string().check(z.minLength(1));

const OptionalHeader = withDefault(z.nullable(Header), null);

/** Which table holds complaints and what its columns mean; columns are named by their header. */
export const ComplaintsMapping = z.strictObject({
  source: z.string(),
  date: Header,
  /** Null: the rows have no usable category and are counted as one. */
  category: OptionalHeader,
  id: OptionalHeader,
  dateOrder: withDefault(DateOrder, "auto"),
});
export type ComplaintsMapping = z.infer<typeof ComplaintsMapping>;

/** How a value column is turned into a yearly value. */
export const ValuePer = z.enum(["year", "month"]);
export type ValuePer = z.infer<typeof ValuePer>;

/** Which table holds losses; with `status`, only the rows whose status is in `lossWhen` are losses. */
export const LossesMapping = z.strictObject({
  source: z.string(),
  date: OptionalHeader,
  reason: OptionalHeader,
  value: OptionalHeader,
  valuePer: withDefault(ValuePer, "year"),
  status: OptionalHeader,
  lossWhen: withDefault(z.array(z.string()), []),
  cameWhen: withDefault(z.array(z.string()), []),
  id: OptionalHeader,
  dateOrder: withDefault(DateOrder, "auto"),
});
export type LossesMapping = z.infer<typeof LossesMapping>;

/** Which table lists customers or contracts with the day each began and, when it is over, the day it ended. */
export const CustomersMapping = z.strictObject({
  source: z.string(),
  customer: OptionalHeader,
  start: Header,
  end: Header,
  value: OptionalHeader,
  valuePer: withDefault(ValuePer, "year"),
  dateOrder: withDefault(DateOrder, "auto"),
});
export type CustomersMapping = z.infer<typeof CustomersMapping>;

/** Which table holds the targets: at most so many complaints a month (or per 1,000 customers) for a category. */
export const TargetsMapping = z.strictObject({
  source: z.string(),
  category: Header,
  target: Header,
  basis: withDefault(z.enum(["count", "rate"]), "count"),
  owner: OptionalHeader,
  /** From when a target holds; null: every target holds throughout. */
  from: OptionalHeader,
  dateOrder: withDefault(DateOrder, "auto"),
});
export type TargetsMapping = z.infer<typeof TargetsMapping>;

/** Which table holds the baselines that somebody decided on: from when, for which category, who, when and why. */
export const BaselinesMapping = z.strictObject({
  source: z.string(),
  /** Null, as a blank cell: all complaints. */
  category: OptionalHeader,
  from: Header,
  who: OptionalHeader,
  when: OptionalHeader,
  why: OptionalHeader,
  dateOrder: withDefault(DateOrder, "auto"),
});
export type BaselinesMapping = z.infer<typeof BaselinesMapping>;

/** What every chosen table and column means. Kept in the workbook; `--mapping` takes the same form. */
export const Mapping = z.strictObject({
  complaints: withDefault(z.nullable(ComplaintsMapping), null),
  losses: withDefault(z.nullable(LossesMapping), null),
  customers: withDefault(z.nullable(CustomersMapping), null),
  targets: withDefault(z.nullable(TargetsMapping), null),
  baselines: withDefault(z.nullable(BaselinesMapping), null),
});
export type Mapping = z.infer<typeof Mapping>;

/** What a table can be used as. */
export type Role = keyof Mapping;

/** All of them, in the order in which the pane lists them. */
export const ROLES: readonly Role[] = ["complaints", "losses", "customers", "targets", "baselines"];

/** Nothing chosen: what a mapping begins with. */
export const NO_MAPPING: Mapping = {
  complaints: null,
  losses: null,
  customers: null,
  targets: null,
  baselines: null,
};

/** Why a column was proposed, and how sure that is. */
export interface Reason {
  readonly role: Role;
  /** The key of the mapping, for example `date`. */
  readonly meaning: string;
  readonly column: string | null;
  readonly sure: boolean;
  /** One sentence for the user. */
  readonly why: string;
  /** Other columns that would do, best first. */
  readonly alternatives: readonly string[];
  /** Set where the column chosen before has gone and this one is proposed instead: a sentence that says so. */
  readonly gone?: string;
}

/** A mapping with the reasons for each choice. */
export interface Proposal {
  readonly mapping: Mapping;
  readonly reasons: readonly Reason[];
}
