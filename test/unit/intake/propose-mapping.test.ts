import { describe, expect, it } from "vitest";
import { Mapping, NO_MAPPING } from "../../../addin/intake/mapping.ts";
import { proposeMapping } from "../../../addin/intake/propose-mapping.ts";
import { resolveMapping } from "../../../addin/intake/resolve-mapping.ts";
import {
  BASELINES,
  COMPLAINTS,
  CUSTOMERS,
  date,
  id,
  LOSSES,
  one,
  propose,
  SERIAL,
  sourceOf,
  TARGETS,
} from "./template-tables.ts";

describe("our templates", () => {
  it("need no help", () => {
    const { mapping } = propose(COMPLAINTS, LOSSES, CUSTOMERS, TARGETS, BASELINES);
    expect(mapping).toEqual({
      complaints: {
        source: "tblComplaints",
        date: "ReceivedDate",
        category: "Category",
        id: "ComplaintID",
        dateOrder: "auto",
      },
      losses: {
        source: "tblLosses",
        date: "LossDate",
        reason: "StatedReason",
        value: "AnnualValueLost",
        valuePer: "year",
        status: null,
        lossWhen: [],
        cameWhen: [],
        id: null,
        dateOrder: "auto",
      },
      customers: {
        source: "tblCustomers",
        customer: "CustomerID",
        start: "StartDate",
        end: "EndDate",
        value: "AnnualValue",
        valuePer: "year",
        dateOrder: "auto",
      },
      targets: {
        source: "tblCategories",
        category: "Canonical",
        target: "TargetRate",
        basis: "rate",
        owner: "Owner",
        from: "TargetSetDate",
        dateOrder: "auto",
      },
      baselines: {
        source: "tblBaselines",
        category: "Category",
        from: "From",
        who: "DecidedBy",
        when: "DecidedOn",
        why: "Why",
        dateOrder: "auto",
      },
    });
  });

  it("are resolved without a problem, and every choice has a sentence", () => {
    const sources = [COMPLAINTS, LOSSES, CUSTOMERS, TARGETS, BASELINES];
    const { mapping, reasons } = proposeMapping(sources, null);
    expect(resolveMapping(mapping, sources).ok).toBe(true);
    expect(Mapping.parse(mapping)).toEqual(mapping);
    for (const { why } of reasons) expect(why).toMatch(/^[A-Z“].*\.$/);
  });
});

describe("headers in other languages", () => {
  it.each([
    ["Beschwerden", "Eingangsdatum", "Kategorie", "Beschwerde-Nr."],
    ["Réclamations", "Date de réception", "Catégorie", "N° de dossier"],
    ["Quejas", "Fecha de recepción", "Categoría", "Folio"],
    ["Reclamações", "Data de abertura", "Assunto", "Protocolo"],
  ])("%s: %s, %s, %s", (...names) => {
    const [name, received, category, number] = names;
    const columns = { [number]: id("N"), [received]: date, [category]: one("A", "B", "C") };
    expect(propose(sourceOf(name, columns, [received])).mapping.complaints).toMatchObject({
      date: received,
      category,
    });
  });

  it.each([
    ["Kündigungen", "Kündigungsdatum", "Kündigungsgrund", "Jahreswert"],
    ["Résiliations", "Date de résiliation", "Motif de résiliation", "Valeur annuelle"],
    ["Bajas", "Fecha de baja", "Motivo de baja", "Valor anual"],
    ["Cancelamentos", "Data de cancelamento", "Motivo do cancelamento", "Receita anual"],
  ])("%s: %s, %s, %s", (...names) => {
    const [name, lost, reason, value] = names;
    const columns = { [lost]: date, [reason]: one("A", "B", "C"), [value]: one(100, 250.5) };
    expect(propose(sourceOf(name, columns, [lost])).mapping.losses).toMatchObject({
      date: lost,
      reason,
      value,
      valuePer: "year",
    });
  });
});

describe("baselines and dated targets in other languages", () => {
  it.each([
    ["Basislinien", "Kategorie", "Gültig ab", "Entschieden von", "Entschieden am", "Grund"],
    ["Lignes de base", "Catégorie", "Depuis", "Décidé par", "Décidé le", "Motif"],
    ["Líneas base", "Categoría", "Desde", "Decidido por", "Decidido el", "Motivo"],
    ["Linhas de base", "Categoria", "A partir de", "Decidido por", "Decidido em", "Razão"],
    ["Baselines", "Category", "Since", "Who", "When", "Why"],
  ])("%s: %s, %s, %s, %s, %s", (...names) => {
    const [name, category, from, who, when, why] = names;
    const columns = {
      [category]: one("Billing", ""),
      [from]: date,
      [who]: one("Head of Operations"),
      [when]: date,
      [why]: one("New supplier"),
    };
    const { baselines } = propose(sourceOf(name, columns, [from, when])).mapping;
    expect(baselines).toMatchObject({ source: name, category, from, who, when, why });
  });

  it.each([
    ["Ziele", "Kategorie", "Ziel", "Gültig ab"],
    ["Objectifs", "Catégorie", "Objectif", "À partir de"],
    ["Objetivos", "Categoría", "Objetivo", "Desde"],
    ["Metas", "Categoria", "Meta", "A partir de"],
    ["Targets", "Category", "Target", "Set on"],
  ])("%s: %s, %s, %s", (...names) => {
    const [name, category, target, from] = names;
    const columns = { [category]: id("Category"), [target]: one(3, 4), [from]: date };
    const { targets } = propose(sourceOf(name, columns, [from])).mapping;
    expect(targets).toMatchObject({ category, target, from });
  });
});

it("a table with dates, names and reasons that does not say so holds no baselines", () => {
  const columns = {
    Category: one("Billing", "Delivery"),
    From: date,
    Who: one("Ann"),
    Why: one("Training"),
  };
  expect(propose(sourceOf("Actions", columns, ["From"])).mapping.baselines).toBeNull();
});

it("the smallest table, a date and a category, is complaints", () => {
  const source = sourceOf("Sheet1", { Date: date, Category: one("A", "B") }, ["Date"]);
  expect(propose(source).mapping.complaints).toMatchObject({ date: "Date", category: "Category" });
});

it.each([
  ["Orders", { "Order Date": date, Product: one("A", "B"), Amount: one(3, 4) }, ["Order Date"]],
  ["Staff", { Name: id("P"), Birthday: date, Team: one("A", "B") }, ["Birthday"]],
  [
    "Roadmap",
    { RoadmapID: id("R"), PlannedStart: date, PlannedEnd: date, Owner: one("A") },
    ["PlannedStart", "PlannedEnd"],
  ],
] as const)("a table of %s is none of them", (name, columns, dates) => {
  expect(propose(sourceOf(name, columns, dates)).mapping).toEqual(NO_MAPPING);
});

it("a list of subscriptions alone gives customers and losses both", () => {
  const source = sourceOf(
    "Subscriptions",
    {
      subscription_id: id("S"),
      account_id: one("A-1", "A-2"),
      start_date: date,
      end_date: (row) => (row % 3 === 0 ? SERIAL + 400 : ""),
      mrr_amount: one(10, 20),
      churn_flag: one("TRUE", "FALSE", "FALSE"),
    },
    ["start_date", "end_date"],
  );
  const { customers, losses } = propose(source).mapping;
  expect(customers).toMatchObject({ start: "start_date", value: "mrr_amount", valuePer: "month" });
  expect(losses).toMatchObject({ date: "end_date", status: "churn_flag", lossWhen: ["TRUE"] });
});
