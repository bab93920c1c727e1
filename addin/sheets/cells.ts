import { serialOfDay } from "../intake/calendar-day.ts";
import type { Cell, Content, Look, Role, Tone } from "./plan.ts";

/** What of a look differs from the usual one of its role. */
export type Touch = Partial<Look>;

const PLAIN: Look = {
  role: "plain",
  tone: "ink",
  align: "left",
  format: "General",
  wrap: false,
  indent: 0,
};

/** Roles whose words are quieter than the figures they belong to. */
const QUIET_ROLES: ReadonlySet<Role> = new Set([
  "subtitle",
  "section",
  "figure-label",
  "figure-note",
  "header",
  "note",
  "footer",
]);

const toneOf = (role: Role): Tone => (QUIET_ROLES.has(role) ? "quiet" : "ink");

const cellOf = (content: Content, touch: Touch): Cell => {
  const role = touch.role ?? PLAIN.role;
  return { content, look: { ...PLAIN, tone: toneOf(role), ...touch } };
};

/**
 * An empty cell.
 *
 * @param touch What of its look differs. @returns A cell without content.
 * @example blank().content // => { kind: "blank" }
 */
export function blank(touch: Touch = {}): Cell {
  return cellOf({ kind: "blank" }, touch);
}

/**
 * A cell of text; the only way for words of the user onto a sheet.
 *
 * @param words Any text. @param touch What of its look differs. @returns A left-aligned cell.
 * @example text("=1+1").content // => { kind: "text", text: "=1+1" }
 */
export function text(words: string, touch: Touch = {}): Cell {
  return cellOf({ kind: "text", text: words }, touch);
}

/**
 * A cell with a number.
 *
 * @param value Finite. @param format Excel's number format, English. @param touch What of its look differs.
 * @returns A right-aligned cell.
 * @example number(3, "0.0").look.align // => "right"
 */
export function number(value: number, format: string, touch: Touch = {}): Cell {
  return cellOf({ kind: "number", value }, { align: "right", format, ...touch });
}

/**
 * A cell with a formula.
 *
 * @param formula English names, with `=`. @param format Excel's number format. @param touch What of its look differs.
 * @returns A right-aligned cell.
 * @example formula("=SUM(B2:B9)", "#,##0").content // => { kind: "formula", formula: "=SUM(B2:B9)" }
 */
export function formula(content: string, format: string, touch: Touch = {}): Cell {
  return cellOf({ kind: "formula", formula: content }, { align: "right", format, ...touch });
}

/**
 * A cell with a day.
 *
 * @param day `YYYY-MM-DD`. @param touch What of its look differs. @returns A cell with Excel's serial number.
 * @example date("2026-10-31").content // => { kind: "date", serial: 46326 }
 */
export function date(day: string, touch: Touch = {}): Cell {
  return cellOf(
    { kind: "date", serial: serialOfDay(day) },
    { align: "right", format: "d mmm yyyy", ...touch },
  );
}

/**
 * A figure where there may be none: unknown is said in words, never shown as 0.
 *
 * @param value Null when unknown. @param format Excel's number format. @param touch What of its look differs.
 * @returns The number, or the words "no data".
 * @example figureOr(null, "#,##0").content // => { kind: "text", text: "no data" }
 */
export function figureOr(value: number | null, format: string, touch: Touch = {}): Cell {
  return value === null
    ? text("no data", { align: "right", ...touch, tone: "quiet" })
    : number(value, format, touch);
}
