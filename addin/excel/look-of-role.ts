import type { Look, Role, Tone } from "../sheets/plan.ts";

/** The colours of our sheets; each is readable on white, in print and in greyscale. */
export const COLOURS = {
  ink: "#1F2937",
  quiet: "#5B6675",
  rule: "#D5DBE3",
  better: "#0B5CAD",
  worse: "#B8500B",
  noSignal: "#6B7280",
} as const;

/** Sizes in points: three, so that a page has one title, a row of figures, and text; pictures of months are drawn smaller. */
export const SIZES = { title: 20, figure: 22, body: 10, picture: 8 } as const;

const TONES: Readonly<Record<Tone, string>> = {
  ink: COLOURS.ink,
  quiet: COLOURS.quiet,
  better: COLOURS.better,
  worse: COLOURS.worse,
};

/** Better and worse are also bold: colour is the second signal, never the first. */
const BOLD_TONES: ReadonlySet<Tone> = new Set(["better", "worse"]);

const BOLD_ROLES: ReadonlySet<Role> = new Set([
  "title",
  "section",
  "figure-label",
  "figure",
  "header",
  "total",
]);

/** A rule below a cell: the ink rule closes a header or a sum, the light one separates rows. */
export type Rule = "none" | "ink" | "light";

const RULES: Readonly<Partial<Record<Role, Rule>>> = {
  header: "ink",
  total: "ink",
  body: "light",
  picture: "light",
};

export const sizeOf = ({ role }: Look): number =>
  role === "title" || role === "figure" || role === "picture" ? SIZES[role] : SIZES.body;

export const colourOf = ({ tone }: Look): string => TONES[tone];

export const isBold = ({ role, tone }: Look): boolean =>
  BOLD_ROLES.has(role) || BOLD_TONES.has(tone);

export const ruleOf = ({ role }: Look): Rule => RULES[role] ?? "none";
