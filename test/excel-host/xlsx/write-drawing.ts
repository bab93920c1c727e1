import type { HostChart, HostSheet } from "../model/book.ts";
import { writeCorners } from "./anchor.ts";
import {
  OFFICE_RELATIONS,
  type Package,
  dropRelations,
  freePath,
  partTree,
  relate,
  relationsOf,
  setContentType,
  setPart,
} from "./package.ts";
import { chartIdOf } from "./read-charts.ts";
import { isSame } from "./same.ts";
import { writeCharts } from "./write-charts.ts";
import { type Element, attributeOf, childOf, childrenOf, element } from "./xml.ts";

const DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";

/**
 * Writes what changed of a sheet's charts into its drawing; pictures, shapes and charts that are as they were stay.
 * Returns the path of a drawing that is new to the sheet, null when there is nothing to relate.
 */
export async function writeDrawing(
  file: Package,
  sheet: HostSheet,
  before: { readonly part: string; readonly sheet: HostSheet } | null,
): Promise<string | null> {
  const oldPath =
    before === null
      ? undefined
      : (await relationsOf(file, before.part)).find(({ kind }) => kind === "drawing")?.target;
  const kept = sheet.charts.filter((chart) =>
    before?.sheet.charts.some((old) => isSame(old, chart)),
  );
  const added = sheet.charts.filter((chart) => !kept.includes(chart));
  const dropped = (before?.sheet.charts ?? []).filter(
    (old) => !kept.some((chart) => isSame(old, chart)),
  );
  if (added.length === 0 && dropped.length === 0) return null;
  const path = oldPath ?? freePath(file, "xl/drawings/drawing");
  const root = (await partTree(file, path)) ?? emptyDrawing();
  await dropCharts(file, path, { root, names: new Set(dropped.map(({ name }) => name)) });
  await addCharts(file, path, { root, charts: added, sheet });
  setPart(file, path, root);
  if (oldPath !== undefined) return null;
  await setContentType(file, path, DRAWING_TYPE);
  return path;
}

const emptyDrawing = (): Element =>
  element("xdr:wsDr", {
    "xmlns:xdr": `${DRAWINGML}/spreadsheetDrawing`,
    "xmlns:a": `${DRAWINGML}/main`,
  });

async function dropCharts(
  file: Package,
  path: string,
  { root, names }: { readonly root: Element; readonly names: ReadonlySet<string> },
): Promise<void> {
  if (names.size === 0) return;
  const ids = new Set<string>();
  root.children = root.children.filter((anchor) => {
    if (typeof anchor === "string") return true;
    const frame = childOf(anchor, "graphicFrame");
    const id = chartIdOf(frame);
    const label = childOf(childOf(frame, "nvGraphicFramePr"), "cNvPr");
    if (id === undefined || !names.has(attributeOf(label, "name") ?? "Chart")) return true;
    ids.add(id);
    return false;
  });
  await dropRelations(file, path, ({ id }) => ids.has(id));
}

async function addCharts(
  file: Package,
  path: string,
  plan: {
    readonly root: Element;
    readonly charts: readonly HostChart[];
    readonly sheet: HostSheet;
  },
): Promise<void> {
  const texts = plan.charts.length === 0 ? [] : await writeCharts(plan.charts);
  let number = highestId(plan.root);
  for (const [at, chart] of plan.charts.entries()) {
    const part = freePath(file, "xl/charts/chart");
    file.changed.set(part, texts[at] ?? "");
    await setContentType(file, part, CHART_TYPE);
    const id = await relate(file, path, { type: `${OFFICE_RELATIONS}/chart`, target: part });
    number++;
    plan.root.children.push(writeAnchor(chart, { id, number, sheet: plan.sheet }));
  }
}

function highestId(root: Element): number {
  const ids = childrenOf(root).flatMap((anchor) =>
    childrenOf(anchor).flatMap((shape) =>
      childrenOf(shape).map((part) => Number(attributeOf(childOf(part, "cNvPr"), "id") ?? 0)),
    ),
  );
  return Math.max(1, ...ids);
}

/** Placed by two corners, so that it moves with the cells but keeps the size it was given. */
function writeAnchor(
  chart: HostChart,
  at: { readonly id: string; readonly number: number; readonly sheet: HostSheet },
): Element {
  const frame = element("xdr:graphicFrame", { macro: "" }, [
    element("xdr:nvGraphicFramePr", {}, [
      element("xdr:cNvPr", {
        id: at.number,
        name: chart.name,
        descr: chart.altText === "" ? undefined : chart.altText,
      }),
      element("xdr:cNvGraphicFramePr"),
    ]),
    element("xdr:xfrm", {}, [element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })]),
    element("a:graphic", {}, [
      element("a:graphicData", { uri: `${DRAWINGML}/chart` }, [
        element("c:chart", {
          "xmlns:c": `${DRAWINGML}/chart`,
          "xmlns:r": OFFICE_RELATIONS,
          "r:id": at.id,
        }),
      ]),
    ]),
  ]);
  const attributes = {
    "xmlns:xdr": `${DRAWINGML}/spreadsheetDrawing`,
    "xmlns:a": `${DRAWINGML}/main`,
    editAs: "oneCell",
  };
  const corners = writeCorners(chart, at.sheet);
  return element("xdr:twoCellAnchor", attributes, [...corners, frame, element("xdr:clientData")]);
}
