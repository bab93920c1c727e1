/** Limits of rates with uneven exposure against the u and u′ charts of qicharts2 0.8.1; only where the data are. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { laneyScores } from "../../shared/scoring/laney.ts";

interface PeerChart {
  readonly y_sum: readonly (number | null)[];
  readonly n: readonly (number | null)[];
  readonly cl: readonly (number | null)[];
  readonly ucl: readonly (number | null)[];
  readonly options: { readonly freeze: unknown; readonly part: unknown; readonly exclude: unknown };
}

type PeerSeries = Readonly<Partial<Record<string, PeerChart>>>;

const VECTORS = "../shared/vectors/trend/qicharts2.json";

interface Compared {
  readonly id: string;
  readonly u: PeerChart;
  readonly up: PeerChart;
}

const readVectors = (): readonly Compared[] => {
  const all = JSON.parse(readFileSync(VECTORS, "utf8")) as Record<string, PeerSeries>;
  return Object.entries(all).flatMap(([id, { u, up }]) => {
    if (u === undefined || up === undefined || !Array.isArray(up.ucl)) return [];
    const { freeze, part, exclude } = up.options;
    return freeze === null && part === null && exclude === null ? [{ id, u, up }] : [];
  });
};

describe.runIf(existsSync(VECTORS))("against qicharts2 0.8.1", () => {
  const series = existsSync(VECTORS) ? readVectors() : [];

  it("compares at least three series", () => {
    expect(series.length).toBeGreaterThanOrEqual(3);
  });

  it.each(series)(
    "the limits of $id are those of u′, and those of u where u′ would be closer than chance",
    ({ u, up }) => {
      const rates = up.n.map((den, index) => {
        const num = up.y_sum[index] ?? null;
        return den === null || den === 0 || num === null ? null : { num, den };
      });
      const laney = laneyScores(rates);
      for (const [index, rate] of rates.entries()) {
        if (rate === null || laney === null) continue;
        const { perUnit, reach } = laney;
        const upper = perUnit + reach * Math.sqrt(perUnit / rate.den);
        const peer = Math.max(u.ucl[index] ?? 0, up.ucl[index] ?? 0);
        expect(upper / peer).toBeCloseTo(1, 3);
        expect(perUnit / (up.cl[index] ?? Number.NaN)).toBeCloseTo(1, 9);
      }
    },
  );
});
