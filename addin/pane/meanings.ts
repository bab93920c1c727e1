import type { Mapping } from "../intake/mapping.ts";

export type Role = keyof Mapping;
export const ROLES: readonly Role[] = ["complaints", "losses", "customers", "targets"];

/** What a column can mean; a required one must be chosen before rows can be counted. */
export interface Meaning {
  readonly key: string;
  readonly label: string;
  readonly isRequired: boolean;
}

type KeyOf<R extends Role> = Exclude<keyof NonNullable<Mapping[R]>, "source"> & string;
type MeaningsOf<R extends Role> = readonly (Meaning & { readonly key: KeyOf<R> })[];

/** A title of a card, and what to say when a table is to be added for it. */
export const ROLE_WORDS: Readonly<Record<Role, { readonly title: string; readonly add: string }>> =
  {
    complaints: { title: "Complaints", add: "Add complaints" },
    losses: { title: "Losses", add: "Add customer losses" },
    customers: { title: "Customers", add: "Add a list of customers" },
    targets: { title: "Targets", add: "Add targets" },
  };

/** The meanings that a column can have, in the order in which a person would ask for them. */
export const MEANINGS: { readonly [R in Role]: MeaningsOf<R> } = {
  complaints: [
    { key: "date", label: "Date received", isRequired: true },
    { key: "category", label: "Category", isRequired: false },
    { key: "id", label: "Complaint number", isRequired: false },
  ],
  losses: [
    { key: "date", label: "Date lost", isRequired: false },
    { key: "reason", label: "Reason", isRequired: false },
    { key: "value", label: "Value", isRequired: false },
    { key: "status", label: "Status", isRequired: false },
    { key: "id", label: "Customer number", isRequired: false },
  ],
  customers: [
    { key: "customer", label: "Customer", isRequired: false },
    { key: "start", label: "Came on", isRequired: true },
    { key: "end", label: "Left on", isRequired: true },
    { key: "value", label: "Value", isRequired: false },
  ],
  targets: [
    { key: "category", label: "Category", isRequired: true },
    { key: "target", label: "At most", isRequired: true },
    { key: "owner", label: "Owner", isRequired: false },
  ],
};

/** The column that holds the date of a row, of which the order of day and month may be unsure. */
export const DATE_KEYS: Readonly<Record<Role, readonly string[]>> = {
  complaints: ["date"],
  losses: ["date"],
  customers: ["start", "end"],
  targets: [],
};
