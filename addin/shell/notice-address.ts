import type { Notice } from "../../shared/problem.ts";

/** What is shown when the page was opened without a notice. */
const NO_NOTICE: Notice = {
  what: "The refresh did not finish.",
  why: "No more is known about it here.",
  remedy: "Open the Upstream pane and refresh there.",
};

/**
 * The address of the page that shows a notice. The words stand behind `#`, which a browser keeps to itself: names of
 * sheets and tables do not reach the server.
 */
export function noticeAddress(page: string, { what, why, remedy }: Notice): string {
  return `${page}#${new URLSearchParams({ what, why, remedy }).toString()}`;
}

/** The notice in the part of an address behind `#`. */
export function readNotice(hash: string): Notice {
  const words = new URLSearchParams(hash.replace(/^#/, ""));
  const [what, why, remedy] = [words.get("what"), words.get("why"), words.get("remedy")];
  return what === null || why === null || remedy === null ? NO_NOTICE : { what, why, remedy };
}
