import { expect, it } from "vitest";
import { chooseTheme, luminanceOf } from "../../../addin/pane/choose-theme.ts";

it.each([
  // Relative luminance of sRGB colours as WCAG 2.2 defines it, worked out by hand for the corners.
  ["#000000", 0],
  ["#ffffff", 1],
  ["#ff0000", 0.2126],
  ["#00ff00", 0.7152],
  ["#0000ff", 0.0722],
])("the luminance of %s is %f", (color, luminance) => {
  expect(luminanceOf(color)).toBeCloseTo(luminance, 10);
});

it.each([
  { office: "#292929", prefersDark: false, theme: "dark" },
  { office: "#ffffff", prefersDark: true, theme: "light" },
  { office: undefined, prefersDark: true, theme: "dark" },
  { office: undefined, prefersDark: false, theme: "light" },
  { office: "not a colour", prefersDark: true, theme: "dark" },
])(
  "Office says $office, the system dark is $prefersDark: $theme",
  ({ office, prefersDark, theme }) => {
    expect(chooseTheme(office, prefersDark)).toBe(theme);
  },
);
