/** Data validation in a sheet's part (ECMA-376 part 1, 18.3.1.32): both ways. */
import { formatArea, parseArea } from "../model/address.ts";
import { nextId } from "../model/blank.ts";
import type { HostRule } from "../model/book.ts";
import { typeOfRule } from "../om/validation-rules.ts";
import {
  type Element,
  attributeOf,
  childOf,
  childrenOf,
  element,
  escapeXml,
  flagOf,
  textOf,
} from "./xml.ts";

type Parts = Readonly<Record<string, unknown>>;

/** The word of the file for each type. */
const TYPES: Readonly<Record<string, string>> = {
  List: "list",
  WholeNumber: "whole",
  Decimal: "decimal",
  Date: "date",
  Time: "time",
  TextLength: "textLength",
  Custom: "custom",
};

const KEYS: Readonly<Record<string, string>> = {
  list: "list",
  whole: "wholeNumber",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
};

const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

const partOf = (value: unknown): Parts =>
  typeof value === "object" && value !== null ? (value as Parts) : {};

const wordsOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

/** The rules of a sheet; null for none. */
export function writeValidations(rules: readonly HostRule[], prefix: string): Element | null {
  if (rules.length === 0) return null;
  const made = rules.map((rule) => writeRule(rule, prefix));
  return element(`${prefix}dataValidations`, { count: made.length }, made);
}

function writeRule({ area, properties }: HostRule, prefix: string): Element {
  const rule = properties.get("rule");
  const [detail = {}] = Object.values(partOf(rule)).map(partOf);
  const type = typeOfRule(rule);
  const operator = OPERATORS[wordsOf(detail["operator"])];
  return element(
    `${prefix}dataValidation`,
    {
      type: TYPES[type],
      operator: operator === "between" ? undefined : operator,
      allowBlank: properties.get("ignoreBlanks") === false ? undefined : 1,
      // The file says when there is no arrow.
      showDropDown: detail["inCellDropDown"] === false ? 1 : undefined,
      ...alarmOf(partOf(properties.get("errorAlert"))),
      ...promptOf(partOf(properties.get("prompt"))),
      sqref: formatArea(area),
    },
    formulasOf(type, detail).map((formula, place) =>
      element(`${prefix}formula${place + 1}`, {}, [escapeXml(formula)]),
    ),
  );
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

const alarmOf = (alarm: Parts): Attributes => {
  const style = wordsOf(alarm["style"]).toLowerCase();
  return {
    errorStyle: style === "" || style === "stop" ? undefined : style,
    showErrorMessage: alarm["showAlert"] === false ? undefined : 1,
    errorTitle: wordsOf(alarm["title"]) || undefined,
    error: wordsOf(alarm["message"]) || undefined,
  };
};

const promptOf = (prompt: Parts): Attributes => ({
  showInputMessage: prompt["showPrompt"] === false ? undefined : 1,
  promptTitle: wordsOf(prompt["title"]) || undefined,
  prompt: wordsOf(prompt["message"]) || undefined,
});

function formulasOf(type: string, detail: Parts): readonly string[] {
  if (type === "List") {
    const source = wordsOf(detail["source"]);
    return [source.startsWith("=") ? source.slice(1) : `"${source.replaceAll('"', '""')}"`];
  }
  if (type === "Custom") return [wordsOf(detail["formula"]).slice(1)];
  return [detail["formula1"], detail["formula2"]].flatMap((operand) => {
    const text = wordsOf(operand);
    return text === "" ? [] : [text.replace(/^=/, "")];
  });
}

/** One rule for each of the areas of an entry: the model knows no areas of several parts. */
export function readValidations(parent: Element | undefined): HostRule[] {
  return childrenOf(parent, "dataValidation").flatMap((entry) => {
    const areas = (attributeOf(entry, "sqref") ?? "")
      .split(" ")
      .map(parseArea)
      .filter((area) => area !== null);
    return areas.map((area) => ({ id: nextId(), area, type: "", properties: readRule(entry) }));
  });
}

function readRule(entry: Element): Map<string, unknown> {
  const properties = new Map<string, unknown>();
  const type = attributeOf(entry, "type") ?? "none";
  const key = KEYS[type];
  if (key !== undefined) properties.set("rule", { [key]: readDetail(type, entry) });
  properties.set("prompt", {
    message: attributeOf(entry, "prompt") ?? "",
    showPrompt: flagOf(entry, "showInputMessage"),
    title: attributeOf(entry, "promptTitle") ?? "",
  });
  properties.set("errorAlert", {
    message: attributeOf(entry, "error") ?? "",
    showAlert: flagOf(entry, "showErrorMessage"),
    style: capital(attributeOf(entry, "errorStyle") ?? "stop"),
    title: attributeOf(entry, "errorTitle") ?? "",
  });
  properties.set("ignoreBlanks", flagOf(entry, "allowBlank"));
  return properties;
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

const formulaOf = (entry: Element, name: string): string => textOf(childOf(entry, name));

function readDetail(type: string, entry: Element): Parts {
  const first = formulaOf(entry, "formula1");
  if (type === "custom") return { formula: `=${first}` };
  if (type === "list") return readList(first, entry);
  const second = formulaOf(entry, "formula2");
  const word = attributeOf(entry, "operator") ?? "between";
  const operator = Object.keys(OPERATORS).find((name) => OPERATORS[name] === word) ?? "Between";
  return { formula1: first, ...(second === "" ? {} : { formula2: second }), operator };
}

function readList(formula: string, entry: Element): Parts {
  const inline = /^"(.*)"$/su.exec(formula)?.[1];
  return {
    inCellDropDown: !flagOf(entry, "showDropDown"),
    source: inline === undefined ? `=${formula}` : inline.replaceAll('""', '"'),
  };
}
