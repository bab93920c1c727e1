/** Which rules, notes and alarms Excel takes; everything else is refused as `InvalidArgument`. */
import { invalidArgument } from "../protocol/refusal.ts";
import { serialOf } from "../model/dates.ts";
import { flagOf, textOf, wordOf } from "./arguments.ts";

type Parts = Readonly<Record<string, unknown>>;

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;

/** Excel takes no longer list or formula within a rule. */
const LONGEST_LIST = 255;
const LONGEST_TITLE = 32;
const LONGEST_NOTE = 255;
const LONGEST_ALARM = 224;

const partsOf = (value: unknown): Parts => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Parts;
};

const shortText = (value: unknown, most: number): string => {
  const text = textOf(value ?? "");
  if (text.length > most) throw invalidArgument();
  return text;
};

const operand = (value: unknown): string | number => {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  const text = textOf(value);
  if (text === "") throw invalidArgument();
  return text;
};

const compared = (value: unknown): Parts => {
  const { formula1, formula2, operator } = partsOf(value);
  const word = wordOf(operator, OPERATORS);
  const isTernary = word === "Between" || word === "NotBetween";
  return {
    formula1: operand(formula1),
    ...(isTernary ? { formula2: operand(formula2) } : {}),
    operator: word,
  };
};

/** A day is kept as its number. */
const dated =
  (date1904: boolean) =>
  (value: unknown): Parts => {
    const rule = compared(value);
    const days = ["formula1", "formula2"].flatMap((name) => {
      const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(String(rule[name]));
      if (found === null) return [];
      const [year = 0, month = 0, day = 0] = found.slice(1).map(Number);
      return [[name, serialOf({ year, month, day }, date1904)] as const];
    });
    if (days.some(([, serial]) => serial === null)) throw invalidArgument();
    return { ...rule, ...Object.fromEntries(days) };
  };

const list = (value: unknown): Parts => {
  const { inCellDropDown = true, source } = partsOf(value);
  const text = textOf(source);
  if (text === "" || (!text.startsWith("=") && text.length > LONGEST_LIST)) throw invalidArgument();
  return { inCellDropDown: flagOf(inCellDropDown), source: text };
};

const custom = (value: unknown): Parts => {
  const formula = textOf(partsOf(value)["formula"]);
  if (!formula.startsWith("=") || formula.length > LONGEST_LIST) throw invalidArgument();
  return { formula };
};

interface Kind {
  readonly key: string;
  readonly type: string;
  readonly check: (value: unknown, date1904: boolean) => Parts;
}

const KINDS: readonly Kind[] = [
  { key: "list", type: "List", check: list },
  { key: "wholeNumber", type: "WholeNumber", check: compared },
  { key: "decimal", type: "Decimal", check: compared },
  { key: "date", type: "Date", check: (value, date1904) => dated(date1904)(value) },
  { key: "time", type: "Time", check: compared },
  { key: "textLength", type: "TextLength", check: compared },
  { key: "custom", type: "Custom", check: custom },
];

/** A rule has one kind; what is null or left out is no kind. */
export const checkRule = (value: unknown, date1904: boolean): Parts => {
  const given = Object.entries(partsOf(value)).filter(([, part]) => (part ?? null) !== null);
  const [[key, part] = ["", null]] = given;
  const kind = KINDS.find((one) => one.key === key);
  if (given.length !== 1 || kind === undefined) throw invalidArgument();
  return { [key]: kind.check(part, date1904) };
};

/** `List`, `Date`, …; `None` for no rule. */
export const typeOfRule = (rule: unknown): string =>
  typeof rule === "object" && rule !== null
    ? (KINDS.find(({ key }) => key in rule)?.type ?? "None")
    : "None";

export const checkPrompt = (value: unknown): Parts => {
  const { showPrompt = true, title, message } = partsOf(value);
  return {
    message: shortText(message, LONGEST_NOTE),
    showPrompt: flagOf(showPrompt),
    title: shortText(title, LONGEST_TITLE),
  };
};

export const checkAlarm = (value: unknown): Parts => {
  const { showAlert = true, style = "Stop", title, message } = partsOf(value);
  return {
    message: shortText(message, LONGEST_ALARM),
    showAlert: flagOf(showAlert),
    style: wordOf(style, ["Stop", "Warning", "Information"]),
    title: shortText(title, LONGEST_TITLE),
  };
};
