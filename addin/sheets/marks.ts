import type { Series } from "../../shared/contract/series.ts";
import type { Assurance, Attainment } from "../../shared/contract/trend-series.ts";
import type { Cell, Tone } from "./plan.ts";
import { text } from "./cells.ts";

/** A mark is a shape and a word; the tone comes third, so that it reads in greyscale and aloud. */
export interface Mark {
  readonly words: string;
  readonly tone: Tone;
}

const ATTAINED: Readonly<Record<Attainment, Mark>> = {
  met: { words: "✓ met", tone: "better" },
  missed: { words: "✕ missed", tone: "worse" },
  "no-target": { words: "–", tone: "quiet" },
  "no-data": { words: "no data", tone: "quiet" },
};

const ASSURED: Readonly<Record<Assurance, Mark>> = {
  "will-meet": { words: "✓ will meet", tone: "better" },
  "will-miss": { words: "✕ will miss", tone: "worse" },
  "hit-or-miss": { words: "◇ hit or miss", tone: "quiet" },
  none: { words: "–", tone: "quiet" },
};

/**
 * Whether the latest month met its target.
 *
 * @param attainment From the scorecard. @returns Shape, word and tone.
 * @example attainmentMark("missed") // => { words: "✕ missed", tone: "worse" }
 */
export function attainmentMark(attainment: Attainment): Mark {
  return ATTAINED[attainment];
}

/**
 * What the limits promise about the target.
 *
 * @param assurance From the scorecard. @returns Shape, word and tone.
 * @example assuranceMark("hit-or-miss").words // => "◇ hit or miss"
 */
export function assuranceMark(assurance: Assurance): Mark {
  return ASSURED[assurance];
}

/**
 * Signal or noise. The triangle shows which way the figure moved, the word whether that is good.
 *
 * @param series Its variation and which way is an improvement. @returns Shape, word and tone.
 * @example variationMark({ variation: "worse", direction: "decrease" }).words // => "▲ worse, special cause"
 */
export function variationMark({
  variation,
  direction,
}: Pick<Series, "variation" | "direction">): Mark {
  switch (variation) {
    case "better":
      return {
        words: `${direction === "increase" ? "▲" : "▼"} better, special cause`,
        tone: variation,
      };
    case "worse":
      return {
        words: `${direction === "increase" ? "▼" : "▲"} worse, special cause`,
        tone: variation,
      };
    case "higher":
      return { words: "▲ higher, special cause", tone: "ink" };
    case "lower":
      return { words: "▼ lower, special cause", tone: "ink" };
    case "no-signal":
      return { words: "● no signal", tone: "quiet" };
    case "no-variation":
      return { words: "● no variation", tone: "quiet" };
    case "too-few":
      return { words: "○ too few months", tone: "quiet" };
  }
}

/**
 * A mark in a cell.
 *
 * @param mark Shape, word and tone. @returns A cell of a table's body.
 * @example markCell({ words: "✓ met", tone: "better" }).look.tone // => "better"
 */
export function markCell({ words, tone }: Mark): Cell {
  return text(words, { role: "body", tone });
}
