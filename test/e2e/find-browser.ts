import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";

/** Flags with which Chromium runs headless as any user, keeps quiet and asks nothing of the network. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const LINUX_NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
];

const MAC_PATHS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

const WINDOWS_PATHS = [
  "Google/Chrome/Application/chrome.exe",
  "Microsoft/Edge/Application/msedge.exe",
];

function candidates(): readonly string[] {
  if (process.platform === "darwin") return MAC_PATHS;
  if (process.platform === "win32") {
    const folders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map(
      (name) => process.env[name] ?? "",
    );
    return folders.flatMap((folder) => WINDOWS_PATHS.map((file) => path.join(folder, file)));
  }
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

const isDebianRoot = (): boolean =>
  process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

function installChromium(): void {
  const options = {
    stdio: "ignore",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  } as const;
  spawnSync("apt-get", ["update", "-qq"], options);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], options);
}

/**
 * Where a browser is: BROWSER_PATH, or an installed Chromium, Chrome or Edge. On Debian as root it is installed when
 * there is none; elsewhere the error says what to do.
 */
export function findBrowser(): string {
  const find = (): string | undefined =>
    [process.env["BROWSER_PATH"] ?? "", ...candidates()].find(
      (file) => file !== "" && existsSync(file),
    );
  const found = find();
  if (found !== undefined) return found;
  if (isDebianRoot()) installChromium();
  const installed = find();
  if (installed !== undefined) return installed;
  throw new Error(
    "These tests need a browser. Install Chromium, Google Chrome or Microsoft Edge (on Debian or Ubuntu: sudo apt-get install chromium), or set BROWSER_PATH to one.",
  );
}

/** Starts the browser, headless. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), headless: true, args: FLAGS });
}
