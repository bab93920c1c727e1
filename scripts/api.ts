/** Answers one request from the Worker's app in process: `npm run -s api -- POST /api/v1/scorecard < body.json`. */
import { buffer } from "node:stream/consumers";
import { createApp } from "../worker/app.ts";
import { sayUnusable } from "./say-unusable.ts";

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

const [method = "GET", path = "/health", ...rest] = process.argv.slice(2);
if (METHODS.includes(method) && path.startsWith("/") && rest.length === 0)
  await answer(method, path);
else
  sayUnusable([
    {
      what: "The command line could not be read.",
      why: "It must be a method in capital letters and a path that begins with a slash.",
      remedy: "npm run -s api -- POST /api/v1/scorecard < BODY.json",
    },
  ]);

async function answer(asked: string, place: string): Promise<void> {
  const hasBody = asked !== "GET" && asked !== "HEAD";
  const app = createApp(() => {});
  const response = await app.request(place, {
    method: asked,
    ...(hasBody
      ? { body: await buffer(process.stdin), headers: { "content-type": "application/json" } }
      : {}),
  });
  process.stderr.write(`${response.status}\n`);
  process.stdout.write(new Uint8Array(await response.arrayBuffer()));
  process.exitCode = response.ok ? 0 : 1;
}
