import type * as z from "zod/mini";
import type { FieldError } from "../../shared/problem.ts";
import { MAX_ERRORS } from "./problem-details.ts";

type Issue = z.core.$ZodIssue;

const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

const inWords = (values: readonly unknown[]): string =>
  values.map((value) => JSON.stringify(value)).join(" or ");

const TYPES: Readonly<Record<string, string>> = {
  object: "an object",
  array: "a list",
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
};

const boundOf = (origin: string, bound: string): string => {
  if (origin === "array") return `must have ${bound} values`;
  return origin === "string" ? `must have ${bound} characters` : `must be ${bound}`;
};

/**
 * What a field must be, in our own words: zod's would quote the names of unknown keys, and whoever plants text there
 * would find it again in answers and logs.
 */
const DETAILS: {
  readonly [Code in Issue["code"]]?: (issue: Extract<Issue, { code: Code }>) => string;
} = {
  unrecognized_keys: ({ keys }) =>
    keys.length === 1
      ? "has a key that the contract does not know"
      : `has ${keys.length} keys that the contract does not know`,
  invalid_type: ({ expected }) => `must be there and be ${TYPES[expected] ?? expected}`,
  invalid_value: ({ values }) => `must be ${inWords(values)}`,
  invalid_union: () => "must be one of the kinds that the contract knows",
  too_big: ({ origin, maximum }) => boundOf(origin, `at most ${maximum}`),
  too_small: ({ origin, minimum }) => boundOf(origin, `at least ${minimum}`),
};

/** The contract's own messages all start so; they are better than ours and quote nothing. */
const isOurs = (message: string): boolean => /^(must|may) /.test(message);

const detailOf = (issue: Issue): string => {
  if (isOurs(issue.message)) return issue.message;
  const write = DETAILS[issue.code] as ((facts: Issue) => string) | undefined;
  return write?.(issue) ?? "is not as the contract says";
};

/**
 * The fields that are not as a schema says, at most 20, each by its JSON pointer (RFC 6901).
 *
 * @param issues As zod lists them. @returns Pointers and details; neither holds a value or a key that was sent beyond
 *   the contract's own, and the short ids of settings.
 */
export function fieldErrorsOf(issues: readonly Issue[]): readonly FieldError[] {
  return issues
    .slice(0, MAX_ERRORS)
    .map((issue) => ({ pointer: pointerOf(issue.path), detail: detailOf(issue) }));
}
