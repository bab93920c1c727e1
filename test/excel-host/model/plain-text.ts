/** The text of a cell without number formats: for hosts that were given no formatter. */
import type { HostCell } from "./book.ts";

export const plainText = ({ value }: HostCell): string =>
  typeof value === "boolean" ? String(value).toUpperCase() : String(value);
