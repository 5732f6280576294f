/** Large blobs in parts: made or read whole, one of a few megabytes holds up its thread for longer than a reader may wait. */

/** Bytes that are copied into a blob before anything else has a turn. */
const MADE_AT_ONCE = 2 ** 20;
/** Bytes that are read before anything else has a turn: some 20 ms. In smaller parts all of it would take longer. */
const READ_AT_ONCE = 2 ** 22;

/** @param pause lets other work in */
export async function blobOf(bytes: Uint8Array<ArrayBuffer>, pause: () => Promise<void>): Promise<Blob> {
  const parts: Blob[] = [];
  for (let at = 0; at < bytes.length; at += MADE_AT_ONCE) {
    parts.push(new Blob([bytes.subarray(at, at + MADE_AT_ONCE)]));
    await pause();
  }
  // Blobs are made of blobs without a copy.
  return new Blob(parts);
}

/** Rejects with a `DOMException` where the blob's file is lost. */
export async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(blob.size);
  for (let at = 0; at < bytes.length; at += READ_AT_ONCE)
    bytes.set(new Uint8Array(await blob.slice(at, at + READ_AT_ONCE).arrayBuffer()), at);
  return bytes;
}
