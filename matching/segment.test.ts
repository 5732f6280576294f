/** Sentences end where a reader ends them, nothing is lost between them, and no text takes long. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_PASSAGE, segmentSentences } from './segment';

/** Any UTF-16 code units, lone surrogates among them; one in two is of the Latin scripts or an accent. */
const anyText = fc.string({
  unit: fc.oneof(fc.nat(0x36f), fc.nat(0xffff)).map((code) => String.fromCharCode(code)),
  maxLength: 60,
});

const split = (text: string) => segmentSentences(text).map(({ start, end }) => text.slice(start, end));

describe('segmentSentences', () => {
  // Each case is the sentences that the joined text must fall into.
  it.each([
    ['titles and initials', ['Mr. Zelensky met J. K. Rowling and George W. Bush.', 'He left.']],
    ['U.S. within a sentence', ['U.S. Secretary of State Marco Rubio left the U.S. on Monday.']],
    ['U.S. at the end', ['Envoys left the U.S.', 'The talks began.']],
    ['a.m. and dates', ['It began at 9 a.m. Monday, Jan. 5, in room No. 10.', 'It ended.']],
    ['a number opens', ['He came in 2019.', '30 people were killed.', '5 stayed.']],
    ['decimals', ['Oil fell 1.5 percent to $3.20.', 'It rose.']],
    ['enumeration', ['1. Putin stayed away.', '2. Trump came.']],
    ['quote marks after the stop', ['“This is his war.”', '"Everything", he said.', '«Nous restons. »', 'Il part.']],
    ['closing bracket', ['(It was late.)', 'She left [in a hurry].', 'He stayed.']],
    ['question within', ['“Really?” he said.', '“Will he come?” Zelensky asked.', '"No!"', 'The hall fell silent.']],
    ['ellipsis', ['We … Ukraine ... want peace.', 'He waited...', 'The end came.']],
    ['words left out', ['“We want [...] Peace.”', 'He left.']],
    ['citation marks', ['Delegates came.[2]', 'The talks failed.']],
    ['inc.', ['Lockheed Corp. Chairman Jim Taiclet left.', 'So did Boeing Co.', 'It rained.']],
    ['product names', ['It ended.', 'iPhone sales rose.']],
    ['lower-case writers', ['he is scared.', 'everyone knows it.', 'approx. five came']],
    ['carelessly typed', ['He is scared, I think.', 'really odd.', 'Why talk at all??', 'honest question!', 'Thanks']],
    ['a headline of speech', ['‘He’s scared of me!’ Zelensky taunts Putin over talks']],
    ['chat that closes with lol', ['apparently they will all talk and be done lol', 'i think that is a dream']],
    ['anyway within a clause', ['she decided to go to the talks anyway because it was late']],
    ['lol within a sentence', ['he said lol, and then he went home again']],
    ['also within a clause', ['the old man said he would also talk to them at noon']],
    ['no stop at the end', ['Zelensky insists on talks']],
    ['other scripts', ['他不会来。', '我们等。']],
  ])('%s', (_name, sentences) => {
    expect(split(sentences.join(' '))).toEqual(sentences);
  });

  it('splits where the space is missing, but not in names and addresses', () => {
    expect(split('He ended the war.The talks go on at example.com and Booking.Com.')).toEqual([
      'He ended the war.',
      'The talks go on at example.com and Booking.Com.',
    ]);
  });

  it('cuts a run-on sentence at its clauses', () => {
    const clause = 'the delegations went on talking about the same paragraph, ';
    const pieces = split(clause.repeat(60));
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces) {
      expect(piece.length).toBeLessThanOrEqual(LONGEST_PASSAGE);
      expect(piece).toMatch(/,$/);
    }
  });

  it('keeps order and loses nothing but white space', () => {
    const text = fc.oneof(
      anyText,
      fc
        .array(
          fc.constantFrom('.', '!', '…', '"', '”', ' ', ' ', 'Mr', 'U.S.', 'a', 'Bc', '3', '[2]', '。', '\u00a0', '('),
        )
        .map((parts) => parts.join('')),
      fc.string({ minLength: 1, maxLength: 30 }).map((part) => part.repeat(200)),
    );
    fc.assert(
      fc.property(text, (value) => {
        let at = 0;
        for (const { start, end } of segmentSentences(value)) {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(at);
          expect(value.slice(at, start).trim()).toBe('');
          expect(value.slice(start, end).trim()).toBe(value.slice(start, end));
          expect(end - start).toBeLessThanOrEqual(LONGEST_PASSAGE);
          at = end;
        }
        expect(value.slice(at).trim()).toBe('');
      }),
    );
  });

  it('takes time linear in the text', () => {
    const sentence = 'The envoys said that the talks would go on until Thursday. ';
    expect(segmentSentences(sentence.repeat(40_000))).toHaveLength(40_000);
  });
});
