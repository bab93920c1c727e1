import * as z from "zod/mini";

/** One period of a series: what was seen, and what it is set against. */
export interface InputPoint {
  readonly period: string;
  readonly value: number | null;
  readonly exposure?: number | null;
}

/** Most issues that one series reports. */
const MAX_ISSUES = 5;

const KEYS: ReadonlySet<string> = new Set(["period", "value", "exposure"]);

const isAmountOrGap = (value: unknown): boolean => value === null || Number.isFinite(value);

const wrongExposure = (exposure: unknown): string | null => {
  if (exposure === undefined || exposure === null) return null;
  if (!Number.isFinite(exposure)) return "must be a finite number or null";
  return Number(exposure) < 0 ? "must be 0 or more" : null;
};

const problemOf = (entry: unknown): readonly [key: string | null, message: string] | null => {
  if (typeof entry !== "object" || entry === null || Array.isArray(entry))
    return [null, "must be an object with period and value"];
  const point = entry as Partial<Record<keyof InputPoint, unknown>>;
  if (typeof point.period !== "string") return ["period", "must be a text"];
  if (!isAmountOrGap(point.value)) return ["value", "must be a finite number or null"];
  const wrong = wrongExposure(point.exposure);
  if (wrong !== null) return ["exposure", wrong];
  for (const key in point) if (!KEYS.has(key)) return [key, "is not known here"];
  return null;
};

/**
 * The points of a series, checked in one loop: a request may have 60,000, and a schema for each would take most of the
 * time of a request.
 *
 * @param max Most points. @returns A schema that reads `InputPoint[]`; at most five issues are told.
 * @example pointColumn(2).safeParse([{ period: "2026-10", value: 3 }]).success // => true
 * @example pointColumn(2).safeParse([{ period: "2026-10", value: "3" }]).success // => false
 */
export function pointColumn(max: number): z.ZodMiniType<readonly InputPoint[]> {
  return z
    .custom<readonly InputPoint[]>(Array.isArray, { error: "must be a list" })
    .check(
      z.superRefine((points, context) => {
        if (points.length > max) {
          context.addIssue({
            code: "custom",
            message: `may have ${max} points, has ${points.length}`,
          });
          return;
        }
        let issues = 0;
        for (let index = 0; index < points.length; index += 1) {
          const problem = problemOf(points[index]);
          if (problem === null) continue;
          const [key, message] = problem;
          context.addIssue({
            code: "custom",
            path: key === null ? [index] : [index, key],
            message,
          });
          issues += 1;
          if (issues === MAX_ISSUES) return;
        }
      }),
    )
    .register(z.globalRegistry, {
      type: "array",
      maxItems: max,
      items: {
        type: "object",
        properties: {
          period: { type: "string" },
          value: { type: ["number", "null"] },
          exposure: { type: ["number", "null"], minimum: 0 },
        },
        required: ["period", "value"],
        additionalProperties: false,
      },
    });
}
