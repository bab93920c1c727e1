/** Every rule of every profile. `few-crossings` is a verdict on a whole segment, so no point is ever marked with it. */
export type RuleName =
  | "beyond-limits"
  | "shift"
  | "trend"
  | "two-of-three"
  | "long-run"
  | "few-crossings"
  | "three-of-four"
  | "four-of-five";

export type PointRule = Exclude<RuleName, "few-crossings">;

/** Above the center or rising is `high`, below or falling is `low`; which of them is good, the caller knows. */
export type Direction = "high" | "low";

/** One rule that fired at one point. */
export interface RuleHit {
  readonly rule: PointRule;
  readonly direction: Direction;
}

/** One point that a rule marks; `index` counts from 0. */
export interface Mark {
  readonly index: number;
  readonly direction: Direction;
}
