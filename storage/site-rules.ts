/**
 * What holds on a site. A rule for `example.org` holds for its subdomains, too, unless a more specific rule says
 * otherwise: the longer host name first, and for one name that with a port. Of one name, the reader's own rule goes
 * before the list of sites that start off. Where no rule says anything, the general settings hold.
 */
import * as z from 'zod/mini';
import { QUIET_SITES } from './quiet-sites';

export const siteMode = z.enum(['on', 'ask', 'off']);
/** `ask`: not read until the reader says so. */
export type SiteMode = z.infer<typeof siteMode>;

export const sensitivity = z.enum(['strict', 'balanced', 'broad']);
export type Sensitivity = z.infer<typeof sensitivity>;

/** What is left out is taken from the next rule that says something. */
export const siteRule = z.object({ mode: z.optional(siteMode), sensitivity: z.optional(sensitivity) });
export type SiteRule = z.infer<typeof siteRule>;

/** The part of the settings that says what holds where. */
export interface SiteSettings {
  readonly sensitivity: Sensitivity;
  /** Where no rule says anything. */
  readonly otherSites: SiteMode;
  /** The reader's rules by host name (and port), as `siteName` writes them. */
  readonly sites: Readonly<Record<string, SiteRule>>;
  /** What the reader has taken off the list of sites that start off. */
  readonly removedQuietSites: readonly string[];
}

export interface RuledSite {
  readonly mode: SiteMode;
  readonly sensitivity: Sensitivity;
  /** The site whose rule gives the mode; undefined where the general setting does. */
  readonly ruledBy: string | undefined;
  /** That rule is one of the list of sites that start off. */
  readonly startsOff: boolean;
}

const QUIET = new Set(QUIET_SITES.flatMap(({ sites }) => sites));

/** @param host host name and port of an address; empty for pages without one, such as files */
export function ruleFor(settings: SiteSettings, host: string): RuledSite {
  const rules = namesFor(siteName(host)).map((name) => ({ name, ...ruleOf(settings, name) }));
  const ruling = rules.find(({ mode }) => mode);
  const { sensitivity = settings.sensitivity } = rules.find(({ sensitivity }) => sensitivity) ?? {};
  const { mode = settings.otherSites, name: ruledBy, startsOff = false } = ruling ?? {};
  return { mode, sensitivity, ruledBy, startsOff };
}

type Rules = Record<string, SiteRule>;

/** The rules after a change of one: a part that is undefined goes. */
export function withRule(settings: SiteSettings, site: string, change: SiteRule): Rules {
  const { mode, sensitivity } = { ...settings.sites[site], ...change };
  const rule = { ...(mode && { mode }), ...(sensitivity && { sensitivity }) };
  const others = withoutRule(settings, site);
  return Object.keys(rule).length > 0 ? { ...others, [site]: rule } : others;
}

/** As `withRule`, but nothing is kept that would hold anyway. */
export function withChoice(settings: SiteSettings, site: string, choice: SiteRule): Rules {
  const sites = withRule(settings, site, choice);
  const anyway = withoutOwnRule(settings, site);
  const { mode, sensitivity } = { ...sites[site] };
  return withRule({ ...settings, sites }, site, {
    mode: mode === anyway.mode ? undefined : mode,
    sensitivity: sensitivity === anyway.sensitivity ? undefined : sensitivity,
  });
}

export function withoutRule({ sites }: SiteSettings, site: string): Rules {
  const { [site]: _own, ...others } = sites;
  return others;
}

/** What would hold on the site if it had no rule of its own. */
export function withoutOwnRule(settings: SiteSettings, site: string): RuledSite {
  return ruleFor({ ...settings, sites: withoutRule(settings, site) }, site);
}

/** As hosts are compared: lower case, without the dot that may end a full name. */
export function siteName(host: string): string {
  return host.toLowerCase().replace(/\.(?=$|:\d+$)/, '');
}

/** The host itself and all that it is within, the most specific first. An address in numbers is within nothing. */
function namesFor(host: string): string[] {
  if (host === '') return [];
  const [, name = host, port = ''] = /^(.+?)(:\d+)?$/.exec(host) ?? [];
  const isNumber = name.startsWith('[') || /^\d+(\.\d+){3}$/.test(name);
  const labels = isNumber ? [name] : name.split('.');
  const within = labels.map((_, at) => labels.slice(at).join('.'));
  return port === '' ? within : within.flatMap((each) => [each + port, each]);
}

function ruleOf({ sites, removedQuietSites }: SiteSettings, name: string): SiteRule & { startsOff?: boolean } {
  const own = Object.hasOwn(sites, name) ? sites[name] : undefined;
  const startsOff = !own?.mode && QUIET.has(name) && !removedQuietSites.includes(name);
  return startsOff ? { ...own, mode: 'off', startsOff } : { ...own };
}
