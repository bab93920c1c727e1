/** Text that Excel takes for a number when it is typed (en-US), and the format that comes with it. */

export interface Typed {
  readonly value: number;
  /** The format that the cell takes on when it has none yet. */
  readonly format: string;
}

const PLAIN = /^(?:\d+(?:\.\d*)?|\.\d+)$/;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;

const readPlain = (text: string): Typed | null => {
  if (PLAIN.test(text)) return { value: Number(text), format: "General" };
  if (GROUPED.test(text))
    return {
      value: Number(text.replaceAll(",", "")),
      format: text.includes(".") ? "#,##0.00" : "#,##0",
    };
  if (/^(?:\d+(?:\.\d*)?|\.\d+)e[+-]?\d{1,3}$/i.test(text))
    return { value: Number(text), format: "0.00E+00" };
  return null;
};

const readFraction = (text: string): Typed | null => {
  const found = /^(\d+) +(\d+)\/(\d+)$/.exec(text);
  const divisor = Number(found?.[3] ?? 0);
  if (found === null || divisor === 0) return null;
  return { value: Number(found[1]) + Number(found[2]) / divisor, format: "# ?/?" };
};

const readPercent = (text: string): Typed | null => {
  const found = /^(.+?)\s*%$/.exec(text);
  const inner = found === null ? null : readPlain(found[1] ?? "");
  if (inner === null) return null;
  return { value: inner.value / 100, format: text.includes(".") ? "0.00%" : "0%" };
};

const readCurrency = (text: string): Typed | null => {
  const found = /^\$\s*(.+)$/.exec(text);
  const inner = found === null ? null : readPlain(found[1] ?? "");
  if (inner === null) return null;
  return { value: inner.value, format: text.includes(".") ? "$#,##0.00" : "$#,##0" };
};

const readUnsigned = (text: string): Typed | null =>
  readPlain(text) ?? readPercent(text) ?? readCurrency(text) ?? readFraction(text);

/** The number without its sign, and whether it is negative: by a minus or by parentheses. */
const splitSign = (text: string): { negative: boolean; digits: string } => {
  const inParentheses = /^\((.+)\)$/.exec(text)?.[1];
  if (inParentheses !== undefined) return { negative: true, digits: inParentheses };
  return { negative: text.startsWith("-"), digits: text.replace(/^[+-]\s*/, "") };
};

/** A number as typed: sign, parentheses for negatives, thousands, percent, dollars, powers, fractions. */
export const readNumber = (text: string): Typed | null => {
  const { negative, digits } = splitSign(text);
  const inner = readUnsigned(digits);
  if (inner === null || !Number.isFinite(inner.value)) return null;
  return negative && inner.value !== 0 ? { ...inner, value: -inner.value } : inner;
};
