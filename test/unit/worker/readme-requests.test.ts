/** The bodies that the README shows must be ones that the API takes. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { Mapping } from "../../../addin/intake/mapping.ts";
import { createApp } from "../../../worker/app.ts";

const bodies = [...readFileSync("README.md", "utf8").matchAll(/```json\n(.+?)```/gsu)].map(
  ([, text = ""]) => JSON.parse(text) as object,
);
const bodyWith = (key: string): object => {
  const body = bodies.find((one) => key in one);
  if (body === undefined) throw new Error(`The README shows no body with ${key}.`);
  return body;
};

it.each([
  ["series", "/api/v1/trends"],
  ["tables", "/api/v1/readiness"],
])("the README's body with %s is answered by %s", async (key, path) => {
  const { status } = await createApp(() => {}).request(path, {
    method: "POST",
    body: JSON.stringify(bodyWith(key)),
    headers: { "content-type": "application/json" },
  });
  expect(status).toBe(200);
});

it("the README's mapping is one", () => {
  expect(Mapping.safeParse(bodyWith("complaints")).success).toBe(true);
});
