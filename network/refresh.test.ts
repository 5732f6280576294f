/** An update is taken only whole, over https and from the same signer; else the last good copy stays. */
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Pack } from '../claims/pack';
import { PackServer } from '../e2e/support/pack-server';
import type { ReadyIndex } from '../storage/install';
import type { Subscription } from '../storage/subscriptions';
import { fetchPack } from './fetch-pack';
import { isDue, type PackPlace, readVersion, refresh, subscribed } from './refresh';

// The server's certificate is signed by nobody.
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';

const LIMITS = { bytes: 200_000, ms: 500 };
const NOW = 1_000_000_000;
const HOUR = 3_600_000;
const packOf = (version: string, ...claims: string[]) => ({
  format: 1,
  id: 'weather',
  title: 'Weather',
  version,
  language: 'en',
  license: 'CC0-1.0',
  expires: '12 hours',
  sources: [{ id: 's' }],
  claims: claims.map((text) => ({
    id: text.toLowerCase(),
    text,
    attribution: { kind: 'newsroom' },
    speech: 'statement',
    evidence: [{ source: 's' }],
  })),
});
const body = (version: string, ...claims: string[]) => JSON.stringify(packOf(version, ...claims));

const maker = generateKeyPairSync('ed25519');
const stranger = generateKeyPairSync('ed25519');
const publicKeyOf = ({ publicKey }: { publicKey: KeyObject }) =>
  Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64');
const signatureOf = (text: string, by = maker) =>
  JSON.stringify({
    algorithm: 'Ed25519',
    publicKey: publicKeyOf(by),
    signature: sign(null, Buffer.from(text), by.privateKey).toString('base64'),
  });

let server: PackServer;
let here: Pack | undefined;
let puts: number;
let ready: ReadyIndex | undefined;
const place: PackPlace = {
  read: async () => here,
  async put(pack, index) {
    puts++;
    here = pack;
    ready = index;
  },
};
beforeAll(async () => {
  server = await PackServer.start();
});
afterAll(() => server.stop());
beforeEach(() => {
  here = undefined;
  puts = 0;
  server.asked.length = 0;
});

/** Subscribes to what the server has at `path`. */
async function subscribe(path: string): Promise<Subscription> {
  const url = server.origin + path;
  const fetched = await fetchPack(url);
  if (!fetched) throw new Error('nothing came');
  const version = await readVersion(url, fetched);
  here = version.pack;
  return subscribed(url, fetched, version, NOW);
}
const again = (subscription: Subscription) => refresh('weather', subscription, place, NOW + HOUR, LIMITS);

describe('a subscription', () => {
  it('takes a new version and says what it changes', async () => {
    server.serve('/a', { body: body('1.0.0', 'Rain', 'Snow') });
    const before = await subscribe('/a');
    expect(before).toMatchObject({ checked: NOW, updated: NOW, expiresHours: 12 });
    server.serve('/a', { body: body('1.1.0', 'Snow', 'Hail') });
    const after = await again(before);
    expect(after).toMatchObject({ updated: NOW + HOUR, diff: { added: ['Hail'], changed: [], removed: ['Rain'] } });
    expect(after.error).toBeUndefined();
    expect(here?.version).toBe('1.1.0');
  });

  it('does not fetch what has not changed, and sends nothing but the address', async () => {
    server.serve('/b', { body: body('1.0.0', 'Rain'), headers: { etag: '"one"' } });
    const before = await subscribe('/b');
    server.asked.length = 0;
    const after = await again(before);
    expect(after).toMatchObject({ checked: NOW + HOUR, updated: NOW });
    expect(puts).toBe(0);
    expect(server.asked.map(({ path }) => path)).toEqual(['/b']);
    expect(server.asked[0]?.headers).toMatchObject({ 'if-none-match': '"one"' });
    for (const header of ['cookie', 'referer', 'authorization'])
      expect(server.asked[0]?.headers).not.toHaveProperty(header);
  });

  it('fetches anew when the copy is gone', async () => {
    server.serve('/c', { body: body('1.0.0', 'Rain'), headers: { etag: '"one"' } });
    const before = await subscribe('/c');
    here = undefined;
    await again(before);
    expect(here).toBeDefined();
  });

  it('is asked again once its version has expired', async () => {
    server.serve('/d', { body: body('1.0.0', 'Rain') });
    const own = await subscribe('/d');
    expect([isDue(own, NOW + 12 * HOUR - 1), isDue(own, NOW + 12 * HOUR)]).toEqual([false, true]);
    const failed = { ...own, error: 'cannot be fetched' };
    expect([isDue(failed, NOW + HOUR - 1), isDue(failed, NOW + HOUR)]).toEqual([false, true]);
  });

  it('is asked again when the clock has gone back, not only when it has caught up', () => {
    const own: Subscription = { url: 'https://a.example', checked: NOW, updated: NOW, expiresHours: 12 };
    expect([isDue(own, NOW - 10_000 * HOUR), isDue(own, NOW + 10_000 * HOUR)]).toEqual([true, true]);
  });

  it.each<[string, Parameters<PackServer['serve']>[1], RegExp]>([
    ['is not there', { status: 500 }, /the server answers 500/],
    ['comes too slowly', { stalls: true }, /did not come within 0.5 seconds/],
    ['is cut short', { breaks: true }, /cannot be fetched/],
    ['has no end', { endless: true }, /is larger than 0.2 MB/],
    ['is too large', { body: body('2.0.0', 'x'.repeat(300_000)) }, /is larger than 0.2 MB/],
    ['is a page', { body: '<h1>Sign in</h1>', headers: { 'content-type': 'text/html' } }, /sends text\/html, not JSON/],
    ['is no JSON', { body: '{"format": 1,' }, /is no sound pack: is not valid JSON/],
    ['is no pack', { body: '{"format": 1}' }, /is no sound pack: id: /],
    ['is no UTF-8', { body: Uint8Array.of(0x7b, 0xff, 0x7d) }, /is not UTF-8/],
    ['is another pack', { body: body('2.0.0', 'Rain').replace('"weather"', '"others"') }, /holds the pack “others”/],
    [
      'lies out of https',
      { status: 302, headers: { location: 'http://127.0.0.1:9/pack.json' } },
      /https|cannot be fetched/,
    ],
    ['leads round and round', { status: 302, headers: { location: '/bad' } }, /cannot be fetched/],
  ])('keeps the last good copy and says why when the new one %s', async (_name, answer, error) => {
    server.serve('/bad', { body: body('1.0.0', 'Rain') });
    const before = await subscribe('/bad');
    server.serve('/bad', answer);
    const after = await again(before);
    expect(after.error).toMatch(error);
    expect(after).toMatchObject({ url: before.url, updated: NOW, checked: NOW + HOUR });
    expect(here?.version).toBe('1.0.0');
    expect(puts).toBe(0);
  });

  it('follows to another https address', async () => {
    const elsewhere = server.serve('/moved/to', { body: body('1.0.0', 'Rain') });
    server.serve('/e', { status: 301, headers: { location: elsewhere } });
    expect((await subscribe('/e')).url).toBe(`${server.origin}/e`);
    expect(here?.version).toBe('1.0.0');
  });

  it.each(['http://packs.example/a.json', 'file:///etc/passwd', 'nonsense'])('is refused for %s', async (url) => {
    await expect(fetchPack(url)).rejects.toThrow('is no https address');
  });
});

