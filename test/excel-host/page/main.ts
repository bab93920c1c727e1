/** The page of the host: a workbook, the add-in's buttons and its pane. It is no Excel and does not claim to be. */
import { createExcelHost } from "../host.ts";
import type { ExcelHost } from "../host.ts";
import { blankBook } from "../model/blank.ts";
import type { HostArea } from "../model/book.ts";
import type { Metadata } from "../meta/extract.ts";
import { textOf } from "../text-of.ts";
import { openBook } from "../xlsx/open-book.ts";
import { saveBook } from "../xlsx/save-book.ts";
import type { Conversation } from "./conversation.ts";
import { createDialog } from "./dialog.ts";
import { createEditing, type EditOptions } from "./edit-cell.ts";
import { make, needElement } from "./elements.ts";
import { type Exchange, createExchange } from "./exchange.ts";
import { chooseFile, download } from "./files.ts";
import { createFormulaBar, findPlace } from "./formula-bar.ts";
import { activeSheet } from "./cell-area.ts";
import { createGrid } from "./grid.ts";
import { listenToKeys } from "./keys.ts";
import { type AddInManifest, type RibbonButton, readManifest } from "./read-manifest.ts";
import { createRecalculation } from "./recalculate.ts";
import { createRibbon } from "./ribbon.ts";
import { createSheetTabs } from "./sheet-tabs.ts";
import { createTaskPane } from "./task-pane.ts";

/** The newest set that the installed client knows; `?excelApi=1.9` runs the page as an older Excel. */
const NEWEST_API = "1.15";

const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

async function fetchText(address: string): Promise<string> {
  const response = await fetch(new URL(address, window.location.href));
  if (!response.ok) throw new Error(`${address} could not be loaded (${response.status}).`);
  return response.text();
}

async function createHost(query: URLSearchParams): Promise<ExcelHost> {
  const metadata = JSON.parse(await fetchText("meta.json")) as Metadata;
  const name = query.get("book");
  const excelApi = query.get("excelApi") ?? NEWEST_API;
  const book = name === null ? blankBook() : await fetchBook(name);
  return createExcelHost({ metadata, book, excelApi, formatText: textOf });
}

async function fetchBook(name: string) {
  const response = await fetch(new URL(name, window.location.href));
  if (!response.ok) throw new Error(`${name} could not be loaded (${response.status}).`);
  return openBook(new Uint8Array(await response.arrayBuffer()), name.split("/").at(-1) ?? name);
}

/** How the page starts: which Excel it is, and whether the pane is open at once. */
interface StartOptions {
  readonly excelApi: number;
  readonly isPaneOpen: boolean;
}

