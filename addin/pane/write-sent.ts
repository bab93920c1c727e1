import type { ScorecardRequest } from "../../shared/contract/request.ts";

/** What leaves the workbook: the exact text of the body, and its length. */
export interface Sent {
  readonly body: string;
  readonly bytes: number;
  /** Whether rows of the input tables are in it, with codes in place of names. */
  readonly hasInputTables: boolean;
}

/** The body of the request as it is sent, before the connection packs it. */
export function writeSent(request: ScorecardRequest): Sent {
  const body = JSON.stringify(request);
  return {
    body,
    bytes: new TextEncoder().encode(body).length,
    hasInputTables: request.governance !== undefined,
  };
}
