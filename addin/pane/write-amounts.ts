import { countWords } from "../../shared/scoring/write-number.ts";

const BYTES_PER_KB = 1000;
const MS_PER_SECOND = 1000;
const SECONDS_PER_MINUTE = 60;

/** A count of rows in words: "1 row", "2,563 rows". */
export function writeRows(rows: number): string {
  return countWords(rows, "row");
}

/** A size: bytes up to 999, then kB (1,000 bytes) with one decimal. */
export function writeSize(bytes: number): string {
  if (bytes < BYTES_PER_KB) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  return `${(bytes / BYTES_PER_KB).toFixed(1)} kB`;
}

/** A time that passed, in whole seconds that are over: "9 s", "2 min 5 s". */
export function writeElapsed(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / MS_PER_SECOND));
  if (seconds < SECONDS_PER_MINUTE) return `${seconds} s`;
  return `${Math.floor(seconds / SECONDS_PER_MINUTE)} min ${seconds % SECONDS_PER_MINUTE} s`;
}

/** A share of a whole in per cent, rounded down so that 100 % means all of it. */
export function writePercent(done: number, total: number): string {
  return `${Math.floor((100 * done) / total)} %`;
}
