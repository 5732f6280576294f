/** FNV-1a (Fowler, Noll, Vo), 32 bits: short and spread out; nothing depends on its being hard to forge. */
export function digest(text: string, seed = 0x811c9dc5): number {
  let value = seed;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

const SECOND_SEED = 0x9e3779b9;

/** Two of them: no two of some hundred thousand texts will share it. */
export function longDigest(text: string): string {
  return digest(text).toString(36) + digest(text, SECOND_SEED).toString(36).padStart(7, '0');
}
