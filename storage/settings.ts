/** The user's settings, in `storage.local` so that every part hears of a change at once. */
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { watchStored } from './change';
import { type SiteRule, sensitivity, siteMode, siteName, siteRule } from './site-rules';

const siteText = z.string().check(z.maxLength(300));
const names = z.array(siteText);
export const settingsSchema = z.object({
  /** Off means off everywhere. */
  enabled: z.boolean(),
  /** How sure a match must be: strict marks fewest. */
  sensitivity,
  markStyle: z.enum(['underline', 'dotted', 'tint']),
  /** On sites without a rule: read, not read until the reader says so, or not read. */
  otherSites: siteMode,
  /** The reader's rules by host name (and port). */
  sites: z.record(siteText, siteRule),
  /** What the reader has taken off the list of sites that start off. */
  removedQuietSites: names,
  /** Ids of packs that are kept but not looked into. */
  disabledPacks: names,
  /** Whether it is kept where claims were seen. */
  sightings: z.boolean(),
  /** When a pack last came, changed or went, in milliseconds since 1970: whoever works with claims reads them anew. */
  claimsChanged: z.number(),
});
export type Settings = z.infer<typeof settingsSchema>;

const KEY = 'settings';

export const defaultSettings: Settings = {
  enabled: true,
  sensitivity: 'balanced',
  markStyle: 'underline',
  otherSites: 'on',
  sites: {},
  removedQuietSites: [],
  disabledPacks: [],
  sightings: false,
  claimsChanged: 0,
};

/** Of which claims a page's answers depend. */
export type ClaimChoice = Pick<Settings, 'disabledPacks' | 'claimsChanged'>;

export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return readSettings(stored[KEY]);
}

/**
 * Two windows, popup and worker may save at once: each waits for its turn, or one would write back what the other had
 * just changed. What is changed within a list is given as a function of the settings as they are then.
 */
export function saveSettings(
  change: Partial<Settings> | ((current: Settings) => Partial<Settings>),
): Promise<Settings> {
  return navigator.locks.request(KEY, async () => {
    const current = await loadSettings();
    const settings = settingsSchema.parse({ ...current, ...(typeof change === 'function' ? change(current) : change) });
    await browser.storage.local.set({ [KEY]: settings });
    return settings;
  });
}

/** Tells everybody that works with claims. Never a time that was before, whatever the clock says. */
export async function tellClaimsChanged(): Promise<void> {
  await saveSettings(({ claimsChanged }) => ({ claimsChanged: Math.max(Date.now(), claimsChanged + 1) }));
}

/** Calls back on every change from any part of the extension until `signal` aborts. */
export function watchSettings(listener: (settings: Settings) => void, signal: AbortSignal): void {
  watchStored('local', KEY, (value) => listener(readSettings(value)), signal);
}

/** Keeps every field that is sound, so that one damaged field never resets the rest. */
export function readSettings(stored: unknown): Settings {
  const fields = fieldsOf(stored);
  const sound = Object.entries(settingsSchema.shape).flatMap(([name, field]) => {
    const result = field.safeParse(fields[name]);
    return result.success ? [[name, result.data]] : [];
  });
  return { ...defaultSettings, ...Object.fromEntries(sound), sites: readRules(fields) };
}

/** Rule by rule. `disabledSites` is what earlier versions kept: the names of sites that were switched off. */
function readRules({ sites, disabledSites }: Readonly<Record<string, unknown>>): Record<string, SiteRule> {
  const earlier = Array.isArray(disabledSites) ? disabledSites.map((site) => [site, { mode: 'off' }]) : [];
  return Object.fromEntries(
    [...earlier, ...Object.entries(fieldsOf(sites))].flatMap(([site, stored]) => {
      const [name, rule] = [siteText.safeParse(site), siteRule.safeParse(stored)];
      return name.success && name.data && rule.success ? [[siteName(name.data), rule.data]] : [];
    }),
  );
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
