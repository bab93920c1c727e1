import type * as z from "zod";
import type { FieldError } from "../../shared/problem.ts";
import { MAX_ERRORS } from "./problem-details.ts";

type Issue = z.core.$ZodIssue;

const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

const inWords = (values: readonly unknown[]): string =>
  values.map((value) => JSON.stringify(value)).join(" or ");

const amountOf = ({ origin }: { readonly origin: string }): string =>
  ({ string: " characters", array: " values" })[origin] ?? "";

/**
 * What a field must be, in our own words: zod's would quote the names of unknown keys, and whoever plants text there
 * would find it again in answers and logs.
 */
const DETAILS: {
  readonly [Code in Issue["code"]]?: (issue: Extract<Issue, { code: Code }>) => string;
} = {
  custom: ({ message }) => message,
  invalid_format: ({ message }) => message,
  unrecognized_keys: ({ keys }) =>
    keys.length === 1
      ? "has a key that the contract does not know"
      : `has ${keys.length} keys that the contract does not know`,
  invalid_type: ({ expected }) => `must be of type ${expected}`,
  invalid_value: ({ values }) => `must be ${inWords(values)}`,
  invalid_union: () => "must be one of the kinds that the contract knows",
  too_big: (issue) => `must be at most ${issue.maximum}${amountOf(issue)}`,
  too_small: (issue) => `must be at least ${issue.minimum}${amountOf(issue)}`,
};

const detailOf = (issue: Issue): string => {
  const write = DETAILS[issue.code] as ((facts: Issue) => string) | undefined;
  return write?.(issue) ?? "is not as the contract says";
};

/**
 * The fields that are not as a schema says, at most 20, each by its JSON pointer (RFC 6901).
 *
 * @param issues As zod lists them. @returns Pointers and details; neither holds a value or a key that was sent beyond
 *   the contract's own.
 */
export function fieldErrorsOf(issues: readonly Issue[]): readonly FieldError[] {
  return issues
    .slice(0, MAX_ERRORS)
    .map((issue) => ({ pointer: pointerOf(issue.path), detail: detailOf(issue) }));
}
