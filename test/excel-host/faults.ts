/** What can go wrong between the add-in and Excel, planned by a test or by the demo. */
import type { HostBook } from "./model/book.ts";
import type { PlannedFailure } from "./protocol/batch.ts";
import { Refusal } from "./protocol/refusal.ts";

export interface SyncFailure {
  /** 1 is the next sync. */
  readonly sync: number;
  /** Such as `GeneralException`. */
  readonly code: string;
  readonly message?: string;
  readonly status?: number;
  /** Actions of the batch that are done before it fails; 0 by default. They stay done. */
  readonly afterActions?: number;
}

export interface Faults {
  readonly failSync: (failure: SyncFailure) => void;
  /** What somebody else does just before the n-th sync from now; 1 is the next. */
  readonly beforeSync: (sync: number, edit: (book: HostBook) => void) => void;
  /** Every sync takes so long, in milliseconds. */
  readonly setLatency: (milliseconds: number) => void;
  /** Forgets all that is planned. */
  readonly clear: () => void;
  /** For the host: runs the edits that are due and gives the failure that is due. */
  readonly nextFailure: (book: HostBook) => PlannedFailure | null;
  readonly delay: () => Promise<void>;
}

export const createFaults = (): Faults => {
  let syncs = 0;
  let latency = 0;
  const failures = new Map<number, SyncFailure>();
  const edits = new Map<number, ((book: HostBook) => void)[]>();
  return {
    failSync: (failure) => {
      failures.set(syncs + failure.sync, failure);
    },
    beforeSync: (sync, edit) => {
      edits.set(syncs + sync, [...(edits.get(syncs + sync) ?? []), edit]);
    },
    setLatency: (milliseconds) => {
      latency = milliseconds;
    },
    clear: () => {
      latency = 0;
      failures.clear();
      edits.clear();
    },
    nextFailure: (book) => {
      syncs += 1;
      for (const edit of edits.get(syncs) ?? []) edit(book);
      const failure = failures.get(syncs);
      if (failure === undefined) return null;
      const {
        code,
        message = "There was an internal error while processing the request.",
        status = 500,
      } = failure;
      return { after: failure.afterActions ?? 0, refusal: new Refusal(code, message, status) };
    },
    delay: async () => {
      if (latency === 0) return;
      await new Promise<void>((resolve) => {
        setTimeout(resolve, latency);
      });
    },
  };
};
