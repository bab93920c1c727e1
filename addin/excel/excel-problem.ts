import type { Problem } from "../../shared/problem.ts";

/** What was being done when Excel refused; `sheet` when one sheet alone was concerned. */
export interface Doing {
  /** After “Excel refused to …”. */
  step: string;
  sheet: string | null;
}

/** Excel refuses a batch for its size by these codes; half of it may pass. */
const SIZE_CODES: ReadonlySet<string> = new Set([
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "RangeExceedsLimit",
  "MemoryLimitReached",
  "OperationCellsExceedLimit",
]);

/** Codes that pass by themselves; only reads and overwrites may be sent again, never an addition. */
const TRANSIENT_CODES: ReadonlySet<string> = new Set(["RequestAborted", "ServiceNotAvailable"]);

const EDITING_CODES: ReadonlySet<string> = new Set([
  "InvalidOperationInCellEditMode",
  "CellEditModeActive",
]);

/** What was there a moment ago is gone: somebody else changed the workbook. */
const GONE_CODES: ReadonlySet<string> = new Set(["ItemNotFound", "InvalidReference"]);

const FIRST_SERVER_STATUS = 500;

/** The code of Excel's refusal; null for a thrown value that is not Excel's. */
const excelCodeOf = (error: unknown): string | null =>
  error instanceof OfficeExtension.Error ? error.code : null;

export const isSizeLimit = (error: unknown): boolean => SIZE_CODES.has(excelCodeOf(error) ?? "");

/** Whether the same step may pass when sent again after a pause. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof OfficeExtension.Error)) return false;
  if (TRANSIENT_CODES.has(error.code)) return true;
  return error.code === "GeneralException" && httpStatusOf(error) >= FIRST_SERVER_STATUS;
}

/**
 * A refusal of Excel as a problem. Its message is left out: it is in the user's language, not meant for users, and may
 * quote cells. Null when the thrown value is not Excel's: that is a defect of ours.
 */
export function problemOf(error: unknown, doing: Doing): Problem | null {
  const excelCode = excelCodeOf(error);
  if (excelCode === null) return null;
  if (EDITING_CODES.has(excelCode)) return { code: "cell-being-edited" };
  if (excelCode === "AccessDenied" && doing.sheet !== null) {
    return { code: "sheet-protected", sheet: doing.sheet };
  }
  if (GONE_CODES.has(excelCode) && doing.sheet !== null) {
    return { code: "workbook-changed", sheet: doing.sheet };
  }
  return { code: "excel-refused", step: doing.step, excelCode };
}

/** Excel on the web says it in a field that the types do not list. */
function httpStatusOf(error: OfficeExtension.Error): number {
  const status: unknown = Reflect.get(error, "httpStatusCode");
  return typeof status === "number" ? status : 0;
}
