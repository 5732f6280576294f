import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from './analyse';
import { bridgePack } from './fixtures';
import { Lexicon, lexiconEntries } from './lexicon';
import { nearMisses } from './perturb';

const lexicon = new Lexicon(lexiconEntries(bridgePack));
const missesOf = (text: string, swappable = false) => nearMisses(analyse(text, lexicon), swappable);

describe('nearMisses', () => {
  it('deny and ask what a wording asserts', () => {
    expect(missesOf('The bridge will open in June.')).toEqual(
      expect.arrayContaining(['The bridge will not open in June.', 'The bridge will open in June?']),
    );
  });

  it('deny a wording without an auxiliary', () => {
    expect(missesOf('Quill opened the bridge')).toContain('It is not true that Quill opened the bridge');
  });

  it('ask within the quotation marks no longer', () => {
    expect(missesOf('“The bridge opens.”')).toContain('“The bridge opens?');
  });

  it('do not deny a denial nor ask a question', () => {
    for (const miss of missesOf('The bridge will not open.')) expect(miss).toMatch(/\?$/);
    for (const miss of missesOf('Will the bridge open?')) expect(analyse(miss, lexicon).negations).toBe(1);
    expect(missesOf('Will the bridge not open?')).toEqual([]);
  });

  it('exchange two names where their order matters', () => {
    const text = 'Mayor Quill asked the shipowner for money.';
    expect(missesOf(text, true)).toContain('the shipowner asked Mayor Quill for money.');
    expect(missesOf(text, false)).not.toContain('the shipowner asked Mayor Quill for money.');
    expect(missesOf('Quill will pay, Quill said.', true)).toEqual(missesOf('Quill will pay, Quill said.', false));
  });

  it('are never the wording itself', () => {
    const word = fc.constantFrom(
      'Quill',
      'Brandt',
      'opened',
      'bridge',
      'is',
      'has not',
      'never',
      'the',
      '30',
      '?',
      '.',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 10 }), fc.boolean(), (parts, swappable) => {
        const text = parts.join(' ');
        for (const miss of missesOf(text, swappable)) expect(miss).not.toBe(text);
      }),
    );
  });
});
