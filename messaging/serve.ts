/** The answering half of the protocol: nothing reaches a handler unchecked. */
import browser, { type Runtime } from 'webextension-polyfill';
import type * as z from 'zod/mini';
import { type Call, check, type Envelope, envelope, type Protocol, type Reply } from './envelope';
import { type BackgroundProtocol, backgroundProtocol, type PageProtocol, pageProtocol } from './protocol';

/** The frame of a tab that asks. */
export interface PageSender {
  readonly tabId: number;
  readonly frameId: number;
  /** Of the page in the tab, also where a frame asks: the site that the reader sees is the one whose settings count. */
  readonly url: string;
  /** In a private window. */
  readonly incognito: boolean;
}

type Handler<C extends Call> = (
  request: z.output<C['request']>,
  sender: { page: PageSender; any: PageSender | undefined; extension: undefined }[C['from']],
) => z.input<C['response']> | Promise<z.input<C['response']>>;

export type Handlers<P extends Protocol> = { readonly [K in keyof P]: Handler<P[K]> };

/** Answers the worker's calls. Call it synchronously at start-up, or the waking message is lost. */
export function serveBackground(handlers: Handlers<BackgroundProtocol>, signal?: AbortSignal): void {
  serve('background', backgroundProtocol, handlers, signal);
}

/** Answers the content script's calls until `signal` aborts. */
export function servePage(handlers: Handlers<PageProtocol>, signal: AbortSignal): void {
  serve('page', pageProtocol, handlers, signal);
}

function serve<P extends Protocol>(
  side: Envelope['claimlight'],
  protocol: P,
  handlers: Handlers<P>,
  signal?: AbortSignal,
): void {
  const onMessage = (message: unknown, sender: Runtime.MessageSender): Promise<Reply> | undefined => {
    if (sender.id !== browser.runtime.id) return undefined;
    const parsed = envelope.safeParse(message);
    if (!parsed.success || parsed.data.claimlight !== side) return undefined;
    return answer(protocol, handlers, parsed.data, sender);
  };
  // A page that has outlived the extension has no `browser.runtime` any more.
  const messages = browser.runtime.onMessage;
  messages.addListener(onMessage);
  signal?.addEventListener('abort', () => messages.removeListener(onMessage), { once: true });
}

async function answer<P extends Protocol>(
  protocol: P,
  handlers: Handlers<P>,
  { name, request }: Envelope,
  sender: Runtime.MessageSender,
): Promise<Reply> {
  try {
    const call = Object.hasOwn(protocol, name) ? protocol[name] : undefined;
    if (!call) throw new Error(`${name}: unknown message`);
    const page = pageSender(sender);
    const allowed = { page: page !== undefined, extension: isExtension(sender), any: page || isExtension(sender) };
    if (!allowed[call.from]) throw new Error(`${name}: not for this sender`);
    // The name was looked up in the protocol, and `Handlers` has one entry for each of its names.
    const handler = handlers[name] as (request: unknown, sender?: PageSender) => unknown;
    const checked = check(call.request, request, name, 'request');
    return { ok: true, response: await handler(checked, call.from === 'extension' ? undefined : page) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

function pageSender(sender: Runtime.MessageSender): PageSender | undefined {
  const tabId = sender.tab?.id;
  if (tabId === undefined || hasOurUrl(sender)) return undefined;
  const { frameId = 0, tab } = sender;
  // While a page is loading, the tab may still tell the address of the one before.
  const url = (frameId === 0 ? sender.url : tab?.url) ?? '';
  return { tabId, frameId, url, incognito: tab?.incognito ?? true };
}

/** The worker, the popup, or one of our pages in a tab. A content script always has a web page's url. */
function isExtension(sender: Runtime.MessageSender): boolean {
  return hasOurUrl(sender) || (sender.url === undefined && sender.tab === undefined);
}

function hasOurUrl(sender: Runtime.MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
}
