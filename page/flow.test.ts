/** Every character of the text that was read leads back to the one that it came from. */
// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Flow } from './flow';

const fragment = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(fc.constantFrom('a', 'B', ' ', '\n', '\u00a0', '\u00ad', '\u200b', '\ufeff', '  '))
    .map((parts) => parts.join('')),
);

describe('Flow', () => {
  it('leads every character back to the one it came from', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 8 }), (fragments) => {
        const flow = new Flow();
        for (const data of fragments) flow.add(document.createTextNode(data));
        const block = flow.take(document.body, document.body);
        if (!block) return;
        const covered = block.runs.map(({ node, from, at, length }) => {
          const there = node.data.slice(from, from + length);
          expect(block.text.slice(at, at + length)).toBe(there.replace(/\s/g, ' '));
          return length;
        });
        expect(covered.reduce((sum, length) => sum + length, 0)).toBe(block.text.length);
      }),
    );
  });

  it('collapses white space and drops what is invisible, however it is spread over nodes', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 8 }), (fragments) => {
        const flow = new Flow();
        for (const data of fragments) flow.add(document.createTextNode(data));
        const text = flow.take(document.body, document.body)?.text.trim() ?? '';
        const plain = fragments
          .join('')
          .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
          .replace(/\s+/g, ' ')
          .trim();
        expect(text).toBe(/[\p{L}\p{N}]/u.test(plain) ? plain : '');
      }),
    );
  });
});
