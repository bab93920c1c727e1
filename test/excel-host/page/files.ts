/** Workbooks from and to the user's disk. */
import { make } from "./elements.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Null when the user chose none. */
export function chooseFile(): Promise<File | null> {
  const input = make("input", { attributes: { type: "file", accept: `.xlsx,${XLSX}` } });
  return new Promise((resolve) => {
    input.addEventListener("change", () => resolve(input.files?.[0] ?? null));
    input.addEventListener("cancel", () => resolve(null));
    input.click();
  });
}

export function download(bytes: Uint8Array, fileName: string): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  const link = make("a", { attributes: { href: url, download: fileName } });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
