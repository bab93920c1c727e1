/**
 * A text as gzip: a body of a megabyte becomes some tens of kilobytes.
 *
 * @param text Any. @returns Its UTF-8 bytes, packed.
 */
export async function gzipText(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
