import type { Mapping, Role } from "../intake/mapping.ts";

/** What a column can mean, as the pane asks for it; which of them a table needs is known to the intake. */
export interface Meaning {
  readonly key: string;
  readonly label: string;
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
    baselines: { title: "Baselines", add: "Add baselines" },
  };

/** The meanings that a column can have, in the order in which a person would ask for them. */
export const MEANINGS: { readonly [R in Role]: MeaningsOf<R> } = {
  complaints: [
    { key: "date", label: "Date received" },
    { key: "category", label: "Category" },
    { key: "id", label: "Complaint number" },
  ],
  losses: [
    { key: "date", label: "Date lost" },
    { key: "reason", label: "Reason" },
    { key: "value", label: "Value" },
    { key: "status", label: "Status" },
    { key: "id", label: "Customer number" },
  ],
  customers: [
    { key: "customer", label: "Customer" },
    { key: "start", label: "Came on" },
    { key: "end", label: "Left on" },
    { key: "value", label: "Value" },
  ],
  targets: [
    { key: "category", label: "Category" },
    { key: "target", label: "At most" },
    { key: "owner", label: "Owner" },
    { key: "from", label: "From" },
  ],
  baselines: [
    { key: "category", label: "Category" },
    { key: "from", label: "From" },
    { key: "who", label: "Decided by" },
    { key: "when", label: "Decided on" },
    { key: "why", label: "Why" },
  ],
};

/** The column that holds the date of a row, of which the order of day and month may be unsure. */
export const DATE_KEYS: Readonly<Record<Role, readonly string[]>> = {
  complaints: ["date"],
  losses: ["date"],
  customers: ["start", "end"],
  targets: ["from"],
  baselines: ["from"],
};
