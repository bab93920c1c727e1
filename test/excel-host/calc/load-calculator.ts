import init from "@ironcalc/wasm";

let loading: Promise<unknown> | undefined;

/** Loads IronCalc once. A browser fetches its code from beside its script; Node reads it from the package. */
export function loadCalculator(): Promise<unknown> {
  loading ??= init(nodeModule());
  return loading;
}

/** Undefined in a browser: the library finds its own file there. */
function nodeModule(): { module_or_path: Uint8Array<ArrayBuffer> } | undefined {
  if (typeof process === "undefined") return undefined;
  const { createRequire } = process.getBuiltinModule("node:module");
  const { readFileSync } = process.getBuiltinModule("node:fs");
  const path = createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm");
  return { module_or_path: new Uint8Array(readFileSync(path)) };
}
