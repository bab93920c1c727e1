import type { WaterfallStep } from "../../contract/asset/answer.ts";

/** A named change, positive or negative. */
export interface Change {
  readonly line: string;
  readonly amount: number;
}

/**
 * The steps of a waterfall from an opening through its changes to the closing.
 *
 * @param opening Where it begins. @param changes In order; those of 0 are left out.
 * @returns The opening, each change from where the one before it ended, and the closing, which is their sum.
 * @example waterfall(100, [{ line: "Came", amount: 4 }, { line: "Left", amount: -9 }]).map(({ to }) => to) // => [100, 104, 95, 95]
 */
export function waterfall(opening: number, changes: readonly Change[]): readonly WaterfallStep[] {
  const steps: WaterfallStep[] = [{ line: "Opening", amount: opening, from: 0, to: opening }];
  let level = opening;
  for (const { line, amount } of changes) {
    if (amount === 0) continue;
    steps.push({ line, amount, from: level, to: level + amount });
    level += amount;
  }
  return [...steps, { line: "Closing", amount: level, from: 0, to: level }];
}
