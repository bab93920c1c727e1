import fc from "fast-check";
import { expect, it } from "vitest";
import { readXml } from "../../../scripts/manifest/read-xml.ts";

const escape = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

it("any value written into an attribute is read back as it was", () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      expect(readXml(`<a b="${escape(value)}"/>`)).toMatchObject({
        ok: true,
        root: { name: "a", attributes: { b: value } },
      });
    }),
  );
});

it("prefixes, comments and nesting are read", () => {
  const reading = readXml('<?xml version="1.0"?><!-- why --><x:a><bt:b id="1">two</bt:b></x:a>');
  expect(reading).toMatchObject({
    ok: true,
    root: { name: "a", children: [{ name: "b", path: "/a/b", text: "two" }] },
  });
});

it.each([
  "<a>",
  "<a></b>",
  "<a b=1/>",
  "<a/><b/>",
  "<a b='1' b='2'/>",
  "text",
  "<a>&nbsp;</a>",
  "",
  "<a <b/>",
])("“%s” is refused", (source) => {
  expect(readXml(source).ok).toBe(false);
});
