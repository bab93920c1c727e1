/** What the Office.js client sends and gets: the shapes of one batch ("ProcessQuery"). */

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** At the place of an object argument the id of its path, else 0; nested where the argument is an array of objects. */
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[])[];
}

export interface WirePath {
  readonly Id: number;
  /** 1 workbook, 2 new object, 3 method, 4 property, 5 indexer, 6 reference, 7 null object. */
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface WireAction {
  readonly Id: number;
  /** 1 instantiate, 2 query, 3 method, 4 set property, 5 trace, 6 recursive query, 7 query as JSON, 8 ensure unchanged, 9 update. */
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly RecursiveQueryInfo?: {
    readonly Queries: Readonly<Record<string, QueryInfo>>;
    readonly MaxDepth?: number;
  };
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface BatchRequest {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface BatchResponse {
  readonly Error: BatchError | null;
  readonly Results?: readonly ActionResult[];
  readonly ProcessedResults?: { readonly Results: readonly ActionResult[] };
  readonly TraceIds: readonly number[];
}

/** An event as the client takes it: category (65536), type, target, arguments as JSON, number. */
export interface HostEvent {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
  readonly id: number;
}
