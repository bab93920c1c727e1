import { expect, it } from "vitest";
import { writeSent } from "../../../addin/pane/write-sent.ts";
import { checked } from "../../fixtures/example-checked.ts";

it("the size is that of the exact text, in UTF-8", () => {
  const { body, bytes } = writeSent({
    ...checked.request,
    targets: [{ category: "Größe", atMost: 1, basis: "count" }],
  });
  expect(JSON.parse(body)).toMatchObject({ targets: [{ category: "Größe" }] });
  expect(bytes).toBe(body.length + 2);
});
