/** Answers the pages of the add-in as Excel on the web does: start, batches, settings, commands and dialogs. */
import type { ExcelHost } from "../host.ts";
import type { BatchRequest } from "../protocol/wire.ts";
import { appContext } from "./app-context.ts";
import { type Conversation, answer, converse, fire, until } from "./conversation.ts";
import { type Envelope, INVOKE, REGISTER, UNREGISTER, fieldsOf, readEnvelope } from "./envelope.ts";

export interface ExchangeOptions {
  readonly host: ExcelHost;
  readonly addInName: string;
  readonly excelApi: number;
  /** After each batch, and after settings were saved. */
  readonly onChange: () => void;
  /** A page wants a dialog; null means that it closes it. */
  readonly onDialog: (request: DialogRequest | null) => void;
}

export interface DialogRequest {
  readonly url: URL;
  /** In per cent of the window. */
  readonly width: number;
  readonly height: number;
  readonly opener: Conversation;
}

export interface Exchange {
  readonly open: (frame: HTMLIFrameElement, url: URL, isDialog?: boolean) => Conversation;
  readonly close: (conversation: Conversation) => void;
  /** Runs a function of the add-in by its name; resolves when the add-in says that it is done. */
  readonly runCommand: (conversation: Conversation, command: Command) => Promise<CommandEnd>;
  readonly dialogClosed: (opener: Conversation) => void;
}

export interface Command {
  readonly functionName: string;
  readonly controlId: string;
}

export type CommandEnd = "completed" | "not-ready";

/** The client's numbers of what it asks (`OSF.DDA.MethodDispId`). */
const RICH_API = 93;
const SAVE_SETTINGS = 76;
const LOAD_SETTINGS = 75;
const COMMAND_COMPLETED = 94;
const MESSAGE_PARENT = 144;
const SEND_MESSAGE = 145;
const FILE_PROPERTIES = 86;
/** `ooeOperationNotSupported`. */
const NOT_SUPPORTED = 5010;
const DIALOG_CLOSED = 12_006;
/** A page that has not named its commands by then never will. */
const COMMAND_PATIENCE = 15_000;

interface State extends ExchangeOptions {
  readonly conversations: Map<string, Conversation>;
  readonly commands: Map<string, () => void>;
  opener: Conversation | null;
}

export function createExchange(options: ExchangeOptions): Exchange {
  const state: State = { ...options, conversations: new Map(), commands: new Map(), opener: null };
  window.addEventListener("message", (event) => {
    const request = readEnvelope(event.data);
    const conversation = state.conversations.get(request?._conversationId ?? "");
    if (request === null || conversation === undefined || event.origin !== conversation.origin) {
      return;
    }
    if (event.source === conversation.frame.contentWindow) void take(state, conversation, request);
  });
  options.host.onEvents((events) => {
    const entries = events.map((each) => [
      each.messageCategory,
      each.messageType,
      each.targetId,
      each.message,
      each.id,
    ]);
    for (const each of state.conversations.values()) {
      fire(each, "richApiMessage", { ArrayData: entries });
    }
  });
  return {
    open: (frame, url, isDialog = false) => {
      const conversation = converse(frame, url, isDialog);
      state.conversations.set(conversation.id, conversation);
      return conversation;
    },
    close: (conversation) => {
      state.conversations.delete(conversation.id);
    },
    runCommand: (conversation, command) => runCommand(state, conversation, command),
    dialogClosed: (opener) => {
      fire(opener, "dialogMessageReceived", { messageType: DIALOG_CLOSED });
      opener.events.delete("dialogMessageReceived");
      state.opener = null;
    },
  };
}

async function runCommand(
  state: State,
  conversation: Conversation,
  { functionName, controlId }: Command,
): Promise<CommandEnd> {
  const isReady = (): boolean =>
    conversation.areCommandsReady && conversation.events.has("appCommandInvoked");
  if (!(await until(conversation, isReady, COMMAND_PATIENCE))) return "not-ready";
  const id = crypto.randomUUID();
  const completed = new Promise<void>((resolve) => {
    state.commands.set(id, resolve);
  });
  const source = JSON.stringify({ source: { id: controlId } });
  fire(conversation, "appCommandInvoked", { 0: id, 1: functionName, 2: source });
  await completed;
  return "completed";
}

async function take(state: State, conversation: Conversation, request: Envelope): Promise<void> {
  switch (request._actionType) {
    case REGISTER:
      register(state, conversation, request);
      break;
    case UNREGISTER:
      unregister(state, conversation, request);
      break;
    case INVOKE:
      await invoke(state, conversation, request);
      break;
    default:
      answer(conversation, request, { Error: NOT_SUPPORTED });
  }
  for (const listener of conversation.listeners) listener();
}

