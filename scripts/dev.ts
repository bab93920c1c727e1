/** Serves pane and API on https://localhost:3000 for Excel itself, with a certificate that this machine trusts, watching. */
import { existsSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import { ensureCertificatesAreInstalled } from "office-addin-dev-certs";
import { keepRunning, runCommand } from "./run-command.ts";

/** Where office-addin-dev-certs keeps what it makes. */
const CERTIFICATES = path.join(homedir(), ".office-addin-dev-certs");

if (!existsSync(".dev.vars")) await copyFile(".dev.vars.example", ".dev.vars");
await trustCertificate();
runCommand("vite", "build");
process.stdout.write(
  "Pane: https://localhost:3000/taskpane.html. Sideload manifest.xml as the README says.\n",
);
keepRunning([
  ["vite", "build", "--watch"],
  [
    "wrangler",
    "dev",
    "--local-protocol",
    "https",
    "--https-key-path",
    path.join(CERTIFICATES, "localhost.key"),
    "--https-cert-path",
    path.join(CERTIFICATES, "localhost.crt"),
  ],
]);

/** Excel loads a pane only from an address whose certificate the machine trusts; a browser can be told to go on. */
async function trustCertificate(): Promise<void> {
  try {
    await ensureCertificatesAreInstalled();
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    process.stderr.write(
      `The certificate for localhost was made, but this machine does not trust it.\n  Why: ${reason}\n  What to do: add ${path.join(CERTIFICATES, "ca.crt")} to the trusted authorities, or tell the browser to go on. Excel itself needs the former.\n`,
    );
  }
}
