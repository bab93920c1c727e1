/** `Excel.RangeAreas`: several ranges of one sheet, to look at. */
import { formatArea, quoteSheet } from "../model/address.ts";
import type { Core, Place } from "../protocol/core.ts";
import { defineObject, type HostObject } from "../protocol/object.ts";
import { itemNotFound } from "../protocol/refusal.ts";
import { integerOf } from "./arguments.ts";

const ranges = (places: readonly Place[], core: Core): HostObject[] =>
  places.map((place) => core.make.range(core, place));

const rangesObject = defineObject<readonly Place[]>("RangeCollection", {
  items: ranges,
  call: {
    getCount: (places) => places.length,
    getItemAt: (places, [at], core) => {
      const range = ranges(places, core)[integerOf(at)];
      if (range === undefined) throw itemNotFound();
      return range;
    },
  },
});

export const areasObject = defineObject<readonly Place[]>("RangeAreas", {
  tracked: true,
  alive: (places, core) => places.every(({ sheet }) => core.book.sheets.includes(sheet)),
  read: {
    address: (places) =>
      places.map(({ sheet, area }) => `${quoteSheet(sheet.name)}!${formatArea(area)}`).join(","),
    areaCount: (places) => places.length,
    cellCount: (places) => places.reduce((sum, { area }) => sum + area.rows * area.columns, 0),
  },
  go: {
    areas: (places, core) => rangesObject(core, places),
    worksheet: (places, core) => {
      const first = places[0];
      if (first === undefined) throw itemNotFound();
      return core.make.worksheet(core, first.sheet);
    },
  },
});
