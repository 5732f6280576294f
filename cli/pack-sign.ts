/** `pack sign FILE --key KEYFILE`: a detached Ed25519 signature beside the pack; the key is made on first use. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { UsageError } from './claim-list';

/** Gives the path of the signature. Throws `UsageError`. */
export function signPack(path: string, keyPath: string): string {
  const bytes = readBytes(path);
  const key = existsSync(keyPath) ? readKey(keyPath) : makeKey(keyPath);
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  const signature = {
    algorithm: 'Ed25519',
    publicKey: Buffer.from(x, 'base64url').toString('base64'),
    signature: sign(null, bytes, key).toString('base64'),
  };
  writeFileSync(`${path}.sig`, `${JSON.stringify(signature, null, 2)}\n`);
  return `${path}.sig`;
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(`${path}: cannot be read (${(error as NodeJS.ErrnoException).code ?? error})`);
  }
}

function readKey(path: string): KeyObject {
  try {
    const key = createPrivateKey(readFileSync(path));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below, as for a key of another kind.
  }
  throw new UsageError(`${path}: holds no private Ed25519 key`);
}

function makeKey(path: string): KeyObject {
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  return privateKey;
}
