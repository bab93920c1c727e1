import type { RequestIdVariables } from "hono/request-id";

/** What the middleware knows about a request while it is answered; all of it goes into the log, no contents. */
export interface RequestState {
  Variables: RequestIdVariables & {
    /** Bytes of the body after unpacking, as far as they were read. */
    bodyBytes?: number;
    /** Code of the problem that was answered. */
    problem?: string;
    /** Where a defect was thrown: names of functions with their places, no message. */
    thrownAt?: readonly string[];
  };
}
