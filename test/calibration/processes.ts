import type { SeriesKind } from "../../shared/contract/trends.ts";
import type { Chance } from "./random.ts";

/** A process that never changes, whatever its series look like: every mark on it is false. */
export interface Process {
  readonly name: string;
  readonly kind: SeriesKind;
  /** What the design allows as share of series whose latest point is marked; null where it is only reported. */
  readonly most: number | null;
  /** Lengths for which that holds, and that are run. */
  readonly months: readonly number[];
  readonly draw: (chance: Chance, months: number) => Drawn;
}

/** Values by month, and what they are set against. */
export interface Drawn {
  readonly values: readonly number[];
  readonly exposures?: readonly number[];
  /** The month in which a new baseline begins, where there is one. */
  readonly rebaseAt?: number;
}

const each = (months: number, draw: (month: number) => number): Drawn => ({
  values: Array.from({ length: months }, (_, month) => draw(month)),
});

const wave = (month: number): number => 1 + 0.3 * Math.sin((2 * Math.PI * month) / 12);

const poisson = (mean: number): Process => ({
  name: `Poisson, mean ${mean}`,
  kind: "count",
  most: 0.02,
  months: [24, 36],
  draw: (chance, months) => each(months, () => chance.poisson(mean)),
});

/** Counts whose own mean varies by a share of it from month to month: a gamma mixture, negative binomial. */
const overdispersed = (mean: number, share: number, most: number | null): Process => {
  const shape = 1 / share ** 2;
  return {
    name: `overdispersed counts, mean ${mean}, ${Math.round(100 * share)} % beyond chance`,
    kind: "count",
    most,
    months: [24, 36],
    draw: (chance, months) =>
      each(months, () => chance.poisson((mean * chance.gamma(shape)) / shape)),
  };
};

const seasonal = (mean: number, most: number | null): Process => ({
  name: `season of ±30 %, Poisson mean ${mean}`,
  kind: "count",
  most,
  months: [36],
  draw: (chance, months) => each(months, (month) => chance.poisson(mean * wave(month))),
});

const autoregressive: Process = {
  name: "AR(1) 0.5, normal",
  kind: "measure",
  most: null,
  months: [24, 36],
  draw: (chance, months) => {
    let last = chance.normal();
    return each(months, () => {
      last = 0.5 * last + Math.sqrt(0.75) * chance.normal();
      return 100 + 10 * last;
    });
  },
};

const growing: Process = {
  name: "rate of a base that doubles, Poisson mean 20 to 40",
  kind: "rate",
  most: 0.02,
  months: [24, 36],
  draw: (chance, months) => {
    const exposures = Array.from({ length: months }, (_, month) =>
      Math.round(1000 * (1 + month / (months - 1))),
    );
    return { values: exposures.map((exposure) => chance.poisson(0.02 * exposure)), exposures };
  },
};

const shares: Process = {
  name: "share of 200, mean 10 %",
  kind: "proportion",
  most: 0.02,
  months: [24, 36],
  draw: (chance, months) => {
    const exposures = Array.from({ length: months }, () => 200);
    const values = exposures.map((cases) => {
      let hits = 0;
      for (let at = 0; at < cases; at += 1) if (chance.uniform() < 0.1) hits += 1;
      return hits;
    });
    return { values, exposures };
  },
};

/** After a new baseline nothing changes; that there were 60 a month before must not matter. */
const rebased = (mean: number): Process => ({
  name: `new baseline: 24 months of 60, then Poisson mean ${mean}`,
  kind: "count",
  most: 0.02,
  months: [24, 36],
  draw: (chance, months) => ({
    ...each(24 + months, (month) => chance.poisson(month < 24 ? 60 : mean)),
    rebaseAt: 24,
  }),
});

/** The stable processes, those of the published comparison first. */
export const PROCESSES: readonly Process[] = [
  {
    name: "normal",
    kind: "measure",
    most: 0.02,
    months: [24, 36],
    draw: (chance, months) => each(months, () => 100 + 10 * chance.normal()),
  },
  ...[200, 60, 20, 12, 8, 5, 3, 1.5, 0.5, 0.15].map(poisson),
  {
    name: "lognormal, sigma 0.6",
    kind: "money",
    most: 0.02,
    months: [24, 36],
    draw: (chance, months) => each(months, () => 1000 * Math.exp(0.6 * chance.normal())),
  },
  overdispersed(300, 0.1, 0.02),
  overdispersed(300, 0.2, 0.02),
  overdispersed(20, 0.3, null),
  overdispersed(5, 0.5, null),
  growing,
  shares,
  rebased(20),
  rebased(0.5),
  seasonal(100, 0.03),
  seasonal(20, 0.03),
  seasonal(5, null),
  autoregressive,
];
