/** The one place that makes requests: a pack from where the reader has subscribed to it, and its signature. */
import { UnreadableError } from '../exchange/unreadable';
import { messageOf } from '../i18n/message-of';
import { counted, t, written } from '../i18n/text';

/** What the server said of the copy that is here, for conditional requests (RFC 9110, section 13). */
export interface Validators {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

interface Fetched {
  /** As they came: a signature is of these bytes. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The text of the signature file; undefined where there is none. */
  readonly signature: string | undefined;
}

export interface FetchedPack extends Validators, Fetched {}
export interface FetchedIndex extends Fetched {}

export interface FetchLimits {
  readonly bytes: number;
  readonly ms: number;
}

const LIMITS: FetchLimits = { bytes: 100_000_000, ms: 60_000 };
const SIGNATURE_LIMIT = 10_000;

/**
 * Undefined where the copy that is here is still the newest. Throws `UnreadableError` with the address and what is wrong,
 * for the reader. Nothing goes along but the address: no cookies, no referrer.
 */
export async function fetchPack(
  url: string,
  known: Validators = {},
  limits: FetchLimits = LIMITS,
): Promise<FetchedPack | undefined> {
  const response = await request(url, limits, conditions(known));
  if (response.status === 304) return undefined;
  if (!response.ok)
    throw new UnreadableError(url, t('problemServerAnswers', `${response.status} ${response.statusText}`.trim()));
  const type = response.headers.get('content-type')?.split(';')[0]?.trim() ?? '';
  if (!/^(?:application\/(?:[\w.+-]*\+)?json|text\/plain|application\/octet-stream|)$/.test(type))
    throw new UnreadableError(url, t('problemServerSends', type));
  const bytes = await bodyOf(response, url, limits);
  const etag = response.headers.get('etag') ?? undefined;
  const lastModified = response.headers.get('last-modified') ?? undefined;
  return { bytes, etag, lastModified, signature: await fetchSignature(`${url}.sig`, limits) };
}

async function fetchSignature(url: string, limits: FetchLimits): Promise<string | undefined> {
  const bytes = await fetchBeside(url, { ...limits, bytes: SIGNATURE_LIMIT });
  return bytes && new TextDecoder().decode(bytes);
}

/** A file that may lie beside a pack; undefined where it does not. */
async function fetchBeside(url: string, limits: FetchLimits): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const response = await request(url, limits, {});
  if (response.status === 404 || response.status === 410) return undefined;
  if (!response.ok) throw new UnreadableError(url, t('problemServerAnswers', String(response.status)));
  return bodyOf(response, url, limits);
}

/**
 * The index that a pack's maker has put beside it, with its signature where there is one. It only saves time: whatever
 * goes wrong, there is none.
 */
export async function fetchIndex(url: string, limits: FetchLimits = LIMITS): Promise<FetchedIndex | undefined> {
  try {
    const bytes = await fetchBeside(`${url}.index`, limits);
    return bytes && { bytes, signature: await fetchSignature(`${url}.index.sig`, limits) };
  } catch (error) {
    if (error instanceof UnreadableError) return undefined;
    throw error;
  }
}

async function request(url: string, { ms }: FetchLimits, headers: Record<string, string>): Promise<Response> {
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') throw new UnreadableError(url, t('problemNotHttps'));
  const signal = AbortSignal.timeout(ms);
  const options: RequestInit = {
    headers,
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal,
  };
  const response = await fetch(url, options).catch((error: unknown) => {
    throw new UnreadableError(url, reasonOf(error, ms));
  });
  // A server may send elsewhere, but not out of https.
  if (response.url !== '' && new URL(response.url).protocol !== 'https:')
    throw new UnreadableError(url, t('problemLeadsElsewhere'));
  return response;
}

function conditions({ etag, lastModified }: Validators): Record<string, string> {
  if (etag !== undefined) return { 'If-None-Match': etag };
  return lastModified === undefined ? {} : { 'If-Modified-Since': lastModified };
}

/** Reads no further than the limit, whatever the server says about the length. */
async function bodyOf(
  response: Response,
  url: string,
  { bytes: most, ms }: FetchLimits,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  try {
    for (let step = await reader?.read(); step && !step.done; step = await reader?.read()) {
      length += step.value.length;
      if (length > most) {
        await reader?.cancel();
        throw new UnreadableError(url, t('problemTooLarge', written(most / 1e6)));
      }
      parts.push(step.value);
    }
  } catch (error) {
    throw error instanceof UnreadableError ? error : new UnreadableError(url, reasonOf(error, ms));
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function reasonOf(error: unknown, ms: number): string {
  if (error instanceof DOMException && error.name === 'TimeoutError') return counted('problemTooSlow', ms / 1000);
  return t('problemNotFetched', messageOf(error));
}
