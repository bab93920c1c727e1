/** Writes the contract as OpenAPI from the schemas: `npm run openapi`. */
import { readFile, writeFile } from "node:fs/promises";
import { format } from "oxfmt";
import { describeApi } from "../worker/openapi/describe-api.ts";

const FILE = "worker/openapi.json";

const { version } = JSON.parse(await readFile("package.json", "utf8")) as { version: string };
const style = JSON.parse(await readFile(".oxfmtrc.json", "utf8")) as { printWidth: number };
const { code } = await format(FILE, JSON.stringify(describeApi(version), null, 2), style);
await writeFile(FILE, code);
