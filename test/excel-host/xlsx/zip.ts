/** Zip archives, read and written with the compression that Chromium and Node both have built in. */

/** One file of an archive, as it lies there: what nobody changes is copied without being unpacked. */
export interface ZipEntry {
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array<ArrayBuffer>;
}

export type ZipEntries = Map<string, ZipEntry>;

const STORED = 0;
const DEFLATED = 8;
const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
/** 1 January 1980, the earliest day a zip can say: saving twice gives the same bytes. */
const NO_DATE = 0x21;
const UTF8_NAMES = 0x0800;

/** Throws when the bytes are no zip archive. */
export function readZip(bytes: Uint8Array): ZipEntries {
  const copy = new Uint8Array(bytes);
  const view = new DataView(copy.buffer);
  const end = endOfArchive(view);
  const entries: ZipEntries = new Map();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== CENTRAL_SIGNATURE) throw new Error("The file is damaged.");
    const nameBytes = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(
      copy.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes),
    );
    const local = view.getUint32(at + 42, true);
    const start =
      local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      packed: copy.subarray(start, start + view.getUint32(at + 20, true)),
    });
    at += CENTRAL_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOfArchive(view: DataView): number {
  for (let at = view.byteLength - END_BYTES; at >= 0; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw new Error("The file is not an .xlsx workbook.");
}

export async function unpack(entry: ZipEntry): Promise<Uint8Array> {
  if (entry.method === STORED) return entry.packed;
  return through(entry.packed, new DecompressionStream("deflate-raw"));
}

export async function pack(bytes: Uint8Array): Promise<ZipEntry> {
  const copy = new Uint8Array(bytes);
  return {
    method: DEFLATED,
    crc: crc32(copy),
    size: copy.length,
    packed: await through(copy, new CompressionStream("deflate-raw")),
  };
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const body = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(body).arrayBuffer());
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** The content types come first, as Office expects it of its own files. */
export function writeZip(entries: ZipEntries): Uint8Array {
  const chunks: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const [name, entry] of entries) {
    const bytes = new TextEncoder().encode(name);
    const local = header(LOCAL_SIGNATURE, entry, bytes);
    chunks.push(local, entry.packed);
    central.push(centralHeader(entry, bytes, offset));
    offset += local.length + entry.packed.length;
  }
  const directoryBytes = central.reduce((sum, { length }) => sum + length, 0);
  return joined([...chunks, ...central, endRecord(entries.size, directoryBytes, offset)]);
}

/** The fields that both headers share stand 2 bytes further on in the central one. */
function header(signature: number, entry: ZipEntry, name: Uint8Array): Uint8Array {
  const length = signature === CENTRAL_SIGNATURE ? CENTRAL_BYTES : LOCAL_BYTES;
  const bytes = new Uint8Array(length + name.length);
  const view = new DataView(bytes.buffer);
  const shift = signature === CENTRAL_SIGNATURE ? 2 : 0;
  view.setUint32(0, signature, true);
  view.setUint16(4, 20, true);
  view.setUint16(4 + shift, 20, true);
  view.setUint16(6 + shift, UTF8_NAMES, true);
  view.setUint16(8 + shift, entry.method, true);
  view.setUint16(12 + shift, NO_DATE, true);
  view.setUint32(14 + shift, entry.crc, true);
  view.setUint32(18 + shift, entry.packed.length, true);
  view.setUint32(22 + shift, entry.size, true);
  view.setUint16(26 + shift, name.length, true);
  bytes.set(name, length);
  return bytes;
}

function centralHeader(entry: ZipEntry, name: Uint8Array, offset: number): Uint8Array {
  const bytes = header(CENTRAL_SIGNATURE, entry, name);
  new DataView(bytes.buffer).setUint32(42, offset, true);
  return bytes;
}

function endRecord(count: number, directoryBytes: number, offset: number): Uint8Array {
  const bytes = new Uint8Array(END_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, END_SIGNATURE, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, directoryBytes, true);
  view.setUint32(16, offset, true);
  return bytes;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
