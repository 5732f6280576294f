/** How a sentence is read: its units and their places, negations, questions, speakers and possibilities. */
import { describe, expect, it } from 'vitest';
import { analyse } from './analyse';
import { bridgePack } from './fixtures';
import { Lexicon, lexiconEntries } from './lexicon';

const lexicon = new Lexicon(lexiconEntries(bridgePack));
const read = (text: string) => analyse(text, lexicon);
const terms = (text: string) => read(text).units.map(({ term }) => term);
/** What of the text stands within a negation's reach, the negation itself left out. */
const negated = (text: string) =>
  read(text)
    .units.filter((unit) => unit.negated)
    .map(({ start, end }) => text.slice(start, end))
    .filter((word) => !/^(?:not|never|no|without)$/i.test(word));

describe('units', () => {
  it.each([
    ['names by every variant', 'Mayor Quill met the shipowner', '@quill met @brandt'],
    ['names with diacritics or without', 'Kovář wrote to Kovar', '@kovar wrote @kovar'],
    ['synonyms', 'a ferryboat declares', '=ferry =say'],
    ['numbers as words and digits', 'thirty or 30 of 2,500', '#30 #30 #2500'],
    ['decimals are not whole numbers', '1.5 against 15', '#1.5 #15'],
    ['fractions and wide digits', '½ of ３０', '#1⁄2 #30'],
    ['dates', 'on Thursday in March', 'thursday march'],
    ['times by where they lie', 'last week, two years ago, next Monday', '~last week #2 ~ago ~next monday'],
    ['words that every object inherits', 'the constructor', 'constructor'],
    ['no function words', 'it has been with the them', ''],
  ])('%s', (_name, text, expected) => {
    expect(terms(text).join(' ')).toBe(expected);
  });

  it('stand where their words stand', () => {
    const text = 'On Monday “Professor Kovář’s” ferryboat carried 30.';
    expect(read(text).units.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Monday',
      'Professor Kovář’s',
      'ferryboat',
      'carried',
      '30',
    ]);
  });

  it('know an owner’s name where a sentence begins, but no verb', () => {
    const names = (text: string) => read(text).units.filter(({ unknownName }) => unknownName);
    expect(names('Norway’s minister came.')).toHaveLength(1);
    for (const text of ['That’s the lamp.', 'Here’s the lamp.', 'Lamps shone.']) expect(names(text)).toEqual([]);
  });

  it('tell unknown names from known ones', () => {
    const unknown = read('Yesterday Halvorsen met Quill in Bergen').units.filter((unit) => unit.unknownName);
    expect(unknown.map(({ term }) => term)).toEqual(['halvorsen', 'bergen']);
  });
});

describe('negation', () => {
  it.each([
    ['reaches three content words', 'He is not selling ships, ferries', ['selling', 'ships']],
    ['no further than three', 'He has not sold old iron ships overseas', ['sold', 'old', 'iron']],
    ['just as far when contracted', 'He hasn’t sold old iron ships overseas', ['sold', 'old', 'iron']],
    ['just as far as cannot', 'He cannot sell old iron ships overseas', ['sell', 'old', 'iron']],
    ['a name counts as one', 'It was not Professor Kovář aboard', ['Professor Kovář', 'aboard']],
    ['ends with the clause', 'He did not, however, sell ships', []],
    ['ends with the sentence', 'Never. He sold ships', []],
    ['ends at a dash', 'He would not – ships stay', []],
    ['none', 'He sold ships', []],
  ])('%s', (_name, text, expected) => {
    expect(negated(text)).toEqual(expected);
  });

  it.each([
    ['He sold it', 0],
    ['He did not sell it', 1],
    ['He never said he wouldn’t sell it', 2],
    ['He denied it and refused to sell', 2],
  ])('is counted: %s', (text, expected) => {
    expect(read(text).negations).toBe(expected);
  });
});

describe('question', () => {
  it.each([
    ['Will he sell?', true],
    ['“Will he sell?”', true],
    ['Will he sell?  ', true],
    ["'Will he sell?')", true],
    ['“Will he sell?” Quill asked.', false],
    ['He will sell.', false],
    ['', false],
  ])('%s', (text, expected) => {
    expect(read(text).question).toBe(expected);
  });
});

