/** Requests that Excel refuses as a whole: no action of them is done, and no place in them is named. */

export interface Refused {
  readonly code: string;
  readonly message: string;
  /** The number that the reply bears on the web (codes `ooe…` of the client). */
  readonly officeError: number;
}

export const INVALID_IN_EDIT_MODE: Refused = {
  code: "InvalidOperationInCellEditMode",
  message:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  officeError: 5004,
};

export const REQUEST_TOO_LARGE: Refused = {
  code: "RequestPayloadSizeLimitExceeded",
  message: "The request payload size has exceeded the limit.",
  officeError: 5103,
};

/** The actions of the request are done all the same. */
export const RESPONSE_TOO_LARGE: Refused = {
  code: "ResponsePayloadSizeLimitExceeded",
  message: "The response payload size has exceeded the limit.",
  officeError: 5104,
};
