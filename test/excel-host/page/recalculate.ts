/** Works the formulas out again once nothing has changed for a moment, and never twice at a time. */
import { type Calculation, calculateBook } from "../calc/calculate-book.ts";
import type { HostBook } from "../model/book.ts";

export interface Recalculation {
  /** Something changed: calculate when it is quiet. */
  readonly ask: () => void;
  /** Calculates now if there is anything to do. */
  readonly settle: () => Promise<void>;
}

const QUIET = 500;

export function createRecalculation(
  book: () => HostBook,
  onDone: (result: Calculation) => void,
  onFailure: (error: unknown) => void,
): Recalculation {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStale = true;
  let running: Promise<void> = Promise.resolve();
  const calculate = async (): Promise<void> => {
    if (!isStale) return;
    isStale = false;
    try {
      onDone(await calculateBook(book()));
    } catch (error) {
      onFailure(error);
    }
  };
  const settle = (): Promise<void> => {
    clearTimeout(timer);
    running = running.then(calculate);
    return running;
  };
  return {
    settle,
    ask: () => {
      isStale = true;
      clearTimeout(timer);
      timer = setTimeout(() => void settle(), QUIET);
    },
  };
}
