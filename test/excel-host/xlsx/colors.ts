/** Colours of a file as `#RRGGBB`: written out, from the theme, or from the old palette. */
import { type Element, attributeOf, numberOf } from "./xml.ts";

/** The file counts light before dark, the theme lists dark before light (ECMA-376 part 1, 18.8.3). */
const THEME_ORDER = [1, 0, 3, 2] as const;
/** The first eight of the palette of Excel 97, which repeat once (18.8.27). */
const PALETTE = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];
const SYSTEM_TEXT = 64;

/** Undefined when nothing is said or the colour is automatic. `theme` is in the order of the theme's part. */
export function readColor(
  color: Element | undefined,
  theme: readonly string[],
): string | undefined {
  const rgb = attributeOf(color, "rgb");
  if (rgb !== undefined) return `#${rgb.slice(-6).toUpperCase()}`;
  const index = numberOf(color, "theme");
  if (index !== undefined) {
    const base = theme[THEME_ORDER[index] ?? index];
    return base === undefined ? undefined : tinted(base, numberOf(color, "tint") ?? 0);
  }
  const indexed = numberOf(color, "indexed");
  if (indexed === undefined || indexed >= SYSTEM_TEXT) return undefined;
  const palette = PALETTE[indexed % PALETTE.length];
  return indexed < PALETTE.length * 2 && palette !== undefined ? `#${palette}` : undefined;
}

/** Darker below 0, lighter above, each channel by the same share. */
function tinted(base: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => {
    const value = Number.parseInt(base.slice(at, at + 2), 16);
    const moved = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(moved).toString(16).padStart(2, "0");
  });
  return `#${channels.join("").toUpperCase()}`;
}

/** With full opacity, as Excel writes it. */
export const writtenColor = (color: string): string => `FF${color.replace("#", "").toUpperCase()}`;
