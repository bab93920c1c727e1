/** Answers one request from the Worker's app in process: `npm run -s api -- POST /api/v1/scorecard < body.json`. */
import { buffer } from "node:stream/consumers";
import { createApp } from "../worker/app.ts";

const [method = "GET", path = "/health"] = process.argv.slice(2);
const hasBody = method !== "GET" && method !== "HEAD";
const app = createApp(() => {});
const response = await app.request(path, {
  method,
  ...(hasBody
    ? { body: await buffer(process.stdin), headers: { "content-type": "application/json" } }
    : {}),
});
process.stderr.write(`${response.status}\n`);
process.stdout.write(new Uint8Array(await response.arrayBuffer()));
process.exitCode = response.ok ? 0 : 1;
