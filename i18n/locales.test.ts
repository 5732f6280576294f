/** Protects: each language has every text, with the same values in it, and no text is left that nobody shows. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import english from '../public/_locales/en/messages.json';

type Messages = Readonly<Record<string, { readonly message: string; readonly description?: string }>>;

const FOLDER = 'public/_locales';
/** Characters, by key: what the stores take. */
const LIMITS: Readonly<Record<string, number>> = { extensionDescription: 132 };
const ROOMS = ['claims', 'components', 'entrypoints', 'exchange', 'i18n', 'listing', 'network', 'page', 'storage'];
const FORM = /_(zero|one|two|few|many|other)$/;

const languages = readdirSync(FOLDER);
const read = (language: string): Messages =>
  JSON.parse(readFileSync(`${FOLDER}/${language}/messages.json`, 'utf8')) as Messages;
const isCounted = (key: string) => FORM.test(key) && `${key.replace(FORM, '')}_other` in english;

describe.each(languages)('%s', (language) => {
  const messages = read(language);

  it('has exactly the texts that there are, with a form for each of its ways to count', () => {
    // Ways that come only with millions or fractions may be those of `other`.
    const rules = new Intl.PluralRules(language);
    const forms = new Set([...Array(1000).keys()].map((count) => rules.select(count)).concat('other'));
    const expected = new Set(
      Object.keys(english).flatMap((key) =>
        isCounted(key) ? [...forms].map((form) => key.replace(FORM, `_${form}`)) : [key],
      ),
    );
    expect(Object.keys(messages).sort()).toEqual([...expected].sort());
  });

  it('says which language it is, and which way it is read', () => {
    expect(messages.locale?.message).toBe(language.replace('_', '-'));
    expect(messages.direction?.message).toMatch(/^(?:ltr|rtl)$/);
  });

  it('has words for every text, no more of them than fit, and the same values in them as in English', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      const original = (english as Messages)[isCounted(key) ? key.replace(FORM, '_other') : key]?.message ?? '';
      expect([key, message.trim()]).not.toEqual([key, '']);
      expect([key, ...valuesIn(message)]).toEqual([key, ...valuesIn(original)]);
      expect(message.length, key).toBeLessThanOrEqual(LIMITS[key] ?? Number.POSITIVE_INFINITY);
    }
  });
});

/** `$1`, `$2` …, each once; `$$` is a dollar sign. */
function valuesIn(message: string): string[] {
  return [...new Set(message.replaceAll('$$', '').match(/\$[^\s]?/g))].sort();
}

describe('keys', () => {
  const keys = Object.keys(english);
  const source = ROOMS.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((path) => /(?<!\.test)\.tsx?$/.test(path))
      .map((path) => readFileSync(`${room}/${path}`, 'utf8')),
  ).join('\n');
  const manifest = readFileSync('wxt.config.ts', 'utf8');
  const inManifest = [...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');

  it('are all used', () => {
    const bases = keys.map((key) => (isCounted(key) ? key.replace(FORM, '') : key));
    expect(
      bases.filter((key) => !inManifest.includes(key) && !source.includes(`'${key}'`) && !source.includes(`"${key}"`)),
    ).toEqual([]);
  });

  it('of the manifest are all there', () => {
    expect(inManifest.length).toBeGreaterThan(0);
    expect(inManifest.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('are such as browsers take: letters and digits, and others whatever their case', () => {
    for (const key of keys) expect(key).toMatch(/^\w+$/);
    expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
  });
});
