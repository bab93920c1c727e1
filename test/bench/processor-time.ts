import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Figures of repeated runs, in milliseconds. */
export interface Timed {
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

/** The least, the middle and the most of some figures. */
export function summarise(figures: readonly number[]): Timed {
  const sorted = figures.toSorted((one, other) => one - other);
  return {
    least: sorted[0] ?? Number.NaN,
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    most: sorted.at(-1) ?? Number.NaN,
  };
}

/** Milliseconds of a clock tick, in which Linux counts the processor time of a process. */
const tickMs = (): number =>
  1000 / Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));

const statOf = (pid: number): readonly string[] => {
  const text = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The name in brackets may have spaces; what follows it has none.
  return text.slice(text.lastIndexOf(")") + 2).split(" ");
};

/** Processor time of a process with all its threads so far, user and system, in milliseconds. */
export function processorMs(pid: number): number {
  const stat = statOf(pid);
  return (Number(stat[11]) + Number(stat[12])) * tickMs();
}