describe('a signed pack', () => {
  const serve = (path: string, text: string, signature: string | undefined) => {
    server.serve(path, { body: text });
    server.serve(`${path}.sig`, signature === undefined ? { status: 404 } : { body: signature });
  };
  const first = body('1.0.0', 'Rain');
  const next = body('1.1.0', 'Hail');

  it('pins its key, and takes what the same key has signed', async () => {
    serve('/s', first, signatureOf(first));
    const before = await subscribe('/s');
    expect(before.publicKey).toBe(publicKeyOf(maker));
    serve('/s', next, signatureOf(next));
    expect((await again(before)).error).toBeUndefined();
    expect(here?.version).toBe('1.1.0');
  });

  it('is not taken from another key until the reader says so', async () => {
    serve('/s', first, signatureOf(first));
    const before = await subscribe('/s');
    serve('/s', next, signatureOf(next, stranger));
    const refused = await again(before);
    expect(refused).toMatchObject({ otherKey: publicKeyOf(stranger), error: expect.stringContaining('another key') });
    expect(here?.version).toBe('1.0.0');
    const trusted = await again({ ...refused, publicKey: refused.otherKey });
    expect(trusted.error).toBeUndefined();
    expect(trusted.otherKey).toBeUndefined();
    expect(here?.version).toBe('1.1.0');
  });

  it.each<[string, string | undefined, RegExp]>([
    ['whose signature is gone', undefined, /is no longer signed/],
    ['whose signature is of something else', signatureOf(first), /signature that does not fit/],
    ['whose signature is nonsense', '{"algorithm":"none"}', /signature that does not fit/],
  ])('is not taken %s', async (_name, signature, error) => {
    serve('/s', first, signatureOf(first));
    const before = await subscribe('/s');
    serve('/s', next, signature);
    expect((await again(before)).error).toMatch(error);
    expect(here?.version).toBe('1.0.0');
  });
});

describe('an index beside a large pack', () => {
  const many = Array.from({ length: 5000 }, (_, i) => `Rain${i}`);
  const first = body('1.0.0', 'Rain');
  const next = body('1.1.0', ...many);
  const index = 'made ahead';

  /** What of the index is handed on with the update. */
  async function updated(files: Record<string, string | undefined>, pinned = false): Promise<string | undefined> {
    const path = '/large';
    server.serve(path, { body: first });
    server.serve(`${path}.sig`, pinned ? { body: signatureOf(first) } : { status: 404 });
    const before = await subscribe(path);
    server.serve(path, { body: next });
    for (const end of ['.sig', '.index', '.index.sig']) {
      const file = files[end];
      server.serve(path + end, file === undefined ? { status: 404 } : { body: file });
    }
    const handedOn = () => ready;
    ready = undefined;
    const after = await refresh('weather', before, place, NOW + HOUR, { bytes: 5_000_000, ms: 5000 });
    expect(after.error).toBeUndefined();
    return new TextDecoder().decode(handedOn()?.file) || undefined;
  }
  const signed = { '.sig': signatureOf(next), '.index': index };

  it('comes along', async () => expect(await updated({ '.index': index })).toBe(index));
  it('may be missing', async () => expect(await updated({})).toBeUndefined());
  it('of a signed pack has to be signed, too', async () => {
    expect(await updated(signed, true)).toBeUndefined();
    expect(await updated({ ...signed, '.index.sig': signatureOf(index, stranger) }, true)).toBeUndefined();
    expect(await updated({ ...signed, '.index.sig': signatureOf(next) }, true)).toBeUndefined();
    expect(await updated({ ...signed, '.index.sig': signatureOf(index) }, true)).toBe(index);
  });
  it('is not asked for with a small pack', async () => {
    server.serve('/small', { body: first });
    await subscribe('/small');
    await again({ ...(await subscribe('/small')), etag: undefined });
    expect(server.asked.map(({ path }) => path)).not.toContain('/small.index');
  });
});
