import type { TemplateMark } from "../source.ts";
import { TEMPLATES } from "./templates.ts";

/**
 * The text that marks the sheet of a template. It is kept in a hidden name of the sheet: that goes along when the sheet is
 * copied to another workbook, which the settings of a workbook do not.
 *
 * @param mark Template and version. @returns The text.
 * @example writeMark({ key: "forums", version: 1 }) // => "forums;1"
 */
export function writeMark({ key, version }: TemplateMark): string {
  return `${key};${version}`;
}

/** In the place of a template's key: the sheet holds the lists that cells of the input tables are chosen from. */
export const LISTS_KEY = "lists";

/**
 * The mark in a text.
 *
 * @param text As {@link writeMark} makes it. @returns The mark; null when it is none of ours.
 * @example readMark("forums;1") // => { key: "forums", version: 1 }
 * @example readMark("lists;1") // => { key: "lists", version: 1 }
 * @example readMark("plans;1") // => null
 */
export function readMark(text: string): TemplateMark | null {
  const [, key = "", version] = /^(\w+);(\d+)$/u.exec(text) ?? [];
  const isKnown = key === LISTS_KEY || Object.hasOwn(TEMPLATES, key);
  return isKnown ? { key, version: Number(version) } : null;
}
