import { siteName } from '../../storage/site-rules';

/** Characters of a host name that can exist. */
const LONGEST = 253;

/**
 * The host name (and port) out of what a user typed, as rules are kept: a bare name or a whole address.
 * Undefined when it names no single site, as with a wildcard, or hardly the one that is meant, as with half a name.
 */
export function siteOf(typed: string): string | undefined {
  const text = typed.trim();
  const isAddress = text.includes('://');
  const address = isAddress ? text : `https://${text}`;
  if (/\s/.test(text) || !URL.canParse(address)) return undefined;
  const { host, hostname, port, protocol, username } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  if (hostname.length > LONGEST) return undefined;
  if (!/^([\w-]+(\.[\w-]+)*\.?|\[[\da-f:.]+\])(:\d+)?$/.test(host)) return undefined;
  // Browsers make a whole one of any number.
  if (/^[\d.]+$/.test(hostname) && !text.includes(hostname)) return undefined;
  if (isAddress) return siteName(host);
  if (username !== '' || !/[.:]|^localhost$/.test(host)) return undefined;
  // Without a protocol it may be either one's own port, which addresses leave out.
  return siteName(port === '80' ? hostname : host);
}
