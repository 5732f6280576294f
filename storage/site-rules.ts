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
  const names = namesFor(siteName(host));
  const modeOf = (name: string) => ownRule(settings, name).mode ?? (startsOff(settings, name) ? 'off' : undefined);
  const ruledBy = names.find(modeOf);
  const strict = names.find((name) => ownRule(settings, name).sensitivity);
  return {
    mode: (ruledBy && modeOf(ruledBy)) ?? settings.otherSites,
    sensitivity: (strict && ownRule(settings, strict).sensitivity) ?? settings.sensitivity,
    ruledBy,
    startsOff: ruledBy !== undefined && ownRule(settings, ruledBy).mode === undefined,
  };
}

/** The rules after a change of one. A part that says what would hold anyway is not kept. */
export function withRule(settings: SiteSettings, site: string, change: SiteRule): Record<string, SiteRule> {
  const { [site]: own = {}, ...others } = settings.sites;
  const anyway = ruleFor({ ...settings, sites: others }, site);
  const { mode, sensitivity } = { ...own, ...change };
  const rule = {
    ...(mode && mode !== anyway.mode && { mode }),
    ...(sensitivity && sensitivity !== anyway.sensitivity && { sensitivity }),
  };
  return Object.keys(rule).length > 0 ? { ...others, [site]: rule } : others;
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

function ownRule({ sites }: SiteSettings, name: string): SiteRule {
  return (Object.hasOwn(sites, name) && sites[name]) || {};
}

function startsOff({ removedQuietSites }: SiteSettings, name: string): boolean {
  return QUIET.has(name) && !removedQuietSites.includes(name);
}