describe('speaker', () => {
  it.each([
    ['before the verb', 'Marta Quill said the bridge opens', '@quill'],
    ['before the verb with helpers', 'Quill has also said so', '@quill'],
    ['after the verb', '“The bridge opens,” said Quill', '@quill'],
    ['after the verb with an article', '“The bridge opens,” said the mayor of Tolland.', '@quill'],
    ['after a quotation', '“It is vanity,” Mr. Brandt remarked.', '@brandt'],
    ['inverted, after a quotation that ends in a name', '“I met Quill,” said Brandt.', '@brandt'],
    ['according to', 'The bridge opens in June, according to Mayor Quill.', '@quill'],
    ['whose words the quotation is', 'Brandt recalled how Quill had said: “The bridge opens.”', '@quill'],
    ['whoever leads up to a quotation', 'A reader in Leeds emails: “The bridge opens in June.”', 'reader'],
    ['headline colon', 'Quill: bridge opens in June', '@quill'],
    ['a name the pack does not know', 'On Monday Halvorsen said so', 'halvorsen'],
    ['no name but a role', 'Officials said so', 'offici'],
    ['past an apposition', 'Quill, on the same stage, doubted that it opens', '@quill'],
    [
      'somebody else past an apposition',
      'The Danish minister, on the same stage, said the bridge opens',
      'danish minist',
    ],
    ['not what the speech is about', 'It was said the bridge opens', undefined],
    ['a colon behind another word', 'Bridge: Quill opens it', undefined],
    ['nobody speaks', 'Quill opened the bridge', undefined],
    ['he, whatever somebody calls it', 'He said that the board calls it vanity, as Brandt says', undefined],
    ['not whom he speaks about', 'About Brandt he said something cheeky: “He will not pay.”', undefined],
    ['not the place of whoever speaks', 'This week he went to Tolland and said so', undefined],
    ['not who ought to say it', 'The ferry is late and Quill ought to say so', undefined],
    ['not who is told', 'Quill was told that the bridge opens', undefined],
    ['nobody is named', 'It was said', undefined],
    ['past an adverb', 'Quill has now openly said so', '@quill'],
    ['no adverb', '“I strongly doubt that it opens,” Ms. Quill remarked', '@quill'],
    ['a family', 'His family said the bridge opens', 'famili'],
    ['no denial', 'What he did not say', undefined],
    ['nobody according to him', 'The lamps, according to him, said nothing', undefined],
    ['anybody after a quotation', '“The bridge opens,” said the head of the harbour pub', 'head'],
    ['the writer', 'In my view the bridge opens in June', '@i'],
    ['the writer saying so', 'I do think the bridge opens in June', '@i'],
    ['not the writer in a quotation', '“I think the bridge opens in June”', undefined],
    ['the writer for weeks', 'I have been saying for weeks that the bridge opens', '@i'],
    ['the writer’s own feeling', 'My own feeling is that the bridge opens in June', '@i'],
    ['the writer on a forum', 'imo it opens in June', '@i'],
    ['somebody of no name after a comma', 'It opens in June, said a man at the fish stall', 'man'],
    ['one of several, past an apposition', 'A former captain, on the same stage, said it opens', 'former captain'],
    ['whose view it is', 'Brandt’s view is that the bridge stays shut', '@brandt'],
    ['in whose words', 'In the words of Brandt, it is vanity', '@brandt'],
    ['as somebody puts it', 'As Brandt put it, the bridge is vanity', '@brandt'],
    ['a participle of whoever the sentence is about', 'Quill left the hall, telling reporters that it opens', '@quill'],
    ['not the owner of whoever it is about', 'Quill’s envoy left the hall, saying it opens', undefined],
    ['whom a clause before leads up to', 'When Brandt took the floor he said that it opens', '@brandt'],
    ['not whom a pronoun speaks of', 'This week she said Brandt sold it', undefined],
    ['not whom a participle speaks of', 'The hall cheered, saying Brandt sold it', undefined],
    ['somebody named before the writer', 'I think Quill said the bridge opens in June', '@quill'],
  ])('%s', (_name, text, expected) => {
    expect(read(text).speaker).toBe(expected);
  });
});

it.each([
  ['She said so', 'she'],
  ['Later he has also said so', 'he'],
  ['They said so', undefined],
  ['He opened the bridge', undefined],
  ['He met Quill, who said so', undefined],
])('which pronoun speaks: %s', (text, expected) => {
  expect(read(text).pronounSpeaking).toBe(expected);
});

it('takes a negation that belongs to an expression for no denial', () => {
  const set = { ...bridgePack, synonyms: [...bridgePack.synonyms, ['doubt', 'not convinced']] };
  const own = (text: string) => analyse(text, new Lexicon(lexiconEntries(set)));
  expect(own('Quill is not convinced that Brandt will pay')).toMatchObject({ negations: 0 });
  expect(own('Quill is not convinced that Brandt will pay').units.filter((unit) => unit.negated)).toEqual([]);
  expect(own('Quill did not pay')).toMatchObject({ negations: 1 });
});

it('takes `not only` and `nothing less than` for no denial', () => {
  expect(read('Quill not only opened the bridge')).toMatchObject({ negations: 0 });
  expect(read('Nothing less than the bridge will do')).toMatchObject({ negations: 0 });
});

it('tells possibilities and pronouns', () => {
  expect(read('If he came, it might open.')).toMatchObject({ hypotheticals: 2, pronouns: true });
  expect(read('Quill opened the bridge.')).toMatchObject({ hypotheticals: 0, pronouns: false });
});
