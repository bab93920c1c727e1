import { expect, it } from "vitest";
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
  });
});