function register(state: State, conversation: Conversation, request: Envelope): void {
  conversation.events.set(request._actionName, request._correlationId);
  if (request._actionName === "dialogMessageReceived") openDialog(state, conversation, request);
  answer(conversation, request, { Error: 0 });
}

function unregister(state: State, conversation: Conversation, request: Envelope): void {
  conversation.events.delete(request._actionName);
  answer(conversation, request, { Error: 0 });
  if (request._actionName !== "dialogMessageReceived") return;
  state.opener = null;
  state.onDialog(null);
}

function openDialog(state: State, opener: Conversation, request: Envelope): void {
  const text = fieldsOf(request._data)["targetId"];
  const wanted = fieldsOf(JSON.parse(typeof text === "string" ? text : "{}"));
  state.opener = opener;
  state.onDialog({
    url: new URL(String(wanted["url"])),
    width: Number(wanted["width"] ?? 50),
    height: Number(wanted["height"] ?? 50),
    opener,
  });
}

async function invoke(state: State, conversation: Conversation, request: Envelope): Promise<void> {
  const { host, addInName: name, excelApi } = state;
  switch (request._actionName) {
    case "ContextActivationManager_getAppContextAsync":
      answer(conversation, request, appContext(host.book, { name, excelApi }));
      return;
    case "executeMethod":
      answer(conversation, request, await execute(state, conversation, request));
      return;
    default:
      answer(conversation, request, {});
  }
}

type Fields = Readonly<Record<string, unknown>>;

/** Version 1 of the reply to every call. */
const said = (fields: Fields = {}): Fields => ({ Error: 0, Version: 1, ...fields });

async function execute(
  state: State,
  conversation: Conversation,
  request: Envelope,
): Promise<Fields> {
  const data = fieldsOf(request._data);
  const { settings, fileName } = state.host.book;
  switch (fieldsOf(data["DdaMethod"])["DispatchId"]) {
    case RICH_API:
      return runBatch(state, conversation, data);
    case SAVE_SETTINGS:
      saveSettings(settings, data);
      state.onChange();
      return said();
    case LOAD_SETTINGS:
      return said({
        Properties: { Settings: [...settings].map(([Name, Value]) => ({ Name, Value })) },
      });
    case COMMAND_COMPLETED:
      state.commands.get(String(data["0"]))?.();
      return said();
    case MESSAGE_PARENT:
      tellOpener(state, conversation, data);
      return said();
    case SEND_MESSAGE:
      tellDialog(state, conversation, data);
      return said();
    case FILE_PROPERTIES:
      return said({ Properties: {}, Url: new URL(fileName, window.location.origin).href });
    default:
      return said({ Error: NOT_SUPPORTED });
  }
}

async function runBatch(state: State, conversation: Conversation, data: Fields): Promise<Fields> {
  const [, , , , text, , flags] = Array.isArray(data["ArrayData"]) ? data["ArrayData"] : [];
  const body = String(text);
  if (body.includes("NotifyActionHandlerReady")) conversation.areCommandsReady = true;
  const done = await state.host.process({
    body: JSON.parse(body) as BatchRequest,
    flags: Number(flags),
  });
  state.onChange();
  if (done.officeError !== 0) return said({ Error: done.officeError });
  return said({ Data: [200, [], JSON.stringify(done.body)] });
}

function saveSettings(settings: Map<string, string>, data: Fields): void {
  const properties = fieldsOf(data["DdaSettingsMethod"])["Properties"] ?? data["Properties"];
  settings.clear();
  for (const entry of Array.isArray(properties) ? properties : []) {
    const [key, value] = Array.isArray(entry) ? entry : [];
    settings.set(String(key), String(value));
  }
}

function tellOpener({ opener }: State, { origin }: Conversation, data: Fields): void {
  if (opener === null) return;
  const messageContent = data["messageToParent"];
  fire(opener, "dialogMessageReceived", { messageType: 0, messageContent, messageOrigin: origin });
}

function tellDialog({ conversations }: State, { origin }: Conversation, data: Fields): void {
  const messageContent = data["messageContent"];
  for (const each of conversations.values()) {
    if (each.isDialog) {
      fire(each, "dialogParentMessageReceived", {
        messageType: 1,
        messageContent,
        messageOrigin: origin,
      });
    }
  }
}
