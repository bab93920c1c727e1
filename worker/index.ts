import { createApp } from "./app.ts";
import type { LogLine } from "./http/log-requests.ts";

const writeLog = (line: LogLine): void => {
  // oxlint-disable-next-line no-console -- Workers Logs takes structured lines from the console
  console[line.level](line);
};

const app = createApp(writeLog);

/** Nothing but the handler: workerd refuses to start when the entry exports anything else. */
export default { fetch: app.fetch } satisfies ExportedHandler;
