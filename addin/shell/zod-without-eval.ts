import * as z from "zod";

/**
 * Zod compiles schemas with `new Function` where it may. Our pages forbid that (script-src without unsafe-eval), and the
 * probe alone would be reported as a violation. Imported before every module that makes a schema.
 */
export const zodConfig = z.config({ jitless: true });