function start(
  host: ExcelHost,
  manifest: AddInManifest,
  { excelApi, isPaneOpen }: StartOptions,
): void {
  const status = needElement("status");
  const say = (message: string): void => {
    status.textContent = message;
  };
  const title = needElement("file-name");
  const show = (): void => {
    title.textContent = host.book.fileName;
    grid.draw();
    tabs.show();
    bar.show();
  };
  const grid = createGrid({
    book: () => host.book,
    onSelect: () => {
      bar.show();
    },
    onOpenCell: () => {
      editing.open();
    },
    onLink: (key) => {
      const link = activeSheet(host.book).hyperlinks.get(key);
      const place = findPlace(
        host.book,
        link?.documentReference ?? "",
        activeSheet(host.book).name,
      );
      if (place !== null) goTo(place.sheet, place.area);
      else if (link?.address !== undefined) window.open(link.address, "_blank", "noopener");
    },
  });
  const goTo = (sheetName: string, area: HostArea): void => {
    const sheet = host.book.sheets.find(({ name }) => name === sheetName);
    if (sheet === undefined) return;
    host.book.activeSheetId = sheet.id;
    host.book.selection = { ...area, sheet: sheet.name };
    show();
    grid.select(area);
  };
  const calculation = createRecalculation(
    () => host.book,
    ({ notEvaluated }) => {
      show();
      if (notEvaluated.length > 0) {
        say(
          `${notEvaluated.length} formulas keep their last value: this page cannot work them out.`,
        );
      }
    },
    (error) => {
      say(`The formulas could not be worked out. ${String(error)}`);
    },
  );
  const changed = (): void => {
    show();
    calculation.ask();
  };
  const options: EditOptions = { host, grid, onChange: changed, say };
  const editing = createEditing(options);
  const bar = createFormulaBar({ ...options, goTo }, editing);
  const tabs = createSheetTabs(
    () => host.book,
    (id) => {
      editing.close(true);
      host.book.activeSheetId = id;
      show();
    },
  );
  listenToKeys(options, editing);
  const showDialog = createDialog(manifest.name, () => exchange);
  const exchange: Exchange = createExchange({
    host,
    addInName: manifest.name,
    excelApi,
    onChange: changed,
    onDialog: (request) => {
      showDialog(request);
    },
  });
  const pane = createTaskPane(manifest.name, exchange, (isOpen) => {
    ribbon.setPressed(isOpen);
  });
  const save = async (): Promise<Uint8Array> => {
    await calculation.settle();
    return saveBook(host.book);
  };
  const saveToDisk = async (): Promise<void> => {
    try {
      download(await save(), host.book.fileName);
      say(`${host.book.fileName} is saved to your downloads.`);
    } catch (error) {
      say(`${host.book.fileName} could not be saved. ${wordsOf(error)}`);
    }
  };
  const open = async (file: File): Promise<void> => {
    say(`Opening ${file.name}…`);
    try {
      host.open(await openBook(new Uint8Array(await file.arrayBuffer()), file.name));
      say(`${file.name} is open.`);
      changed();
      if (pane.isOpen()) pane.reload();
    } catch (error) {
      say(`${file.name} could not be opened. ${wordsOf(error)}`);
    }
  };
  const ribbon = createRibbon(manifest, {
    open: () => {
      void chooseFile().then((file) => (file === null ? undefined : open(file)));
    },
    save: () => {
      void saveToDisk();
    },
    press: (button) => {
      if (button.action.kind === "pane") pane.toggle(button.action.url);
      else void runFunction(button);
    },
  });
  let commands: Conversation | null = null;
  const runFunction = async (button: RibbonButton): Promise<void> => {
    if (manifest.commandsUrl === null || button.action.kind !== "function") return;
    if (commands === null) {
      const frame = make("iframe", { attributes: { title: "Commands", hidden: "" } });
      commands = exchange.open(frame, manifest.commandsUrl);
      document.body.append(frame);
    }
    say(`${manifest.name} is working on your request: ${button.label}.`);
    ribbon.setBusy(button, true);
    const { name: functionName } = button.action;
    const end = await exchange.runCommand(commands, { functionName, controlId: button.id });
    ribbon.setBusy(button, false);
    say(end === "completed" ? `${button.label} is done.` : `${button.label} could not be started.`);
    await calculation.settle();
  };
  needElement("ribbon").replaceWith(ribbon.element);
  needElement("formula-bar").replaceWith(bar.element);
  needElement("grid").replaceWith(grid.element);
  needElement("tabs").replaceWith(tabs.element);
  needElement("pane").replaceWith(pane.element);
  Object.assign(globalThis, {
    upstreamHost: {
      host,
      faults: host.faults,
      get book() {
        return host.book;
      },
      save,
      calculate: () => calculation.settle(),
    },
  });
  const paneButton = manifest.groups
    .flatMap(({ buttons }) => buttons)
    .find(({ action }) => action.kind === "pane");
  if (isPaneOpen && paneButton?.action.kind === "pane") pane.toggle(paneButton.action.url);
  changed();
  say("Ready.");
}

try {
  const query = new URLSearchParams(window.location.search);
  const manifest = readManifest(await fetchText(query.get("manifest") ?? "manifest.xml"));
  const host = await createHost(query);
  start(host, manifest, {
    excelApi: Number(query.get("excelApi") ?? NEWEST_API),
    isPaneOpen: query.get("pane") === "open",
  });
} catch (error) {
  needElement("status").textContent = `The page could not start. ${wordsOf(error)}`;
}
