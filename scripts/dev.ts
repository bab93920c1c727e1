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
await ensureCertificatesAreInstalled();
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
