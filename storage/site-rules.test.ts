/** Protects: which of several rules holds on a site, however they are ordered and the host is written. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QUIET_SITES } from './quiet-sites';
import { ruleFor, type SiteMode, type SiteRule, type SiteSettings, siteName, withChoice, withRule } from './site-rules';

function settings(sites: Record<string, SiteRule> = {}, more: Partial<SiteSettings> = {}): SiteSettings {
  return { sensitivity: 'balanced', otherSites: 'on', sites, removedQuietSites: [], ...more };
}
const modeOn = (host: string, sites: Record<string, SiteRule>, more?: Partial<SiteSettings>) =>
  ruleFor(settings(sites, more), host).mode;

const off: SiteRule = { mode: 'off' };

describe('a rule', () => {
  test('holds for the host and its subdomains, and for nothing that only ends alike', () => {
    const rules = { 'example.org': off };
    for (const host of ['example.org', 'www.example.org', 'a.b.example.org', 'example.org:8443', 'EXAMPLE.org.'])
      expect(modeOn(host, rules), host).toBe('off');
    for (const host of ['notexample.org', 'org', 'example.org.evil.test', 'example.com', ''])
      expect(modeOn(host, rules), host).toBe('on');
  });

  test('with a port holds for that port alone, and goes before that without', () => {
    const rules: Record<string, SiteRule> = { 'localhost:8080': off, localhost: { mode: 'ask' } };
    expect(modeOn('localhost:8080', rules)).toBe('off');
    expect(modeOn('app.localhost:8080', rules)).toBe('off');
    expect(modeOn('localhost:3000', rules)).toBe('ask');
    expect(modeOn('localhost', rules)).toBe('ask');
  });

  test('for an address in numbers holds for it alone', () => {
    const rules = { '0.1': off, '1': off, '10.0.0.1': { mode: 'ask' }, '[::1]': off } satisfies Record<
      string,
      SiteRule
    >;
    expect(modeOn('192.168.0.1', rules)).toBe('on');
    expect(modeOn('10.0.0.1:81', rules)).toBe('ask');
    expect(modeOn('[::1]:3000', rules)).toBe('off');
    expect(modeOn('[fe80::1]', rules)).toBe('on');
  });

  test('for an international name is compared as browsers write it', () => {
    const { host } = new URL('https://www.bücher.example./');
    expect(modeOn(host, { 'xn--bcher-kva.example': off })).toBe('off');
  });

  test('may say one thing and leave the other to the next', () => {
    const rules: Record<string, SiteRule> = { 'example.org': off, 'a.example.org': { sensitivity: 'strict' } };
    expect(ruleFor(settings(rules), 'a.example.org')).toMatchObject({ mode: 'off', sensitivity: 'strict' });
    expect(ruleFor(settings(rules), 'b.example.org')).toMatchObject({ mode: 'off', sensitivity: 'balanced' });
  });

  test.each(['__proto__', 'constructor', 'tostring'])('is not found in what every object has: %s', (host) => {
    expect(ruleFor(settings(), host)).toMatchObject({ mode: 'on', ruledBy: undefined });
  });
});

test('pages without a host, such as files, follow the general rule', () => {
  expect(modeOn('', { 'example.org': off }, { otherSites: 'ask' })).toBe('ask');
});

describe('sites that start off', () => {
  test('are off with their subdomains, until the reader takes them off the list', () => {
    expect(ruleFor(settings(), 'eu.mail.google.com')).toMatchObject({
      mode: 'off',
      ruledBy: 'mail.google.com',
      startsOff: true,
    });
    expect(modeOn('www.google.com', {})).toBe('on');
    const more: Partial<SiteSettings> = { removedQuietSites: ['mail.google.com'], otherSites: 'ask' };
    expect(modeOn('mail.google.com', {}, more)).toBe('ask');
  });

  test('are on where the reader says so, but not by a rule for more than them', () => {
    expect(modeOn('mail.google.com', { 'mail.google.com': { mode: 'on' } })).toBe('on');
    expect(modeOn('mail.google.com', { 'google.com': { mode: 'on' } })).toBe('off');
    expect(modeOn('mail.google.com', { 'mail.google.com': { sensitivity: 'broad' } })).toBe('off');
  });

  test('are plain host names, each once', () => {
    const all = QUIET_SITES.flatMap(({ sites }) => sites);
    expect(new Set(all).size).toBe(all.length);
    for (const site of all) expect(new URL(`https://${site}/`).host).toBe(site);
    for (const { sites } of QUIET_SITES) expect(sites).toEqual(sites.toSorted());
  });
});

describe('for any rules', () => {
  const label = fc.constantFrom('a', 'b', 'c');
  const host = fc
    .tuple(fc.array(label, { minLength: 1, maxLength: 4 }), fc.constantFrom('', ':81', ':82'))
    .map(([labels, port]) => `${labels.join('.')}.test${port}`);
  const mode = fc.constantFrom<SiteMode>('on', 'ask', 'off');
  const rules = fc.dictionary(
    host,
    fc.record({ mode, sensitivity: fc.constant('strict' as const) }, { requiredKeys: [] }),
  );

  test('the most specific wins, and their order does not matter', () => {
    fc.assert(
      fc.property(rules, host, (sites, at) => {
        const [name, port] = at.split(':') as [string, string | undefined];
        const covers = (site: string) => {
          const [own, ownPort] = site.split(':') as [string, string | undefined];
          return (name === own || name.endsWith(`.${own}`)) && (ownPort === undefined || ownPort === port);
        };
        const [best] = Object.entries(sites)
          .filter(([site, rule]) => rule.mode && covers(site))
          .map(([site]) => site)
          .sort((a, b) => (b.split(':')[0] ?? '').length - (a.split(':')[0] ?? '').length || b.length - a.length);
        const found = ruleFor(settings(sites), at);
        expect(found).toMatchObject({ mode: (best && sites[best]?.mode) ?? 'on', ruledBy: best });
        expect(ruleFor(settings(Object.fromEntries(Object.entries(sites).reverse())), at)).toEqual(found);
        expect(ruleFor(settings(sites), `${name.toUpperCase()}.${port ? `:${port}` : ''}`)).toEqual(found);
      }),
    );
  });

  test('a change holds on the site at once, and changes no other site outside it', () => {
    fc.assert(
      fc.property(rules, host, mode, host, fc.boolean(), (sites, site, mode, other, keep) => {
        const change = keep ? withRule : withChoice;
        const changed = settings(change(settings(sites), site, { mode }));
        expect(ruleFor(changed, site).mode).toBe(mode);
        expect(ruleFor(changed, site).sensitivity).toBe(ruleFor(settings(sites), site).sensitivity);
        const [name = ''] = site.split(':');
        const [otherName = ''] = other.split(':');
        if (otherName !== name && !otherName.endsWith(`.${name}`))
          expect(ruleFor(changed, other)).toEqual(ruleFor(settings(sites), other));
      }),
    );
  });

  test('what holds anyway leaves no rule behind', () => {
    fc.assert(
      fc.property(host, mode, (site, otherSites) => {
        const general = settings({}, { otherSites });
        const away = otherSites === 'off' ? 'on' : 'off';
        const changed = settings(withChoice(general, site, { mode: away, sensitivity: 'broad' }), { otherSites });
        expect(Object.keys(changed.sites)).toEqual([siteName(site)]);
        expect(withChoice(changed, site, { mode: otherSites, sensitivity: 'balanced' })).toEqual({});
      }),
    );
  });
});
