import { siteName } from '../../storage/site-rules';

/**
 * The host name (and port) out of what a user typed, as rules are kept: a bare name or a whole address.
 * Undefined when it names no single site, as with a wildcard.
 */
export function siteOf(typed: string): string | undefined {
  const text = typed.trim();
  const address = text.includes('://') ? text : `https://${text}`;
  if (/\s/.test(text) || !URL.canParse(address)) return undefined;
  const { host, protocol } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  return /^([\w-]+(\.[\w-]+)*\.?|\[[\da-f:.]+\])(:\d+)?$/.test(host) ? siteName(host) : undefined;
}
