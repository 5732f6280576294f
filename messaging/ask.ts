/** The asking half of the protocol: typed calls whose answers are checked before they are believed. */
import browser from 'webextension-polyfill';
import type * as z from 'zod/mini';
import { type BackgroundCall, type Call, check, type Envelope, type PageCall, reply } from './envelope';
import {
  type BackgroundProtocol,
  backgroundProtocol,
  type FromPageProtocol,
  fromPageProtocol,
  type PageProtocol,
  pageProtocol,
} from './protocol';

/** Nobody listens: a page without our content script, or a worker that was stopped while it worked. */
export class NoAnswerError extends Error {
  override name = 'NoAnswerError';
}

/** A call that carries nothing may leave the request out. */
type Request<C extends Call> =
  undefined extends z.input<C['request']> ? [request?: undefined] : [z.input<C['request']>];
type Response<C extends Call> = z.output<C['response']>;

const toBackground = (message: Envelope) => browser.runtime.sendMessage(message);

/** Rejects with `NoAnswerError`, or with an `Error` that says what went wrong at the other side. */
export async function askBackground<K extends BackgroundCall>(
  name: K,
  ...[request]: Request<BackgroundProtocol[K]>
): Promise<Response<BackgroundProtocol[K]>> {
  const response = await ask(backgroundProtocol[name], { claimlight: 'background', name, request }, toBackground);
  return response as Response<BackgroundProtocol[K]>;
}

/** The same for content scripts, which need not know what else can be asked. */
export async function askFromPage<K extends keyof FromPageProtocol>(
  name: K,
  ...[request]: Request<FromPageProtocol[K]>
): Promise<Response<FromPageProtocol[K]>> {
  const response = await ask(fromPageProtocol[name], { claimlight: 'background', name, request }, toBackground);
  return response as Response<FromPageProtocol[K]>;
}

/** Asks the content script in the top frame of a tab. Rejects like `askBackground`. */
export function askPage<K extends PageCall>(
  tabId: number,
  name: K,
  ...request: Request<PageProtocol[K]>
): Promise<Response<PageProtocol[K]>> {
  return askFrame({ tabId, frameId: 0 }, name, ...request);
}

/** The same for any frame. */
export async function askFrame<K extends PageCall>(
  { tabId, frameId }: { readonly tabId: number; readonly frameId: number },
  name: K,
  ...[request]: Request<PageProtocol[K]>
): Promise<Response<PageProtocol[K]>> {
  const response = await ask(pageProtocol[name], { claimlight: 'page', name, request }, (message) =>
    browser.tabs.sendMessage(tabId, message, { frameId }),
  );
  return response as Response<PageProtocol[K]>;
}

/** Tells the content scripts of a tab, in every frame. Nobody need be there. */
export async function tellPage(tabId: number, name: 'siteChanged' | 'tryAgain'): Promise<void> {
  const message: Envelope = { claimlight: 'page', name };
  await browser.tabs.sendMessage(tabId, message).catch(() => undefined);
}

/** Resolves to what the call's own schema let through, which is all the two casts above rely on. */
async function ask(call: Call, message: Envelope, send: (message: Envelope) => Promise<unknown>): Promise<unknown> {
  let raw: unknown;
  try {
    raw = await send(message);
  } catch (error) {
    throw new NoAnswerError(`${message.name}: no answer (${error instanceof Error ? error.message : String(error)})`);
  }
  const answer = reply.safeParse(raw);
  if (!answer.success) throw new NoAnswerError(`${message.name}: no answer`);
  if (!answer.data.ok) throw new Error(answer.data.error);
  return check(call.response, answer.data.response, message.name, 'response');
}
