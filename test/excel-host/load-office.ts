/** Loads the real, unmodified Excel client into this realm, so that `Excel.run` and `instanceof` work. Once a process. */
import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { officeFolder } from "./meta/read-installed.ts";

const CONTEXT = "upstreamOfficeContext";

const noop = (): void => {};

/** `Office.context`, which the client takes from its page; it outlives a second load of this module. */
export const officeContext = (): Record<string, unknown> => {
  const known = Reflect.get(globalThis, CONTEXT) as Record<string, unknown> | undefined;
  if (known !== undefined) return known;
  const made = {};
  define(CONTEXT, made);
  return made;
};

const define = (name: string, value: unknown): void => {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
};

const defineWindow = (): void => {
  for (const name of ["window", "self", "top", "parent"]) define(name, globalThis);
  define("location", new URL("https://localhost/taskpane.html"));
  define("navigator", { userAgent: "node" });
  define("addEventListener", noop);
  define("removeEventListener", noop);
  define("name", "");
  define("document", {
    createElement: () => ({ setAttribute: noop, style: {} }),
    getElementsByTagName: () => [],
    addEventListener: noop,
    domain: "localhost",
    URL: "",
  });
};

/** What the client takes from `office.js`, which needs a page and is not loaded. */
const defineOffice = (): void => {
  define("Office", { Promise });
  define("Microsoft", { Office: { WebExtension: Reflect.get(globalThis, "Office") as unknown } });
  define("OSF", {
    _OfficeAppFactory: {
      getHostInfo: () => ({ hostPlatform: "", hostType: "excel" }),
      getLoadScriptHelper: () => ({ getOfficeJsBasePath: () => "" }),
      getInitializationHelper: () => ({}),
      getContext: officeContext,
    },
    ConstantNames: {},
    SupportedLocales: {},
    getSupportedLocale: () => "en-us",
  });
  define("OfficeExt", {
    Association: function Association(this: { mappings: object; onchange: () => void }) {
      this.mappings = {};
      this.onchange = noop;
    },
  });
  define("OTel", { OTelLogger: { onTelemetryLoaded: noop } });
};

if (!("Excel" in globalThis)) {
  defineWindow();
  defineOffice();
  const file = "excel-web-16.00.js";
  vm.runInThisContext(readFileSync(path.join(officeFolder, file), "utf8"), { filename: file });
}
