/** Conditional formats: kept as they were set. */
import { intersect } from "../model/address.ts";
import { nextId } from "../model/blank.ts";
import type { HostRule, HostSheet } from "../model/book.ts";
import { permitSheetChange, type Core, type Place } from "../protocol/core.ts";
import { ABSENT, defineObject, type HostObject } from "../protocol/object.ts";
import { itemNotFound } from "../protocol/refusal.ts";
import { integerOf, wordOf } from "./arguments.ts";
import { bagObject } from "./bag.ts";

export interface RulePlace {
  readonly sheet: HostSheet;
  readonly rule: HostRule;
}

const TYPES = {
  Custom: "custom",
  DataBar: "dataBar",
  ColorScale: "colorScale",
  IconSet: "iconSet",
  TopBottom: "topBottom",
  PresetCriteria: "preset",
  ContainsText: "textComparison",
  CellValue: "cellValue",
} as const;
const TYPE_NAMES = Object.keys(TYPES) as (keyof typeof TYPES)[];

const bag = ({ sheet, rule }: RulePlace, core: Core, type: string): HostObject =>
  bagObject(core, {
    type,
    store: rule.properties,
    path: "",
    permit: () => {
      permitSheetChange(core, sheet);
    },
  });

/** The part of its own type; another type's part is not there (`…OrNullObject`), or is refused. */
const partOf =
  (name: string) =>
  (place: RulePlace, core: Core): HostObject | null => {
    const own = TYPE_NAMES.find((type) => type === place.rule.type);
    const wanted = name.replace("OrNullObject", "");
    if (own !== undefined && TYPES[own] === wanted) {
      const part = bag(place, core, "ConditionalFormat").go(wanted);
      if (part !== ABSENT && part !== null) return part;
    }
    if (name.endsWith("OrNullObject")) return null;
    throw itemNotFound();
  };

const parts = Object.fromEntries(
  Object.values(TYPES)
    .flatMap((name) => [name, `${name}OrNullObject`])
    .map((name) => [name, partOf(name)]),
);

const order = ({ sheet, rule }: RulePlace): number => sheet.conditionalFormats.indexOf(rule);

export const ruleObject = defineObject<RulePlace>("ConditionalFormat", {
  id: ({ rule }) => rule.id,
  read: {
    id: ({ rule }) => rule.id,
    type: ({ rule }) => rule.type,
    priority: order,
    stopIfTrue: ({ rule }) => rule.properties.get("stopIfTrue") ?? false,
  },
  call: {
    delete: ({ sheet, rule }, _args, core) => {
      permitSheetChange(core, sheet);
      sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(rule), 1);
      return null;
    },
    getRange: ({ sheet, rule }, _args, core) => core.make.range(core, { sheet, area: rule.area }),
    getRangeOrNullObject: ({ sheet, rule }, _args, core) =>
      core.make.range(core, { sheet, area: rule.area }),
  },
  go: parts,
  rest: (place, core) => bag(place, core, "ConditionalFormat"),
});

const rulesOf = ({ sheet, area }: Place): HostRule[] =>
  sheet.conditionalFormats.filter((rule) => intersect(rule.area, area) !== null);

export const rulesObject = defineObject<Place>("ConditionalFormatCollection", {
  items: (place, core) =>
    rulesOf(place).map((rule) => core.make.rule(core, { sheet: place.sheet, rule })),
  call: {
    /** The newest comes first, as in Excel. */
    add: ({ sheet, area }, [type], core) => {
      permitSheetChange(core, sheet);
      const rule = { id: nextId(), area, type: wordOf(type, TYPE_NAMES), properties: new Map() };
      sheet.conditionalFormats.unshift(rule);
      return core.make.rule(core, { sheet, rule });
    },
    clearAll: (place, _args, core) => {
      permitSheetChange(core, place.sheet);
      const gone = new Set(rulesOf(place));
      place.sheet.conditionalFormats = place.sheet.conditionalFormats.filter(
        (rule) => !gone.has(rule),
      );
      return null;
    },
    getCount: (place) => rulesOf(place).length,
    getItemAt: (place, [at], core) => {
      const rule = rulesOf(place)[integerOf(at)];
      if (rule === undefined) throw itemNotFound();
      return core.make.rule(core, { sheet: place.sheet, rule });
    },
  },
});
