import * as z from "zod";

/** Order of day, month and year in the texts of a column; `auto` lets all rows decide. */
export const DateOrder = z.enum(["auto", "dmy", "mdy", "ymd"]);
export type DateOrder = z.infer<typeof DateOrder>;

const Header = z.string().min(1);

/** Which table holds complaints and what its columns mean; columns are named by their header. */
export const ComplaintsMapping = z.strictObject({
  source: z.string(),
  date: Header,
  /** Null: the rows have no usable category and are counted as one. */
  category: Header.nullable().default(null),
  id: Header.nullable().default(null),
  dateOrder: DateOrder.default("auto"),
});
export type ComplaintsMapping = z.infer<typeof ComplaintsMapping>;

/** How a value column is turned into a yearly value. */
export const ValuePer = z.enum(["year", "month"]);
export type ValuePer = z.infer<typeof ValuePer>;

/** Which table holds losses; with `status`, only the rows whose status is in `lossWhen` are losses. */
export const LossesMapping = z.strictObject({
  source: z.string(),
  date: Header.nullable().default(null),
  reason: Header.nullable().default(null),
  value: Header.nullable().default(null),
  valuePer: ValuePer.default("year"),
  status: Header.nullable().default(null),
  lossWhen: z.array(z.string()).default([]),
  cameWhen: z.array(z.string()).default([]),
  id: Header.nullable().default(null),
  dateOrder: DateOrder.default("auto"),
});
export type LossesMapping = z.infer<typeof LossesMapping>;

/** Which table lists customers or contracts with the day each began and, when it is over, the day it ended. */
export const CustomersMapping = z.strictObject({
  source: z.string(),
  customer: Header.nullable().default(null),
  start: Header,
  end: Header,
  value: Header.nullable().default(null),
  valuePer: ValuePer.default("year"),
  dateOrder: DateOrder.default("auto"),
});
export type CustomersMapping = z.infer<typeof CustomersMapping>;

/** Which table holds the targets: at most so many complaints a month (or per 1,000 customers) for a category. */
export const TargetsMapping = z.strictObject({
  source: z.string(),
  category: Header,
  target: Header,
  basis: z.enum(["count", "rate"]).default("count"),
  owner: Header.nullable().default(null),
});
export type TargetsMapping = z.infer<typeof TargetsMapping>;

/** What every chosen table and column means. Kept in the workbook; `--mapping` takes the same form. */
export const Mapping = z.strictObject({
  complaints: ComplaintsMapping.nullable().default(null),
  losses: LossesMapping.nullable().default(null),
  customers: CustomersMapping.nullable().default(null),
  targets: TargetsMapping.nullable().default(null),
});
export type Mapping = z.infer<typeof Mapping>;

/** Why a column was proposed, and how sure that is. */
export interface Reason {
  readonly role: "complaints" | "losses" | "customers" | "targets";
  /** The key of the mapping, for example `date`. */
  readonly meaning: string;
  readonly column: string | null;
  readonly sure: boolean;
  /** One sentence for the user. */
  readonly why: string;
  /** Other columns that would do, best first. */
  readonly alternatives: readonly string[];
}

/** A mapping with the reasons for each choice. */
export interface Proposal {
  readonly mapping: Mapping;
  readonly reasons: readonly Reason[];
}
