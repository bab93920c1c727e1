import { expect, it } from "vitest";
import { Mapping } from "../../addin/intake/mapping.ts";
import { addSheet } from "../excel-host/open-host.ts";
import { COMPLAINTS, openHost, refresh, type Sent } from "./small-book.ts";

/** Invented, and unlike anything else in the workbook. */
const CANARIES = [
  "Quillfeather",
  "020 7946 0018",
  "quill@example.com",
  "she cried on the phone",
  "K-77321",
];

it("no name, number, address or free text of a neighbouring column leaves the workbook", async () => {
  const host = openHost();
  const [header = [], ...rows] = COMPLAINTS;
  addSheet(host, "Complaints", [
    [...header, "Customer", "Phone", "E-mail", "Notes", "Customer no."],
    ...rows.map((row) => [...row, ...CANARIES]),
  ]);
  const sent: Sent = { bodies: [], heads: [], logs: [] };
  const result = await refresh(sent);
  expect(result.ok).toBe(true);
  expect(sent.bodies.length).toBe(1);
  const ours = host.book.sheets
    .filter(({ name }) => name !== "Complaints")
    .map(({ cells }) => JSON.stringify([...cells.values()]));
  const everything = [
    ...sent.bodies,
    ...sent.heads,
    ...sent.logs,
    ...ours,
    JSON.stringify([...host.book.settings]),
  ];
  for (const canary of CANARIES) {
    expect(
      everything.some((text) => text.includes(canary)),
      canary,
    ).toBe(false);
  }
});

it("what is sent is counts: the body names categories and months, and has no row", async () => {
  const host = openHost();
  addSheet(host, "Complaints", COMPLAINTS);
  const sent: Sent = { bodies: [], heads: [], logs: [] };
  await refresh(sent);
  expect(JSON.parse(sent.bodies[0] ?? "null")).toEqual({
    contract: 1,
    asOf: "2024-12-28",
    complaints: {
      grouping: "category",
      categories: ["Billing", "Delivery"],
      periods: Array.from(
        { length: 12 },
        (_, month) => `2024-${String(month + 1).padStart(2, "0")}`,
      ),
      counts: expect.any(Array) as unknown,
    },
    targets: [],
    rebases: [],
  });
});

it("sentences in the column of reasons are counted as one and stay in the workbook", async () => {
  const host = openHost();
  addSheet(host, "Losses", [
    ["Date lost", "Reason"],
    ...Array.from({ length: 80 }, (_, index) => [
      `${String(1 + (index % 28)).padStart(2, "0")}/${String(1 + (index % 12)).padStart(2, "0")}/2024`,
      `${CANARIES[0]} of ${index} High Street said no`,
    ]),
  ]);
  const sent: Sent = { bodies: [], heads: [], logs: [] };
  const losses = { source: "Losses", date: "Date lost", reason: "Reason" };
  await refresh(sent, { mapping: Mapping.parse({ losses }) });
  expect(sent.bodies.length).toBe(1);
  expect(sent.bodies[0]).not.toContain(CANARIES[0]);
});
