/** Builds the pane, lays a spreadsheet page and Microsoft's unmodified client beside it, and serves all of it and the API from one origin. */
import { DEMO, layDemo } from "./lay-demo.ts";
import { serveDemo } from "./serve-demo.ts";

const PORT = 3000;

await layDemo(DEMO);
const demo = await serveDemo(DEMO, PORT);
process.stdout.write(
  `\nOpen ${demo.pageUrl}\n\nWith company.xlsx in place of sample.xlsx the workbook has input tables too, for the readiness assessment.\nThe certificate was made on this machine, so the browser warns once. Stop with Ctrl+C.\n`,
);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void demo.stop());
process.exitCode = (await demo.ended) ?? 0;
