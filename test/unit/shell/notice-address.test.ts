import fc from "fast-check";
import { expect, it } from "vitest";
import { noticeAddress, readNotice } from "../../../addin/shell/notice-address.ts";

const notice = {
  what: "The sheet “Board” is protected.",
  why: "Excel & co",
  remedy: "Unprotect #1.",
};

it("the words of a notice stand behind #, so that they never reach the server", () => {
  const url = new URL(noticeAddress("https://localhost:3000/notice.html", notice));
  expect(url.pathname + url.search).toBe("/notice.html");
});

it("any notice is read back as it was", () => {
  fc.assert(
    fc.property(fc.record({ what: fc.string(), why: fc.string(), remedy: fc.string() }), (any) => {
      const url = new URL(noticeAddress("https://localhost:3000/notice.html", any));
      expect(readNotice(url.hash)).toEqual(any);
    }),
  );
});

it("a page opened without a notice still says what to do", () => {
  expect(readNotice("").remedy).toBe("Open the Upstream pane and refresh there.");
});
