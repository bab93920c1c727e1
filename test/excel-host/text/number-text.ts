import type { FormatToken } from "./split-format.ts";
import { generalText } from "./general.ts";
import { roundedDigits, shifted } from "./round.ts";

const isDigit = ({ kind, text }: FormatToken): boolean => kind === "code" && /^[0#?]$/.test(text);
const isCode = (token: FormatToken, text: string): boolean =>
  token.kind === "code" && token.text === text;

/** A number that is not negative, by the tokens of one section. */
export function numberText(value: number, tokens: readonly FormatToken[]): string {
  if (tokens.some(({ kind, text }) => kind === "code" && /^general$/i.test(text))) {
    return tokens
      .map(({ kind, text }) => (kind === "literal" ? text : generalText(value)))
      .join("");
  }
  const exponentAt = tokens.findIndex(({ kind, text }) => kind === "code" && /^E[+-]$/i.test(text));
  if (exponentAt >= 0) return powerText(value, tokens, exponentAt);
  return plainText(value, tokens);
}

function plainText(value: number, tokens: readonly FormatToken[]): string {
  const point = tokens.findIndex((token) => isCode(token, "."));
  const whole = point < 0 ? tokens : tokens.slice(0, point);
  const part = point < 0 ? [] : tokens.slice(point + 1);
  const lastDigit = whole.findLastIndex(isDigit);
  const firstDigit = whole.findIndex(isDigit);
  const isComma = (token: FormatToken): boolean => isCode(token, ",");
  const thousands = whole.slice(lastDigit + 1).filter(isComma).length + part.filter(isComma).length;
  const isGrouped = whole.slice(firstDigit, lastDigit).some(isComma);
  const percents = tokens.filter((token) => isCode(token, "%")).length;
  const scaled = shifted(value, percents * 2 - thousands * 3);
  const digits = roundedDigits(scaled, part.filter(isDigit).length);
  return (
    wholeText(digits.whole, whole, isGrouped) + (point < 0 ? "" : `.${partText(digits.part, part)}`)
  );
}

/** Filled from the right: digits that find no place stand before the first one. */
function wholeText(digits: string, tokens: readonly FormatToken[], isGrouped: boolean): string {
  const places = tokens.filter(isDigit);
  const shown = placedDigits(digits === "0" ? "" : digits, places);
  const texts = isGrouped ? shown.map((text, at) => grouped(text, shown.slice(at + 1))) : shown;
  let place = 0;
  return tokens
    .map((token) => {
      if (isDigit(token)) return texts[place++] ?? "";
      return isCode(token, ",") ? "" : token.text;
    })
    .join("");
}

/** A comma after each digit that has three, six, … behind it. */
function grouped(text: string, behind: readonly string[]): string {
  const digitsBehind = behind.join("").length;
  return text
    .split("")
    .map((digit, at) => {
      const left = text.length - 1 - at + digitsBehind;
      return left > 0 && left % 3 === 0 ? `${digit},` : digit;
    })
    .join("");
}

/** What stands at each place; the first one takes all digits that are left over. */
function placedDigits(digits: string, places: readonly FormatToken[]): string[] {
  const extra = Math.max(0, digits.length - places.length);
  const missing = Math.max(0, places.length - digits.length);
  return places.map(({ text }, at) => {
    if (at < missing) return FILLERS.get(text) ?? "";
    return at === 0 ? digits.slice(0, extra + 1) : (digits[extra + at - missing] ?? "");
  });
}

/** What a place without a digit shows. */
const FILLERS = new Map([
  ["0", "0"],
  ["?", " "],
]);

/** Zeros at the end are shown by `0` alone. */
function partText(digits: string, tokens: readonly FormatToken[]): string {
  const places = tokens.filter(isDigit);
  let shown = places.length;
  while (shown > 0 && digits[shown - 1] === "0" && places[shown - 1]?.text !== "0") shown--;
  let place = 0;
  return tokens
    .map((token) => {
      if (!isDigit(token)) return isCode(token, ",") ? "" : token.text;
      const at = place++;
      return at < shown ? (digits[at] ?? "") : token.text === "?" ? " " : "";
    })
    .join("");
}

/** `0.00E+00`: as many digits before the point as the format has places. */
function powerText(value: number, tokens: readonly FormatToken[], at: number): string {
  const mantissa = tokens.slice(0, at);
  const point = mantissa.findIndex((token) => isCode(token, "."));
  const places = (point < 0 ? mantissa : mantissa.slice(0, point)).filter(isDigit).length;
  const decimals = point < 0 ? 0 : mantissa.slice(point).filter(isDigit).length;
  const exponentOf = (size: number): number => Number(size.toExponential().split("e")[1]);
  const rough = value === 0 ? 0 : exponentOf(value) - places + 1;
  const { whole } = roundedDigits(shifted(value, -rough), decimals);
  const power = whole.length > places ? rough + 1 : rough;
  const sign = power < 0 ? "-" : tokens[at]?.text.endsWith("+") === true ? "+" : "";
  return (
    plainText(shifted(value, -power), mantissa) +
    `E${sign}` +
    plainText(Math.abs(power), tokens.slice(at + 1))
  );
}
