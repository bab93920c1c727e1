/** The part of Node's zlib that the Worker uses; workerd has it built in, and the types of Node would not fit the rest. */
declare module "node:zlib" {
  export function gunzipSync(
    bytes: Uint8Array,
    options: { readonly maxOutputLength: number },
  ): Uint8Array;
}
