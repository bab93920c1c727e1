import type { ScoringService } from "../ports.ts";
import { createScoringService } from "../service/fetch-scoring.ts";

/** A score of the largest workbook takes well under a second; after this the connection is given up. */
const TIMEOUT_MS = 20_000;

/** The second attempt waits a third of a second to 1.2 s, so that many panes do not come back at once. */
const RETRY_FROM_MS = 300;
const RETRY_SPREAD_MS = 900;

/** The scoring service at the address that the page came from: one Worker serves both. */
export function connectService(): ScoringService {
  return createScoringService({
    baseUrl: window.location.origin,
    fetch: (url, init) => window.fetch(url, init),
    timeoutMs: TIMEOUT_MS,
    delay: () => RETRY_FROM_MS + Math.random() * RETRY_SPREAD_MS,
  });
}
