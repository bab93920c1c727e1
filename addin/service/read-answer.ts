import { Scorecard } from "../../shared/contract/scorecard.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";

/** An answer as it came over the wire, read to its end. */
export interface RawAnswer {
  readonly status: number;
  readonly requestId: string | null;
  readonly text: string;
}

/** Codes and ids as the contract writes them; whatever else stands there, from a proxy for instance, is not shown. */
const CODE = /^[a-z][a-z-]{0,59}$/;
const REQUEST_ID = /^[\w=-]{1,64}$/;

/**
 * Reads an answer of the service and checks it against the contract.
 *
 * @param answer As it came. @returns The scorecard. Fails with `service-refused`, `service-answer-invalid`; neither
 *   tells anything of what was sent.
 */
export function readAnswer({ status, requestId, text }: RawAnswer): Result<Scorecard> {
  const body = parseJson(text);
  if (status !== 200) {
    const { code, instance } = factsOf(body);
    return fail({
      code: "service-refused",
      status,
      reason: pick(CODE, code) ?? "without a reason",
      requestId: pick(REQUEST_ID, requestId) ?? pick(REQUEST_ID, instance) ?? "unknown",
    });
  }
  const checked = Scorecard.safeParse(body);
  if (checked.success) return succeed(checked.data);
  const path = checked.error.issues[0]?.path ?? [];
  return fail({ code: "service-answer-invalid", path: `/${path.map(String).join("/")}` });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

const factsOf = (body: unknown): { readonly code?: unknown; readonly instance?: unknown } =>
  typeof body === "object" && body !== null ? body : {};

const pick = (pattern: RegExp, value: unknown): string | null =>
  typeof value === "string" && pattern.test(value) ? value : null;
