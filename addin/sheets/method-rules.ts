import { LIMIT_RULES } from "./method-limits.ts";
import type { MethodRule } from "./method-rule.ts";
import { SIGNAL_RULES } from "./method-signals.ts";
import { TREND_RULES } from "./method-trends.ts";

/**
 * How signals are told from noise, and what the marks and trends mean, in the order in which a reader meets them.
 *
 * @example METHOD_RULES.length // => 25
 */
export const METHOD_RULES: readonly MethodRule[] = [
  ...LIMIT_RULES,
  ...SIGNAL_RULES,
  ...TREND_RULES,
];
