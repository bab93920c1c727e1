/** Whether this Excel knows a newer version of its interface than the floor (ExcelApi 1.9), for example `1.13`. */
export const supports = (version: string): boolean =>
  Office.context.requirements.isSetSupported("ExcelApi", version);
