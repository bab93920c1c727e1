import { fail, succeed } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";

/** The least that Excel must understand: page setup, null objects, settings, conditional formats. */
const NEEDED_API = "1.9";

/** The calendar day where the user is, `YYYY-MM-DD`. */
export function localDay(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Whether this Excel is new enough; fails with `excel-too-old`. */
export function checkExcel({ requirements }: Office.Context): Result<null> {
  return requirements.isSetSupported("ExcelApi", NEEDED_API)
    ? succeed(null)
    : fail({ code: "excel-too-old", needs: `ExcelApi ${NEEDED_API}` });
}

/** Versions for the details that a user copies for support. */
export function listVersions(own: string, { diagnostics }: Office.Context): readonly string[] {
  const { host, platform, version } = diagnostics;
  return [`Upstream ${own}`, `${host} ${version} on ${platform}`];
}

/** The colour behind the pane, where Office tells it: Excel on the web does not. */
export function officeBackground(context: Office.Context | undefined): string | undefined {
  const theme: Partial<Office.OfficeTheme> | undefined = context?.officeTheme;
  return theme?.bodyBackgroundColor;
}
