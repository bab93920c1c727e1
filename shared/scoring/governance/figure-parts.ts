import type { ReadinessFigure, Ref } from "../../contract/readiness/figure.ts";
import { tellBlanks } from "./evidence-parts.ts";
import { valueOf, type Tally } from "./tally.ts";

/** Which figure this is, and in what unit. */
export interface FigurePlace {
  readonly id: string;
  readonly unit: string;
  readonly dim?: Readonly<Record<string, string>>;
}

/**
 * A figure that the rows do not give.
 *
 * @param place Metric, unit, dimensions. @param note Why. @param refs Rows that were looked at. @returns No value, never 0.
 * @see ours
 * @example absentFigure({ id: "M53", unit: "share" }, "The workbook has no Forums table.").value // => null
 */
export function absentFigure(
  { id, unit, dim = {} }: FigurePlace,
  note: string,
  refs: readonly Ref[] = [],
): ReadinessFigure {
  return {
    id,
    dim: { ...dim },
    value: null,
    num: null,
    den: null,
    unit,
    state: "no-data",
    refs: [...refs],
    note,
  };
}

/** A value with its parts and rows; `partial` says what is not known or not over. */
export interface Amount {
  readonly value: number | null;
  readonly num?: number | null;
  readonly den?: number | null;
  readonly refs: readonly Ref[];
  readonly note?: string;
  readonly isPartial?: boolean;
}

/**
 * A figure of a value; without one it is absent.
 *
 * @param place Metric, unit, dimensions. @param amount Value, parts, rows, note. @param none Why, where there is no value.
 * @returns The figure.
 * @see ours
 * @example amountFigure({ id: "M56", unit: "meetings" }, { value: 2, refs: [] }, "").state // => "ok"
 */
export function amountFigure(
  place: FigurePlace,
  { value, num = null, den = null, refs, note, isPartial = false }: Amount,
  none: string,
): ReadinessFigure {
  if (value === null) return absentFigure(place, none, refs);
  return {
    id: place.id,
    dim: { ...place.dim },
    value,
    num,
    den,
    unit: place.unit,
    state: isPartial ? "partial" : "ok",
    refs: [...refs],
    ...(note === undefined ? {} : { note }),
  };
}

/**
 * A figure of a share.
 *
 * @param place Metric, unit, dimensions. @param tally Part, whole, blanks and rows.
 * @param words What is said where there is nothing to count, which mark may be blank, and a remark.
 * @returns Partial where some marks are blank; no data where all are.
 * @see ours
 * @example tallyFigure({ id: "M59", unit: "share" }, { num: 1, den: 2, rows: 2, unknown: 0, refs: [] }, { none: "", mark: "" }).value // => 0.5
 */
export function tallyFigure(
  place: FigurePlace,
  tally: Tally,
  words: { readonly none: string; readonly mark: string; readonly note?: string },
): ReadinessFigure {
  const value = valueOf(tally);
  const blanks = tellBlanks(tally.unknown, words.mark).trim();
  const note = [words.note ?? "", blanks].filter((text) => text !== "").join(" ");
  return amountFigure(
    place,
    {
      value,
      num: tally.num,
      den: tally.den,
      refs: tally.refs,
      isPartial: tally.unknown > 0,
      ...(note === "" ? {} : { note }),
    },
    tally.rows > 0 ? `No ${words.mark} is entered.` : words.none,
  );
}
