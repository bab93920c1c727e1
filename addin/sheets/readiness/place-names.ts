import type { ChartSeries } from "../plan.ts";

type Side = NonNullable<ChartSeries["label"]>;

/** A mark of a scatter from 0 to 100 each way, and the name beside it. */
interface NamedMark {
  readonly name: string;
  readonly along: number;
  readonly up: number;
}

/** From left to right and from bottom to top. */
interface Area {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
}

/** Points of the axes that a letter, a line of letters and half a mark take on the report. */
const [LETTER, LINE, HALF] = [2.4, 5, 2] as const;
const MOST = 100;

const markArea = ({ along, up }: NamedMark): Area => ({
  from: along - HALF,
  to: along + HALF,
  low: up - HALF,
  high: up + HALF,
});

const nameArea = ({ name, along, up }: NamedMark, side: Side): Area => {
  const width = name.length * LETTER;
  const beside = { low: up - LINE / 2, high: up + LINE / 2 };
  const above = { from: along - width / 2, to: along + width / 2 };
  switch (side) {
    case "right":
      return { from: along + HALF, to: along + HALF + width, ...beside };
    case "left":
      return { from: along - HALF - width, to: along - HALF, ...beside };
    case "top":
      return { ...above, low: up + HALF, high: up + HALF + LINE };
    case "bottom":
      return { ...above, low: up - HALF - LINE, high: up - HALF };
  }
};

const meet = (a: Area, b: Area): boolean =>
  a.from < b.to && b.from < a.to && a.low < b.high && b.low < a.high;

const isInside = ({ from, to, low, high }: Area): boolean =>
  from >= 0 && to <= MOST && low >= 0 && high <= MOST;

/** The usual side first. */
const SIDES: readonly Side[] = ["right", "left", "top", "bottom"];

/**
 * On which side of each mark its name stands, so that names cover neither marks nor each other where that can be had.
 *
 * @param marks In the order in which they are drawn. @returns A side for each.
 * @example placeNames([{ name: "C1", along: 50, up: 50 }, { name: "C2", along: 55, up: 50 }]) // => ["left", "right"]
 */
export function placeNames(marks: readonly NamedMark[]): readonly Side[] {
  const taken = marks.map(markArea);
  return marks.map((mark, at) => {
    const others = taken.filter((_, other) => other !== at);
    const isFree = (side: Side): boolean => {
      const area = nameArea(mark, side);
      return isInside(area) && !others.some((other) => meet(area, other));
    };
    const side = SIDES.find(isFree) ?? "right";
    taken.push(nameArea(mark, side));
    return side;
  });
}
