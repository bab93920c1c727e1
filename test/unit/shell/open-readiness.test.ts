import { expect, it } from "vitest";
import { createStore } from "../../../addin/pane/create-store.ts";
import { reduce } from "../../../addin/pane/reduce.ts";
import { FIRST_STATE } from "../../../addin/pane/state.ts";
import type { Tools } from "../../../addin/shell/open-tools.ts";
import { createReadinessDoor } from "../../../addin/shell/open-readiness.ts";
import { createTools } from "../../fixtures/example-readiness-tools.ts";

const nothing = (): void => undefined;

/** The door reads one of the tools alone. */
const toolsWith = (readiness: Tools["readiness"]): Tools => ({ readiness }) as unknown as Tools;

it("the quiz is fetched when first opened, and drawn from then on", async () => {
  const store = createStore(reduce, FIRST_STATE, nothing);
  const door = createReadinessDoor({ tools: async () => toolsWith(createTools()), store });
  expect(door.opened()).toBeNull();
  store.tell({ kind: "readiness-opening" });
  await door.open("quiz", nothing);
  expect(door.opened()).not.toBeNull();
  expect(store.read().screen).toMatchObject({
    kind: "readiness",
    readiness: { screen: { kind: "quiz-who" } },
  });
});

it("a fetch that fails is tried again at the next press", async () => {
  let isOffline = true;
  const store = createStore(reduce, FIRST_STATE, nothing);
  const tools = async (): Promise<Tools> => {
    if (isOffline) throw new Error("offline");
    return toolsWith(createTools());
  };
  const door = createReadinessDoor({ tools, store });
  store.tell({ kind: "readiness-opening" });
  await expect(door.open("quiz", nothing)).rejects.toThrow("offline");
  isOffline = false;
  await door.open("quiz", nothing);
  expect(store.read().screen.kind).toBe("readiness");
});

it("whoever went elsewhere while it was fetched is not taken back", async () => {
  const store = createStore(reduce, FIRST_STATE, nothing);
  const door = createReadinessDoor({ tools: async () => toolsWith(createTools()), store });
  store.tell({ kind: "readiness-opening" });
  store.tell({ kind: "readiness-left", said: null });
  await door.open("quiz", nothing);
  expect(store.read().screen.kind).toBe("welcome");
});
