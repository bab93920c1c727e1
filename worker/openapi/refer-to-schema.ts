import type * as z from "zod";

/**
 * A schema by its name in the document.
 *
 * @param schema One that has an id; loading it is what puts it into the document.
 */
export function referToSchema(schema: z.ZodType): { readonly $ref: string } {
  return { $ref: `#/components/schemas/${schema.meta()?.id ?? "schema-without-id"}` };
}
