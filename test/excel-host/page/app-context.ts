import type { HostBook } from "../model/book.ts";

/** Requirement sets that Excel says it has, beside ExcelApi. */
const SETS = {
  excelapionline: 1.1,
  dialogapi: 1.2,
  dialogorigin: 1.1,
  settings: 1.1,
  addincommands: 1.1,
  richapiruntime: 1.2,
  richapiruntimeflag: 1.2,
  documentevents: 1.1,
};

/** What a page of an add-in is told at its start; the client throws when a key is missing. */
export const appContext = (book: HostBook, addIn: { name: string; excelApi: number }) => ({
  _id: "upstream",
  _appName: 16,
  _appVersion: "16.00",
  _appMinorVersion: 1,
  _appUILocale: "en-US",
  _dataLocale: "en-US",
  _docUrl: new URL(encodeURIComponent(book.fileName), window.location.origin).href,
  _clientMode: book.readOnly ? 0 : 1,
  _settings: [...book.settings],
  _reason: "documentOpened",
  _osfControlType: 1,
  _eToken: "",
  _correlationId: crypto.randomUUID(),
  _appInstanceId: "upstream-1",
  _requirementMatrix: JSON.stringify({ excelapi: addIn.excelApi, ...SETS }),
  _hostFullVersion: "16.0.99999.0",
  _clientWindowHeight: window.innerHeight,
  _clientWindowWidth: window.innerWidth,
  _addinName: addIn.name,
  _appDomains: [window.location.origin],
  _dialogRequirementMatrix: "",
  _featureGates: {},
  _initialDisplayMode: 2,
  _wacHostEnvironment: "0",
});
