import type { Result } from "../../shared/result.ts";

/** Keeps what changes often, one write at a time; of those that wait only the latest is written. */
export interface Keeper<Value> {
  readonly keep: (value: Value) => void;
}

/** A keeper over a slow write; `failed` hears of every write that did not work. */
export function createKeeper<Value>(
  write: (value: Value) => Promise<Result<null>>,
  failed: (why: unknown) => void,
): Keeper<Value> {
  let waiting: readonly Value[] = [];
  let isWriting = false;
  async function writeNext(): Promise<void> {
    const [value] = waiting;
    if (isWriting || value === undefined) return;
    isWriting = true;
    waiting = [];
    try {
      const written = await write(value);
      if (!written.ok) failed(written.problems[0]);
    } catch (error) {
      failed(error);
    }
    isWriting = false;
    await writeNext();
  }
  return {
    keep: (value) => {
      waiting = [value];
      void writeNext();
    },
  };
}
