import type { PaneEvent } from "../../../addin/pane/reduce.ts";
import { reduce } from "../../../addin/pane/reduce.ts";
import type { PaneState } from "../../../addin/pane/state.ts";
import { FIRST_STATE } from "../../../addin/pane/state.ts";
import { describeProblem, NOT_IN_EXCEL } from "../../../addin/pane/describe-trouble.ts";
import { resolveMapping } from "../../../addin/intake/resolve-mapping.ts";
import { changeHeader } from "../../../addin/pane/edit-mapping.ts";
import { checked } from "../../fixtures/example-checked.ts";
import { found, mapping } from "../../fixtures/example-found.ts";
import {
  checkedInputsAlone,
  checkedWithInputs,
  foundInputsAlone,
  foundWithInputs,
  refreshedInputsAlone,
} from "../../fixtures/example-inputs.ts";
import { refreshed } from "../../fixtures/example-refreshed.ts";

const after = (...events: readonly PaneEvent[]): PaneState => events.reduce(reduce, FIRST_STATE);

const noDate = changeHeader(mapping, "complaints", { key: "date", header: null });
const missing = resolveMapping(noDate, found.sources);
const looked: readonly PaneEvent[] = [{ kind: "found", found }];
const ready: readonly PaneEvent[] = [...looked, { kind: "checked", checked }];
const offered: PaneEvent = { kind: "readiness-offered", offer: { answered: 0, asked: 35 } };
const checkedAlone: readonly PaneEvent[] = [
  { kind: "found", found: foundInputsAlone },
  { kind: "checked", checked: checkedInputsAlone },
];
const reading: readonly PaneEvent[] = [
  ...ready,
  { kind: "job-started", job: "refresh", now: 0 },
  {
    kind: "progressed",
    progress: { stage: "read", subject: "Tickets", done: 191_566, total: 191_566 },
    now: 1,
  },
  {
    kind: "progressed",
    progress: { stage: "read", subject: "Lost_customers", done: 112_000, total: 191_566 },
    now: 2,
  },
  {
    kind: "progressed",
    progress: { stage: "read", subject: "Lost_customers", done: 116_000, total: 191_566 },
    now: 9400,
  },
];

const readToTheEnd: readonly PaneEvent[] = [
  ...reading,
  {
    kind: "progressed",
    progress: { stage: "read", subject: "Lost_customers", done: 191_566, total: 191_566 },
    now: 11_000,
  },
];

/** Every screen of the pane, by a name; made by the events that lead there. */
export const STATES: Readonly<Record<string, PaneState>> = {
  welcome: FIRST_STATE,
  "welcome-after-failure": after({
    kind: "last-run-recalled",
    lastRun: {
      isRefreshed: false,
      what: "The sheet “Board” is protected.",
      remedy: "Unprotect the sheet (Review › Unprotect Sheet), then try again.",
    },
  }),
  "welcome-after-notes": after({
    kind: "last-run-recalled",
    lastRun: { isRefreshed: true, what: "", remedy: "", notes: [...refreshedInputsAlone.notes] },
  }),
  looking: after({ kind: "job-started", job: "look", now: 0 }),
  sources: after(...looked),
  "sources-inputs": after({ kind: "found", found: foundWithInputs }),
  "sources-inputs-alone": after({ kind: "found", found: foundInputsAlone }),
  gaps: after(
    ...looked,
    { kind: "mapping-changed", mapping: noDate },
    { kind: "gaps-found", gaps: missing.ok ? [] : missing.problems },
  ),
  check: after(...ready),
  "check-inputs": after(
    { kind: "found", found: foundWithInputs },
    { kind: "checked", checked: checkedWithInputs },
  ),
  "check-inputs-alone": after(...checkedAlone),
  "check-stale": after(...ready, { kind: "as-of-changed", asOf: "2026-09-30" }),
  reading: after(...reading),
  asking: after(...readToTheEnd, {
    kind: "progressed",
    progress: { stage: "ask", subject: "", done: 0, total: 1 },
    now: 12_000,
  }),
  writing: after(
    ...readToTheEnd,
    {
      kind: "progressed",
      progress: { stage: "write", subject: "Loss review", done: 2, total: 5 },
      now: 14_000,
    },
    { kind: "cancel-asked" },
  ),
  done: after(...reading, { kind: "refreshed", refreshed, now: 15_000 }),
  "done-inputs-alone": after(offered, ...checkedAlone, {
    kind: "refreshed",
    refreshed: refreshedInputsAlone,
    now: 1500,
  }),
  problem: after(...reading, {
    kind: "failed",
    job: "refresh",
    troubles: [describeProblem({ code: "sheet-protected", sheet: "Board" })],
    orderAsked: [],
  }),
  problems: after(...looked, {
    kind: "failed",
    job: "check",
    troubles: [
      describeProblem({
        code: "date-order-unknown",
        table: "Tickets",
        column: "submitted_at",
        example: "3.11.2025",
      }),
      describeProblem({ code: "column-missing", table: "Lost_customers", column: "reason_code" }),
    ],
    orderAsked: ["Tickets"],
  }),
  outside: after({ kind: "failed", job: null, troubles: [NOT_IN_EXCEL], orderAsked: [] }),
  "sent-nothing": after({ kind: "sent-shown", isShown: true }),
  sent: after(...ready, { kind: "sent-shown", isShown: true }),
};
