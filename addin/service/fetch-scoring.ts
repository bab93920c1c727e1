import { ScorecardRequest } from "../../shared/contract/request.ts";
import type { Problem } from "../../shared/problem.ts";
import { fail } from "../../shared/result.ts";
import type { Control, ScoringService } from "../ports.ts";
import { askUntil } from "./ask-until.ts";
import { gzipText } from "./gzip-text.ts";
import { readAnswer } from "./read-answer.ts";
import type { RawAnswer } from "./read-answer.ts";
import { retryOnce } from "./retry-once.ts";

/** What the service needs from the page. */
export interface ScoringOptions {
  /** Where the Worker is, without a slash at the end; "" is the page's own origin. */
  readonly baseUrl: string;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Packs a large body; left out, it is gzip where the browser has it. Null sends all bodies plain. */
  readonly compress?: ((text: string) => Promise<Uint8Array<ArrayBuffer>>) | null;
  /** Most milliseconds for one score, the second attempt included. */
  readonly timeoutMs: number;
  /** Milliseconds before the second attempt; with jitter, so that many panes do not come back at once. */
  readonly delay: () => number;
}

/** Bodies above this are packed: below, the time to pack is not won back on the wire. */
const PACK_ABOVE_BYTES = 256_000;

/**
 * The scoring over HTTP.
 *
 * @param options Where and how. @returns The port. Scoring computes and keeps nothing, so that asking twice is safe.
 */
export function createScoringService(options: ScoringOptions): ScoringService {
  return {
    score: async (request, control) => {
      // What the Worker would refuse is named here, where the tables are known, and is not sent.
      const fit = ScorecardRequest.safeParse(request);
      if (!fit.success) return fail(describeMisfit(fit.error.issues));
      report(control, 0);
      const asked = await askUntil(
        (signal) => ask(request, options, signal),
        control,
        options.timeoutMs,
      );
      if (asked.kind === "cancelled") return fail({ code: "cancelled", stage: "ask" });
      if (asked.kind === "failed") return fail({ code: "service-unreachable" });
      report(control, 1);
      return readAnswer(asked.answer);
    },
  };
}

function describeMisfit(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): Problem {
  const [first] = issues;
  return {
    code: "tallies-unfit",
    path: first?.path.map(String).join(".") || "the whole",
    expected: first?.message ?? "as the contract says",
  };
}

const report = (control: Control, done: number): void =>
  control.report({ stage: "ask", subject: "", done, total: 1 });

async function ask(
  request: ScorecardRequest,
  options: ScoringOptions,
  signal: AbortSignal,
): Promise<RawAnswer> {
  const packed = await packBody(JSON.stringify(request), options.compress);
  const init: RequestInit = {
    method: "POST",
    cache: "no-store",
    redirect: "error",
    signal,
    ...packed,
  };
  const attempt = async (): Promise<RawAnswer> => {
    const response = await options.fetch(`${options.baseUrl}/api/v1/scorecard`, init);
    const { status, headers } = response;
    return { status, requestId: headers.get("x-request-id"), text: await response.text() };
  };
  return retryOnce(attempt, options.delay(), signal);
}

const defaultCompress = typeof CompressionStream === "undefined" ? null : gzipText;

async function packBody(
  text: string,
  compress: ScoringOptions["compress"] = defaultCompress,
): Promise<Pick<RequestInit, "body" | "headers">> {
  const headers = { "content-type": "application/json", accept: "application/json" };
  const bytes = new TextEncoder().encode(text);
  if (compress === null || bytes.byteLength <= PACK_ABOVE_BYTES) return { body: bytes, headers };
  return { body: await compress(text), headers: { ...headers, "content-encoding": "gzip" } };
}
