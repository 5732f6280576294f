/** Large blobs in parts: made or read whole, one of a few megabytes holds up its thread for longer than a reader may wait. */

/** Bytes that are copied before anything else has a turn: some 20 ms. In smaller parts all of it would take longer. */
const PART = 2 ** 22;

/** @param pause lets other work in */
export async function blobOf(bytes: Uint8Array<ArrayBuffer>, pause: () => Promise<void>): Promise<Blob> {
  const parts: Blob[] = [];
  for (let at = 0; at < bytes.length; at += PART) {
    parts.push(new Blob([bytes.subarray(at, at + PART)]));
    await pause();
  }
  // Blobs are made of blobs without a copy.
  return new Blob(parts);
}

/** Rejects with a `DOMException` where the blob's file is lost. */
export async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(blob.size);
  for (let at = 0; at < bytes.length; at += PART)
    bytes.set(new Uint8Array(await blob.slice(at, at + PART).arrayBuffer()), at);
  return bytes;
}
