/** Where a drawing stands: cells and offsets in a file, points from the sheet's corner in the model. */
import type { HostChart, HostSheet } from "../model/book.ts";
import { columnWidth, rowHeight } from "../model/sizes.ts";
import { EMU_PER_POINT } from "./measures.ts";
import { type Element, childOf, element, numberOf, textOf } from "./xml.ts";

export type Frame = Pick<HostChart, "left" | "top" | "width" | "height">;

interface Mark {
  readonly index: number;
  /** In EMU. */
  readonly offset: number;
}

type Sizes = (index: number) => number;

const widthsOf =
  (sheet: HostSheet): Sizes =>
  (column) =>
    columnWidth(sheet, column);

const heightsOf =
  (sheet: HostSheet): Sizes =>
  (row) =>
    rowHeight(sheet, row);

export function readAnchor(anchor: Element, sheet: HostSheet): Frame {
  const from = childOf(anchor, "from");
  const to = childOf(anchor, "to");
  const extent = childOf(anchor, "ext");
  const left = pointsTo(markOf(from, "col"), widthsOf(sheet));
  const top = pointsTo(markOf(from, "row"), heightsOf(sheet));
  if (to === undefined) {
    return {
      left,
      top,
      width: (numberOf(extent, "cx") ?? 0) / EMU_PER_POINT,
      height: (numberOf(extent, "cy") ?? 0) / EMU_PER_POINT,
    };
  }
  return {
    left,
    top,
    width: pointsTo(markOf(to, "col"), widthsOf(sheet)) - left,
    height: pointsTo(markOf(to, "row"), heightsOf(sheet)) - top,
  };
}

const markOf = (corner: Element | undefined, name: "col" | "row"): Mark => ({
  index: Number(textOf(childOf(corner, name))),
  offset: Number(textOf(childOf(corner, `${name}Off`))),
});

function pointsTo(mark: Mark, sizeOf: Sizes): number {
  let points = mark.offset / EMU_PER_POINT;
  for (let index = 0; index < mark.index; index++) points += sizeOf(index);
  return points;
}

function markAt(points: number, sizeOf: Sizes): Mark {
  let index = 0;
  let rest = Math.max(0, points);
  for (let size = sizeOf(0); rest >= size; size = sizeOf(index)) {
    rest -= size;
    index++;
  }
  return { index, offset: Math.round(rest * EMU_PER_POINT) };
}

/** The two corners as a drawing has them. */
export function writeCorners(frame: Frame, sheet: HostSheet): [Element, Element] {
  const corner = (name: string, left: number, top: number): Element => {
    const column = markAt(left, widthsOf(sheet));
    const row = markAt(top, heightsOf(sheet));
    return element(`xdr:${name}`, {}, [
      element("xdr:col", {}, [String(column.index)]),
      element("xdr:colOff", {}, [String(column.offset)]),
      element("xdr:row", {}, [String(row.index)]),
      element("xdr:rowOff", {}, [String(row.offset)]),
    ]);
  };
  const { left, top, width, height } = frame;
  return [corner("from", left, top), corner("to", left + width, top + height)];
}
