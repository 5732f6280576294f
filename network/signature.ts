/**
 * Detached signatures of packs: `pack.json.sig` beside `pack.json`, Ed25519 (RFC 8032) over the pack's bytes.
 * They tell that an update comes from whoever signed the first version, not who that is.
 */
import * as z from 'zod/mini';

const base64 = (bytes: number) =>
  z.base64().check(z.length(Math.ceil(bytes / 3) * 4, `is not ${bytes} bytes in base64`));
export const signatureFile = z.object({
  algorithm: z.literal('Ed25519'),
  publicKey: base64(32),
  signature: base64(64),
});
export type SignatureFile = z.infer<typeof signatureFile>;

/** Whether the signature is of these bytes by the key that it names. Throws an `Error` where it is no signature at all. */
export async function verify(bytes: Uint8Array<ArrayBuffer>, text: string): Promise<SignatureFile | undefined> {
  const file = signatureFile.parse(JSON.parse(text));
  const key = await crypto.subtle.importKey('raw', fromBase64(file.publicKey), 'Ed25519', false, ['verify']);
  return (await crypto.subtle.verify('Ed25519', key, fromBase64(file.signature), bytes)) ? file : undefined;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
