/** One load of one page of the add-in. Office.js keeps what it knows under the conversation's id, so each load has its own. */
import { ANSWER, EVENT, type Envelope, type Reply, writeReply } from "./envelope.ts";

/** Events that the page listens to, by name, with the number under which it wants to hear. */
export interface Conversation {
  readonly id: string;
  readonly frame: HTMLIFrameElement;
  readonly origin: string;
  readonly isDialog: boolean;
  readonly events: Map<string, number>;
  /** Called when the page registers an event or says that its commands are ready. */
  readonly listeners: Set<() => void>;
  areCommandsReady: boolean;
}

let opened = 0;

/** What Excel on the web says of itself to its frames. */
const HOST = "Excel|Web|16.01|en-US";
const APP_ID = "upstream";

/** Loads a page of the add-in in a frame that has no address yet. */
export function converse(frame: HTMLIFrameElement, url: URL, isDialog = false): Conversation {
  opened++;
  const id = `conversation-${opened}-${crypto.randomUUID()}`;
  const mark = isDialog ? "isDialog" : "";
  frame.name = JSON.stringify({
    baseFrameName: `upstream-${opened}`,
    hostInfo: `${HOST}|${id}|${mark}||0`,
    xdmInfo: `${id}|${APP_ID}|${window.location.origin}`,
    serializerVersion: "1",
    appContext: "",
    flights: "[]",
  });
  const address = new URL(url);
  const info = `${HOST}|${id}|${mark}||0`.replaceAll("|", "$");
  address.search += `${address.search === "" ? "?" : "&"}_host_Info=${info}`;
  frame.src = address.href;
  return {
    id,
    frame,
    origin: url.origin,
    isDialog,
    events: new Map(),
    listeners: new Set(),
    areCommandsReady: false,
  };
}

function post(conversation: Conversation, reply: Omit<Reply, "conversationId">): void {
  const text = writeReply({ ...reply, conversationId: conversation.id });
  conversation.frame.contentWindow?.postMessage(text, conversation.origin);
}

export function answer(conversation: Conversation, request: Envelope, data: unknown): void {
  post(conversation, {
    actionName: request._actionName,
    correlationId: request._correlationId,
    responseType: ANSWER,
    data,
  });
}

/** False when the page does not listen to that event. */
export function fire(conversation: Conversation, actionName: string, data: unknown): boolean {
  const correlationId = conversation.events.get(actionName);
  if (correlationId === undefined) return false;
  post(conversation, { actionName, correlationId, responseType: EVENT, data });
  return true;
}

/** Resolves once `isReady`, or false after a while: a page that failed to load never says anything. */
export function until(
  conversation: Conversation,
  isReady: () => boolean,
  milliseconds: number,
): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (ready: boolean): void => {
      conversation.listeners.delete(check);
      clearTimeout(timer);
      resolve(ready);
    };
    const check = (): void => {
      if (isReady()) settle(true);
    };
    const timer = setTimeout(() => {
      settle(false);
    }, milliseconds);
    conversation.listeners.add(check);
    check();
  });
}
