/** What Excel answers when it refuses: an error code of the object model, with the message that Excel shows. */
export class Refusal extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export const invalidArgument = (
  message = "The argument is invalid or missing or has an incorrect format.",
): Refusal => new Refusal("InvalidArgument", message);

export const itemNotFound = (): Refusal =>
  new Refusal("ItemNotFound", "The requested resource doesn't exist.", 404);

export const itemAlreadyExists = (): Refusal =>
  new Refusal(
    "ItemAlreadyExists",
    "A resource with the same name or identifier already exists.",
    409,
  );

export const invalidOperation = (
  message = "This operation is not permitted for the current object.",
): Refusal => new Refusal("InvalidOperation", message);

export const accessDenied = (): Refusal =>
  new Refusal("AccessDenied", "You cannot perform the requested operation.", 403);

export const apiNotFound = (name: string): Refusal =>
  new Refusal(
    "ApiNotFound",
    `The API you are trying to use could not be found. It may be available in a newer version of Excel. (${name})`,
    404,
  );
