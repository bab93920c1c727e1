export type Theme = "light" | "dark";

/** Below this relative luminance white text is easier to read than black (WCAG: the point of equal contrast). */
const DARK_BELOW = 0.179;

const SRGB_LINEAR_UP_TO = 0.04045;

const linear = (channel: number): number =>
  channel <= SRGB_LINEAR_UP_TO ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

/** Relative luminance (WCAG 2.2) of `#rrggbb`, 0 to 1; null for another text. */
export function luminanceOf(color: string): number | null {
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color.trim());
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match
    .slice(1)
    .map((part) => linear(Number.parseInt(part, 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Light or dark: the colour of Office when it tells one (Excel on the web does not), else what the system prefers.
 */
export function chooseTheme(officeBackground: string | undefined, prefersDark: boolean): Theme {
  const luminance = officeBackground === undefined ? null : luminanceOf(officeBackground);
  if (luminance === null) return prefersDark ? "dark" : "light";
  return luminance < DARK_BELOW ? "dark" : "light";
}
