/** Where the manifest in the repository points: the address of `npm run dev`. */
export const DEV_ORIGIN = "https://localhost:3000";

/** The manifest for another origin, for example `https://scorecard.example.com`; null when that is not an https origin. */
export function moveManifest(source: string, origin: string): string | null {
  const url = URL.parse(origin);
  if (url === null || url.protocol !== "https:" || url.origin !== origin) return null;
  return source.replaceAll(DEV_ORIGIN, url.origin);
}
