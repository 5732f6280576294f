/** Words are told apart as English writes them, and each leads back to its place in the text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from './tokens';

/** Any UTF-16 code units, lone surrogates among them; one in two is of the Latin scripts or an accent. */
const anyText = fc.string({
  unit: fc.oneof(fc.nat(0x36f), fc.nat(0xffff)).map((code) => String.fromCharCode(code)),
  maxLength: 60,
});

const words = (text: string) => tokenise(text).map(({ word }) => word);
const inText = fc
  .oneof(
    anyText,
    fc.array(fc.constantFrom('U.S.', ' ', '’s', "n't", 'Kovář', '1.5', '-', '\ud800', '“', 'é', '½', 'A.'), {
      maxLength: 30,
    }),
  )
  .map((text) => (typeof text === 'string' ? text : text.join('')));

describe('tokenise', () => {
  it.each([
    ['possessives, straight and curly', "Quill's ship, Brandt’s ships’ masts", 'quill ship brandt ships masts'],
    ['contractions', 'they’re sure we’ve said I’m late and he’ll go', 'they sure we said i late and he go'],
    ['negated contractions', 'He doesn’t, can’t, won’t and couldn’t', 'he does can will and could'],
    ['names with an apostrophe', "O’Brien and D'Arcy", 'obrien and darcy'],
    ['diacritics', 'Kovář, Café, Ångström', 'kovar cafe angstrom'],
    ['diacritics in two code points', 'Kova\u0301r\u030c', 'kovar'],
    ['hyphens', 'a face-to-face, 30-day truce', 'a face to face 30 day truce'],
    ['ligatures and wide letters', 'ﬁnal Ａ１', 'final a 1'],
    ['abbreviations with stops', 'the U.K. and E.U.', 'the uk and eu'],
    ['decimals and thousands', '1.5 and 15 of 2,500', '1.5 and 15 of 2,500'],
    ['words that every object inherits', 'The constructor', 'the constructor'],
    ['other scripts', 'Привет שלום مرحبا', 'привет שלום مرحبا'],
    ['nothing', ' — …“”!?', ''],
  ])('%s', (_name, text, expected) => {
    expect(words(text).join(' ')).toBe(expected);
  });

  it.each(['U.S.', 'US', 'USA', 'U.S.A.', 'US’s', "U.S.'s"])('%s is the country, us is the pronoun', (country) => {
    expect(words(`the ${country} told us`)).toEqual(['the', 'usa', 'told', 'us']);
  });

  it('keeps apart what only looks like a form', () => {
    const [lasting, last, willing, will, news, fresh] = tokenise('lasting last willing will news new');
    expect(lasting?.stem).not.toBe(last?.stem);
    expect(willing?.stem).not.toBe(will?.stem);
    expect(news?.stem).not.toBe(fresh?.stem);
  });

  it('knows forms of one word by their stem', () => {
    const stems = tokenise('negotiating negotiated negotiates negotiate').map(({ stem }) => stem);
    expect(new Set(stems).size).toBe(1);
  });

  it.each([
    ['no negation', 'He did attend', []],
    ['contracted', 'He didn’t attend', ['did']],
    ['straight', "He won't attend", ['will']],
    ['cannot', 'He cannot attend', ['can']],
    ['a word that only ends in t', 'a pot in front', []],
  ])('marks the contracted negation: %s', (_name, text, negated) => {
    expect(
      tokenise(text)
        .filter((token) => token.negated)
        .map(({ word }) => word),
    ).toEqual(negated);
  });

  it('tells capitals of names from capitals of grammar', () => {
    const capitals = tokenise('Envoys met Brandt. They left. “Good,” said Quill: Tolland waits. Ms. Varga left').filter(
      (t) => t.capital,
    );
    expect(capitals.map(({ word }) => word)).toEqual(['brandt', 'quill', 'varga']);
  });

  it('leads back to the text, whatever the text', () => {
    fc.assert(
      fc.property(inText, (text) => {
        let at = 0;
        for (const token of tokenise(text)) {
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(token.start, token.end)).toMatch(/[\p{L}\p{N}]/u);
          expect(token.word).not.toBe('');
          at = token.end;
        }
      }),
    );
  });

  it('reads a word alone as it reads it in a sentence', () => {
    fc.assert(
      fc.property(inText, (text) => {
        for (const { word, start, end } of tokenise(text)) expect(words(text.slice(start, end))).toEqual([word]);
      }),
    );
  });
});
