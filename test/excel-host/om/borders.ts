/** `Excel.RangeBorderCollection`: the sides of a range and the lines inside it. */
import type { HostArea, HostBorder, HostStyle } from "../model/book.ts";
import { cellAt } from "../model/cells.ts";
import type { Core, Place } from "../protocol/core.ts";
import { defineObject, type HostObject } from "../protocol/object.ts";
import { colorOf, integerOf, wordOf } from "./arguments.ts";
import { changeLook } from "./styling.ts";

type Side = "top" | "bottom" | "left" | "right";

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type SideIndex = (typeof SIDES)[number];

interface BorderPlace {
  readonly place: Place;
  readonly side: SideIndex;
}

/** The sides of one cell of the range that a border of the range runs along. */
const sidesAt = (
  side: SideIndex,
  area: HostArea,
  { row, column }: { row: number; column: number },
): Side[] => {
  const [top, left] = [row === area.row, column === area.column];
  const [bottom, right] = [
    row === area.row + area.rows - 1,
    column === area.column + area.columns - 1,
  ];
  const sides: Record<SideIndex, readonly [Side, boolean][]> = {
    EdgeTop: [["top", top]],
    EdgeBottom: [["bottom", bottom]],
    EdgeLeft: [["left", left]],
    EdgeRight: [["right", right]],
    InsideVertical: [
      ["left", !left],
      ["right", !right],
    ],
    InsideHorizontal: [
      ["top", !top],
      ["bottom", !bottom],
    ],
    DiagonalDown: [],
    DiagonalUp: [],
  };
  return sides[side].flatMap(([name, on]) => (on ? [name] : []));
};

const BLACK = "#000000";
const STYLES = ["None", "Continuous", "Dash", "Dot", "Double"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

const styleOf = (border: HostBorder | undefined): string => {
  if (border === undefined) return "None";
  return border.style === "Dash" || border.style === "Dot" || border.style === "Double"
    ? border.style
    : "Continuous";
};

const weightOf = (border: HostBorder | undefined): string => {
  if (border === undefined) return "Thin";
  return border.style === "Double"
    ? "Thick"
    : (WEIGHTS.find((one) => one === border.style) ?? "Thin");
};

/** The border along a side, of the first cell that has that side. */
const borderOf = ({ place, side }: BorderPlace): HostBorder | undefined => {
  const { sheet, area } = place;
  const corners = [
    { row: area.row, column: area.column },
    { row: area.row + area.rows - 1, column: area.column + area.columns - 1 },
  ];
  for (const corner of corners)
    for (const name of sidesAt(side, area, corner)) {
      const border = cellAt(sheet, corner.row, corner.column)?.style.borders?.[name];
      if (border !== undefined) return border;
    }
  return undefined;
};

const change = (
  { place, side }: BorderPlace,
  core: Core,
  next: (old: HostBorder | undefined) => HostBorder | null,
): void => {
  changeLook(core, place, (style, row, column): HostStyle => {
    const sides = sidesAt(side, place.area, { row, column });
    if (sides.length === 0) return style;
    const borders: Partial<Record<Side, HostBorder>> = { ...style.borders };
    for (const name of sides) {
      const border = next(borders[name]);
      if (border === null) delete borders[name];
      else borders[name] = border;
    }
    return { ...style, borders };
  });
};

const borderObject = defineObject<BorderPlace>("RangeBorder", {
  id: ({ side }) => side,
  read: {
    sideIndex: ({ side }) => side,
    style: (it) => styleOf(borderOf(it)),
    weight: (it) => weightOf(borderOf(it)),
    color: (it) => borderOf(it)?.color ?? BLACK,
  },
  write: {
    style: (it, value, core) => {
      const style = wordOf(value, STYLES);
      change(it, core, (old) => {
        if (style === "None") return null;
        return { color: old?.color ?? BLACK, style: style === "Continuous" ? "Thin" : style };
      });
    },
    weight: (it, value, core) => {
      const weight = wordOf(value, WEIGHTS);
      change(it, core, (old) => ({ color: old?.color ?? BLACK, style: weight }));
    },
    color: (it, value, core) => {
      const color = colorOf(value);
      change(it, core, (old) => ({ style: old?.style ?? "Thin", color }));
    },
  },
});

const all = (place: Place, core: Core): HostObject[] =>
  SIDES.map((side) => borderObject(core, { place, side }));

export const bordersObject = defineObject<Place>("RangeBorderCollection", {
  read: { count: () => SIDES.length },
  items: all,
  find: (place, key, core) => borderObject(core, { place, side: wordOf(key, SIDES) }),
  call: { getItemAt: (place, [at], core) => all(place, core)[integerOf(at)] ?? null },
});
