/** For tests: runs a batch and gives the code with which Excel refused it, or null when it did not. */
export interface Refused {
  readonly code: string | null;
  readonly message: string;
  readonly debugInfo: unknown;
}

export const refusalOf = async (
  batch: (context: Excel.RequestContext) => Promise<unknown>,
): Promise<Refused> => {
  try {
    await Excel.run(batch);
    return { code: null, message: "", debugInfo: null };
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return { code: error.code, message: error.message, debugInfo: error.debugInfo };
  }
};
