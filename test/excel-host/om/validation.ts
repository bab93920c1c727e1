/** `Excel.DataValidation`: a rule belongs to cells, so setting one on some of them leaves the others theirs. */
import { nextId } from "../model/blank.ts";
import type { HostRule } from "../model/book.ts";
import { carve, covers, rulesWithin } from "../model/validations.ts";
import { isSame } from "../xlsx/same.ts";
import { permitSheetChange, type Core, type Place } from "../protocol/core.ts";
import { defineObject } from "../protocol/object.ts";
import { invalidOperation } from "../protocol/refusal.ts";
import { flagOf } from "./arguments.ts";
import { checkAlarm, checkPrompt, checkRule, typeOfRule } from "./validation-rules.ts";

const rulesOf = ({ sheet, area }: Place): readonly HostRule[] => rulesWithin(sheet, area);

const properties = (rule: HostRule | undefined): Record<string, unknown> =>
  Object.fromEntries(rule?.properties ?? []);

/** `MixedCriteria`: some cells have a rule and some none; `Inconsistent`: not all have the same. */
const typeOf = (place: Place): string => {
  const rules = rulesOf(place);
  const [first, ...others] = rules;
  if (first === undefined) return "None";
  if (!covers(rules, place.area)) return "MixedCriteria";
  return others.every((rule) => isSame(properties(rule), properties(first)))
    ? typeOfRule(first.properties.get("rule"))
    : "Inconsistent";
};

/** Null where the cells do not agree. */
const read =
  (name: string, otherwise: unknown) =>
  (place: Place): unknown => {
    const rules = rulesOf(place);
    if (rules.length === 0) return otherwise;
    const values = rules.map((rule) => rule.properties.get(name) ?? otherwise);
    return covers(rules, place.area) && values.every((value) => isSame(value, values[0]))
      ? values[0]
      : null;
  };

const writeRule = (place: Place, value: unknown, core: Core): void => {
  const rule = checkRule(value, core.book.date1904);
  permitSheetChange(core, place.sheet);
  const inside = carve(place.sheet, place.area);
  const [only] = inside;
  // A new rule on cells of one rule keeps its note and alarm.
  const kept = inside.length === 1 && only !== undefined && covers(inside, place.area);
  const others = place.sheet.validations.filter((one) => !inside.includes(one));
  place.sheet.validations = [
    ...others,
    {
      id: nextId(),
      area: place.area,
      type: "",
      properties: new Map([...(kept ? only.properties : []), ["rule", rule]]),
    },
  ];
};

/** Notes and alarms belong to a rule: without one there is nothing to set them on. */
const write =
  (name: string, check: (value: unknown) => unknown) =>
  (place: Place, value: unknown, core: Core): void => {
    const checked = check(value);
    permitSheetChange(core, place.sheet);
    if (!covers(rulesOf(place), place.area)) throw invalidOperation();
    for (const rule of carve(place.sheet, place.area)) rule.properties.set(name, checked);
  };

export const validationObject = defineObject<Place>("DataValidation", {
  read: {
    type: typeOf,
    rule: read("rule", {}),
    prompt: read("prompt", { message: "", showPrompt: true, title: "" }),
    errorAlert: read("errorAlert", { message: "", showAlert: true, style: "Stop", title: "" }),
    ignoreBlanks: read("ignoreBlanks", true),
  },
  write: {
    rule: writeRule,
    prompt: write("prompt", checkPrompt),
    errorAlert: write("errorAlert", checkAlarm),
    ignoreBlanks: write("ignoreBlanks", flagOf),
  },
  call: {
    clear: (place, _args, core) => {
      permitSheetChange(core, place.sheet);
      const inside = new Set(carve(place.sheet, place.area));
      place.sheet.validations = place.sheet.validations.filter((rule) => !inside.has(rule));
      return null;
    },
  },
});
