import { chooseTheme } from "../pane/choose-theme.ts";

/**
 * Paints the page in the theme of Office or of the system, now and whenever the system changes; what it gives back
 * paints again, for Office tells its colour only when it is ready.
 */
export function paintTheme(officeBackground: () => string | undefined): () => void {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const paint = (): void => {
    document.documentElement.dataset["theme"] = chooseTheme(officeBackground(), dark.matches);
  };
  dark.addEventListener("change", paint);
  paint();
  return paint;
}
