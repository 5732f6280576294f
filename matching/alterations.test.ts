/** What exactly was changed in a quotation, so that the record with these changes is what the page says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alterations } from './alterations';
import { tokenise } from './tokens';

const RECORD = 'This bridge is a monument to vanity and nothing else';

/** Each change as a reader sees it: `vanity -> folly`. */
function changes(passage: string, record = RECORD): string[] {
  return alterations(tokenise(passage), tokenise(record)).map(
    (change) => `${record.slice(...change.wording)} -> ${passage.slice(...change.passage)}`,
  );
}

describe('a quotation', () => {
  it.each([
    ['verbatim', '“This bridge is a monument to vanity and nothing else,” he said.', []],
    ['in other type', 'THIS BRIDGE IS A MONUMENT TO VANITY AND NOTHING ELSE', []],
    ['with another word', '“This bridge is a monument to folly and nothing else,” he said.', ['vanity -> folly']],
    ['with a word more', 'This bridge is a huge monument to vanity and nothing else', [' -> huge']],
    ['with words fewer', 'This bridge is a monument to vanity, nothing else', ['and -> ']],
    ['trimmed at its end', '“This bridge is a monument to vanity,” he said.', ['and nothing else -> ']],
    ['trimmed at its start', 'He calls it “a monument to vanity and nothing else”.', ['This bridge is -> ']],
    ['changed twice', 'That bridge is a monument to vanity and little else', ['This -> ', 'nothing -> little']],
    ['of which nothing is left', 'The ferry sails at noon.', []],
  ])('%s', (_name, passage, expected) => {
    expect(changes(passage)).toEqual(expected);
  });
});

it('the record with its changes made is what the passage says', () => {
  const word = fc.constantFrom('bridge', 'vanity', 'and', 'else', 'lamp');
  const words = fc.array(word, { maxLength: 8 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [passage, record] = [a.join(' '), b.join(' ')];
      let text = record;
      const made = alterations(tokenise(passage), tokenise(record));
      for (const { passage: from, wording } of made.toReversed())
        text = `${text.slice(0, wording[0])} ${passage.slice(...from)} ${text.slice(wording[1])}`;
      const plain = text.split(/\s+/).filter(Boolean).join(' ');
      expect(made.length === 0 || passage.includes(plain)).toBe(true);
    }),
  );
});
