/** Which line is which. */
import { LETTER_WIDTH, type Series } from "./chart-plot.ts";
import { draw } from "./elements.ts";

export const QUIET = "#595959";
export const SMALL_TEXT = 12;
const LEGEND_LINE = 18;

/** In the middle below the plot, in as many lines as it takes. */
export function drawLegend(
  series: readonly Series[],
  width: number,
  height: number,
): { parts: SVGElement[]; height: number } {
  const lines: { readonly each: Series; readonly room: number }[][] = [[]];
  let used = 0;
  for (const each of series) {
    const room = 44 + each.name.length * LETTER_WIDTH;
    if (used > 0 && used + room > width - 16) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push({ each, room });
    used += room;
  }
  const parts = lines.flatMap((line, at) => {
    const y = height - 12 - (lines.length - 1 - at) * LEGEND_LINE;
    let x = (width - line.reduce((sum, { room }) => sum + room, 0)) / 2;
    return line.flatMap(({ each, room }) => {
      const start = x;
      x += room;
      return drawKey(each, start, y);
    });
  });
  return { parts, height: lines.length * LEGEND_LINE + 6 };
}

const drawKey = ({ name, color, weight, dash }: Series, x: number, y: number): SVGElement[] => [
  draw("line", {
    x1: x,
    x2: x + 24,
    y1: y,
    y2: y,
    stroke: color,
    "stroke-width": weight,
    "stroke-dasharray": dash,
  }),
  draw("text", { x: x + 30, y: y + 4, fill: QUIET, "font-size": SMALL_TEXT }, [name]),
];
