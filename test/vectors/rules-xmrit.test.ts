/**
 * Rules of Wheeler against xmrit (e2783c8), as its authors' code answered; only where the data are. The peer's own center,
 * limits and half way lines are the bands, so that only rules are compared.
 */
import { describe, expect, it } from "vitest";
import type { Band } from "../../shared/scoring/chart/band.ts";
import { beyondLimits } from "../../shared/scoring/rules/beyond-limits.ts";
import type { Mark } from "../../shared/scoring/rules/rule-hit.ts";
import { shift } from "../../shared/scoring/rules/shift.ts";
import type { TestedPoints } from "../../shared/scoring/rules/tested-points.ts";
import { threeOfFour } from "../../shared/scoring/rules/three-of-four.ts";
import { hasVectors, readVectors } from "./read-vectors.ts";
import { testedOf } from "../lists/rules.ts";

type Numbers = readonly (number | null)[];

interface Xmrit {
  readonly kept_index: readonly number[];
  readonly limits: {
    readonly avgX: number;
    readonly UNPL: number;
    readonly LNPL: number;
    readonly lowerQuartile: number;
    readonly upperQuartile: number;
  };
  /** 2 three of four, 3 beyond a limit, which overwrites it. */
  readonly status: readonly number[];
  readonly run_of_eight: readonly boolean[];
}

interface XmritCase {
  readonly name: string;
  readonly peer: Xmrit;
  readonly tested: TestedPoints;
}

interface InputSeries {
  readonly id: string;
  readonly y: Numbers;
  readonly n: Numbers | null;
}

/** The peer rounds its limits and its half way lines to two decimals; they are taken as they are. */
const xmritBand = ({ avgX, LNPL, UNPL, lowerQuartile, upperQuartile }: Xmrit["limits"]): Band => ({
  center: avgX,
  lower: LNPL,
  upper: UNPL,
  lower2: avgX - (avgX - lowerQuartile) / 0.75,
  upper2: avgX + (upperQuartile - avgX) / 0.75,
});

const xmritCase = (
  name: string,
  { peer, input }: { peer: Xmrit; input: InputSeries },
): XmritCase => {
  const band = xmritBand(peer.limits);
  const values = peer.kept_index.map((index) => {
    const num = input.y[index] ?? null;
    return num === null || !input.n ? num : num / (input.n[index] ?? Number.NaN);
  });
  return { name, peer, tested: testedOf({ values, bands: values.map(() => band) }) };
};

/** The peer marks all four points where three of them are near; we mark the near ones. */
const allFour = (marks: readonly Mark[], count: number): Set<number> => {
  const four = new Set<number>();
  for (const direction of ["high", "low"])
    for (let start = 0; start + 3 < count; start += 1) {
      const window = [start, start + 1, start + 2, start + 3];
      const near = marks.filter(
        (mark) => mark.direction === direction && window.includes(mark.index),
      );
      if (near.length >= 3) for (const index of window) four.add(index);
    }
  return four;
};

const isMarked = (marks: readonly Mark[], count: number): boolean[] => {
  const marked = Array.from({ length: count }, () => false);
  for (const { index } of marks) marked[index] = true;
  return marked;
};

describe.runIf(hasVectors)("the rules of Wheeler against xmrit", () => {
  const inputs = new Map(
    (Object.values(readVectors("series")) as readonly InputSeries[]).map((input) => [
      input.id,
      input,
    ]),
  );
  const cases = Object.entries(readVectors("xmrit") as Record<string, Xmrit>).flatMap(
    ([id, peer]) => {
      const input = inputs.get(id);
      return input === undefined ? [] : [xmritCase(id, { peer, input })];
    },
  );

  it("compares 61 series", () => {
    expect(cases).toHaveLength(61);
  });

  it.each(cases)("$name: beyond the limits", ({ peer, tested }) => {
    expect(isMarked(beyondLimits(tested), peer.status.length)).toEqual(
      peer.status.map((status) => status === 3),
    );
  });

  it.each(cases)("$name: three of four, where no point beyond a limit hides it", (each) => {
    const { status } = each.peer;
    const ours = allFour(threeOfFour(each.tested), status.length);
    const seen = status.map((code, index) => (code !== 3 && ours.has(index) ? 2 : code));
    const alone = status.filter((code, index) => code === 2 && !ours.has(index));
    expect(seen).toEqual(status);
    expect(alone).toEqual([]);
  });

  it("a run of eight; the peer counts a point on the mean as below, which matters for constants alone", () => {
    const runs = ({ peer, tested }: XmritCase): boolean =>
      isMarked(shift(tested, 8), peer.status.length).join() === peer.run_of_eight.join();
    const countedBelow = ({ peer, ...each }: XmritCase): XmritCase => {
      const values = Float64Array.from(each.tested.values, (value) =>
        value === peer.limits.avgX ? -1e9 : value,
      );
      return { ...each, peer, tested: { ...each.tested, values } };
    };
    expect(cases.filter((each) => !runs(each)).map(({ name }) => name)).toEqual([
      "const_0",
      "const_with_target",
    ]);
    expect(cases.map(countedBelow).filter((each) => !runs(each))).toEqual([]);
  });
});
