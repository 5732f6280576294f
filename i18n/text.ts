/**
 * Every word that a reader meets comes from `public/_locales`, in the language of the browser.
 * The browser's own `i18n` is used directly: it answers at once, is alike in both browsers, and the card, which is
 * loaded into pages, carries no library for it.
 */
import type messages from '../public/_locales/en/messages.json';

export type TextKey = keyof typeof messages;
/** A text with a form for each way of counting: `claimsFound_one`, `claimsFound_other`. */
export type CountedKey = TextKey extends infer Key ? (Key extends `${infer Base}_other` ? Base : never) : never;

type Lookup = (key: string, values: string[]) => string;

interface BrowserTexts {
  readonly chrome?: { readonly i18n?: { getMessage(key: string, values: string[]): string } };
}

/** Empty where a page has outlived the extension: what it shows is about to go. */
const fromBrowser: Lookup = (key, values) => {
  try {
    return (globalThis as BrowserTexts).chrome?.i18n?.getMessage(key, values) ?? '';
  } catch {
    return '';
  }
};

let lookup = fromBrowser;

/** Where there is no browser, in the terminal and in tests, texts come from elsewhere. */
export function useTexts(other: Lookup): void {
  lookup = other;
}

/** The text with `$1`, `$2` … replaced by the values, which stay as they are. */
export function t(key: TextKey, ...values: readonly string[]): string {
  return lookup(key, [...values]);
}

/** The form of the text for this number. `$1` is the number as it is written in the language; values follow. */
export function counted(key: CountedKey, count: number, ...values: readonly string[]): string {
  const all = [new Intl.NumberFormat(locale()).format(count), ...values];
  const form = new Intl.PluralRules(locale()).select(count);
  return lookup(`${key}_${form}`, all) || lookup(`${key}_other`, all);
}

/** `A`, `A and B`, `A, B, and C`. */
export function listed(items: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(items);
}

/** A day as the language writes it: `3 May 2025`. */
export function dated(day: Date): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'long' }).format(day);
}

/** The language that the texts are in, which need not be the browser's. BCP 47. */
export function locale(): string {
  return t('locale') || 'en';
}

/** Which way the texts are read: of these texts, not of the browser, which may have fallen back to English. */
export function direction(): string {
  return t('direction') || 'ltr';
}
