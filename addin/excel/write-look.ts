import type { Box, Look, SheetPlan } from "../sheets/plan.ts";
import { boxAround, boxOfPlan, rangeOf } from "./a1.ts";
import { equalBoxes } from "./equal-boxes.ts";
import { COLOURS, SIZES, colourOf, isBold, ruleOf, sizeOf } from "./look-of-role.ts";

const PLAIN: Look = {
  role: "plain",
  tone: "ink",
  align: "left",
  format: "General",
  wrap: false,
  indent: 0,
};

const ALIGNMENTS = { left: "Left", right: "Right", center: "Center" } as const;

/** Looks of the cells we own: a plain base over all of them, then a call for each rectangle that differs from it. */
export function queueLooks(sheet: Excel.Worksheet, plan: SheetPlan, owned: Box): void {
  const box = boxOfPlan(plan);
  queueBase(rangeOf(sheet, boxAround(box, owned)));
  const each = eachLook(plan, box);
  each(
    (look) => (sizeOf(look) === SIZES.body ? null : sizeOf(look)),
    (part, size) => {
      rangeOf(sheet, part).format.font.size = size;
    },
  );
  each(
    ({ format }) => (format === PLAIN.format ? null : format),
    (part, format) => {
      rangeOf(sheet, part).numberFormat = format as unknown as string[][];
    },
  );
  queueAlignments(sheet, each);
  queueRules(sheet, each);
  queueTones(sheet, plan);
  queueLinkLooks(sheet, plan);
}

/** Colour, weight and underline of the cells: what changes with a measure's turn or a link, and nothing else. */
export function queueTones(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const box = boxOfPlan(plan);
  const { font } = rangeOf(sheet, box).format;
  font.color = COLOURS.ink;
  font.bold = false;
  font.underline = "None";
  const each = eachLook(plan, box);
  each(
    (look) => (look.tone === PLAIN.tone ? null : colourOf(look)),
    (part, colour) => {
      rangeOf(sheet, part).format.font.color = colour;
    },
  );
  each(
    (look) => (isBold(look) ? true : null),
    (part) => {
      rangeOf(sheet, part).format.font.bold = true;
    },
  );
  queueLinkLooks(sheet, plan);
}

type EachLook = <T extends string | number | boolean>(
  keyOf: (look: Look) => T | null,
  apply: (box: Box, key: T) => void,
) => void;

const eachLook =
  ({ cells }: SheetPlan, { rows, columns }: Box): EachLook =>
  (keyOf, apply) => {
    const boxes = equalBoxes(rows, columns, (row, column) =>
      keyOf(cells[row]?.[column]?.look ?? PLAIN),
    );
    for (const { box, key } of boxes) apply(box, key);
  };

function queueBase(range: Excel.Range): void {
  const { format } = range;
  format.font.size = SIZES.body;
  format.horizontalAlignment = ALIGNMENTS.left;
  format.verticalAlignment = "Center";
  format.wrapText = false;
  format.indentLevel = 0;
  format.borders.getItem("EdgeBottom").style = "None";
  format.borders.getItem("InsideHorizontal").style = "None";
  range.numberFormat = PLAIN.format as unknown as string[][];
}

function queueAlignments(sheet: Excel.Worksheet, each: EachLook): void {
  each(
    ({ align }) => (align === PLAIN.align ? null : align),
    (part, align) => {
      rangeOf(sheet, part).format.horizontalAlignment = ALIGNMENTS[align];
    },
  );
  each(
    ({ wrap }) => (wrap ? true : null),
    (part) => {
      rangeOf(sheet, part).format.wrapText = true;
    },
  );
  each(
    ({ indent }) => (indent === 0 ? null : indent),
    (part, indent) => {
      rangeOf(sheet, part).format.indentLevel = indent;
    },
  );
}

function queueRules(sheet: Excel.Worksheet, each: EachLook): void {
  each(
    (look) => (ruleOf(look) === "none" ? null : ruleOf(look)),
    (part, rule) => {
      const { borders } = rangeOf(sheet, part).format;
      queueRule(borders.getItem("EdgeBottom"), rule === "ink" ? COLOURS.ink : COLOURS.rule);
      if (part.rows > 1) queueRule(borders.getItem("InsideHorizontal"), COLOURS.rule);
    },
  );
}

function queueRule(border: Excel.RangeBorder, colour: string): void {
  border.style = "Continuous";
  border.weight = "Thin";
  border.color = colour;
}

/** Links look like links: Excel's own style would also change the font. */
function queueLinkLooks(sheet: Excel.Worksheet, { links }: SheetPlan): void {
  for (const { row, column } of links) {
    const { font } = rangeOf(sheet, { row, column, rows: 1, columns: 1 }).format;
    font.color = COLOURS.better;
    font.underline = "Single";
  }
}
