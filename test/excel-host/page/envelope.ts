/** The messages between a page of an add-in and Excel on the web: each one a JSON text (`excel-web-16.00.debug.js`). */

export interface Envelope {
  /** 0 request, 1 reply. */
  readonly _messageType: number;
  readonly _actionName: string;
  /** 0 invoke, 1 register an event, 2 unregister it. */
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

export const INVOKE = 0;
export const REGISTER = 1;
export const UNREGISTER = 2;
/** How a reply says that it is the answer to a call or an event. */
export const ANSWER = 0;
export const EVENT = 1;

/** Null when the message is none of the add-in's. */
export function readEnvelope(data: unknown): Envelope | null {
  if (typeof data !== "string" || !data.startsWith("{")) return null;
  try {
    const message = JSON.parse(data) as Partial<Envelope>;
    return message._messageType === 0 && typeof message._conversationId === "string"
      ? (message as Envelope)
      : null;
  } catch {
    return null;
  }
}

/** An object of a message's data, empty when it is none. */
export const fieldsOf = (data: unknown): Readonly<Record<string, unknown>> =>
  typeof data === "object" && data !== null ? (data as Record<string, unknown>) : {};

export interface Reply {
  readonly actionName: string;
  readonly conversationId: string;
  readonly correlationId: number;
  readonly responseType: typeof ANSWER | typeof EVENT;
  readonly data: unknown;
}

export const writeReply = (reply: Reply): string =>
  JSON.stringify({
    _messageType: 1,
    _actionName: reply.actionName,
    _conversationId: reply.conversationId,
    _correlationId: reply.correlationId,
    _origin: window.location.origin,
    _data: reply.data,
    _errorCode: 0,
    _responseType: reply.responseType,
    _serializerVersion: 1,
  });
