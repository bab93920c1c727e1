import * as z from "zod/mini";

/**
 * A schema by its name in the document.
 *
 * @param schema One that has an id; loading it is what puts it into the document.
 */
export function referToSchema(schema: z.ZodMiniType): { readonly $ref: string } {
  return {
    $ref: `#/components/schemas/${z.globalRegistry.get(schema)?.id ?? "schema-without-id"}`,
  };
}
