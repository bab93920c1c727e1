import type { Handler } from "hono";
import type * as z from "zod/mini";
import type { Result } from "../../shared/result.ts";
import { answerProblems } from "../http/answer-problems.ts";
import { fieldErrorsOf } from "../http/field-errors.ts";
import { readBody } from "../http/read-body.ts";
import type { RequestState } from "../http/request-state.ts";

/**
 * A route that reads a body, checks it and computes: everything that scores is this.
 *
 * @param schema What the body must be. @param compute A pure function. @param write The answer as JSON in UTF-8, where the
 * usual way is too slow. @returns The handler.
 */
export function answerComputed<Input, Output extends object>(
  schema: z.ZodMiniType<Input>,
  compute: (input: Input) => Result<Output>,
  write: (output: Output) => string | Uint8Array<ArrayBuffer> = JSON.stringify,
): Handler<RequestState> {
  return async (context) => {
    const body = await readBody(context.req.raw);
    if (!body.ok) return answerProblems(context, body.problems);
    context.set("bodyBytes", body.value.bytes);
    // The synchronous one: the other takes a slower path and there is nothing to wait for.
    const checked = schema.safeParse(body.value.value);
    if (!checked.success) {
      const errors = fieldErrorsOf(checked.error.issues);
      return answerProblems(context, [{ code: "body-invalid", errors }]);
    }
    const answer = compute(checked.data);
    return answer.ok
      ? context.body(write(answer.value), 200, { "content-type": "application/json" })
      : answerProblems(context, answer.problems);
  };
}
