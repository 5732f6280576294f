/** The card says all that the source states, names what it does not state, and passes no verdict. */
// @vitest-environment happy-dom
/** Protects: what the card says of a claim, in which order, and that it never judges. */
import { render } from 'preact';
import { describe, expect, test } from 'vitest';
import type { ClaimView } from '../claims/view';
import type { PageMatch } from '../messaging/protocol';
import { ClaimCard } from './claim-card';
import { bareClaim, fullClaim, match } from './fixtures';

function show(claim: ClaimView, shown?: PageMatch): HTMLElement {
  const place = document.createElement('div');
  render(<ClaimCard claim={claim} {...(shown ? { match: shown } : {})} />, place);
  return place;
}

/** Names and values as they stand beside one another. */
function factsOf(card: HTMLElement): Record<string, string> {
  return Object.fromEntries(
    [...card.querySelectorAll('dt')].map((term) => [
      term.textContent ?? '',
      term.nextElementSibling?.textContent?.trim() ?? '',
    ]),
  );
}

function sectionOf(card: HTMLElement, title: string): Element | undefined {
  return [...card.querySelectorAll('details')].find((details) => details.querySelector('h3')?.textContent === title);
}

describe('who said it, to whom, when, where', () => {
  test('everything the source states', () => {
    const card = show(fullClaim);
    expect([...(card.querySelector('.who')?.children ?? [])].map((line) => line.textContent)).toEqual([
      'Ada Moor',
      'transport minister',
      fullClaim.text,
    ]);
    expect(card.querySelector('h2')?.textContent).toBe(fullClaim.text);
    expect(factsOf(card)).toEqual({
      'To whom': 'reporters',
      When: 'yesterday (as the source words it)',
      Where: 'Hafen',
      Occasion: 'a press conference',
      'Reported by': 'Daily Example (last week)',
    });
    expect(card.querySelector('figure')?.textContent).toBe('Direct quotation“The bridge will reopen in May”');
  });

  test('from whom this page has words that are on record from somebody else', () => {
    const explanation = { ...match.explanation, saidBy: 'Bo Lund' };
    const card = show(fullClaim, { ...match, kind: 'misattributed', explanation });
    expect(card.querySelector('.notice')?.textContent).toBe(
      'This page gives these words to Bo Lund. On record they are from Ada Moor.',
    );
    expect(sectionOf(card, 'Why this mark?')?.textContent).not.toContain('of 100');
  });

  test('what it leaves open is named as not stated', () => {
    const card = show(bareClaim);
    expect(card.querySelector('.speaker')?.textContent).toBe('Anonymous: two people who know the plans');
    expect(factsOf(card)).toEqual({
      'Reported by': 'the source itself',
      'Not stated': 'to whom, date, place, and occasion',
    });
  });

  test('what the newsroom states itself has no speaker to whom it could be said', () => {
    const card = show({ ...bareClaim, speaker: { kind: 'newsroom' }, speech: 'statement' });
    expect(card.querySelector('.speaker')?.textContent).toBe('Stated by the source itself');
    expect(factsOf(card)).toEqual({ 'Not stated': 'date and place' });
  });

  test('without a quotation the source’s own words stand there, without any that too is said', () => {
    const figure = (claim: ClaimView) => show(claim).querySelector('figure')?.textContent;
    expect(figure(bareClaim)).toBe('Indirect speech, in the words of the sourceThe bridge will reopen in May');
    expect(figure({ ...bareClaim, evidence: [{ source: { id: 'story' } }] })).toBe(
      'Indirect speechWords on record: not stated',
    );
  });

  test('the claim’s own words carry their language and direction, whatever the card’s are', () => {
    const card = show({ ...fullClaim, pack: { ...fullClaim.pack, language: 'uk' } }, match);
    for (const place of ['h2', '.quotation', '.context', 'dd span', '.others .line > :nth-child(2)', '.evidence'])
      expect([place, card.querySelector(place)?.getAttribute('lang')]).toEqual([place, 'uk']);
  });
});

describe('a quotation that differs from the one on record', () => {
  const changes: { passage: [number, number]; wording: [number, number] }[] = [
    { passage: [1, 5], wording: [0, 4] },
    { passage: [13, 22], wording: [11, 11] },
    { passage: [30, 30], wording: [20, 25] },
  ];
  const altered: PageMatch = {
    ...match,
    kind: 'altered-quotation',
    exact: '“Some bridge certainly reopens in May,” Moor says.',
    explanation: { ...match.explanation, wording: 'That bridge reopens early in May', changes },
  };

  test('stands beside it, with what was changed, added and left out', () => {
    const sides = [...show(fullClaim, altered).querySelectorAll('.drift figure')].map((side) => ({
      label: side.querySelector('.label')?.textContent,
      differs: [...side.querySelectorAll('[data-fate]')].map((words) => `${words.nodeName} ${words.textContent}`),
    }));
    expect(sides).toEqual([
      { label: 'On this page', differs: ['MARK Some (changed)', 'INS certainly (added on this page)'] },
      { label: 'On record', differs: ['MARK That (changed)', 'DEL early (left out on this page)'] },
    ]);
  });

  test('is named by its kinds of difference, and only by those that are there', () => {
    const legend = (shown: PageMatch) => show(fullClaim, shown).querySelector('.legend')?.textContent;
    expect(legend(altered)).toBe('changedadded on this pageleft out on this page');
    expect(legend({ ...altered, explanation: { ...altered.explanation, changes: changes.slice(0, 1) } })).toBe(
      'changed',
    );
    expect(legend(match)).toBeUndefined();
  });
});

describe('reviews', () => {
  const source = { id: 'check', title: 'Is the bridge open?', publisher: 'Checks & Co', url: 'https://checks.test/1' };

  test('show the rating in the publisher’s words, with publisher, date and link', () => {
    const rated = { source: { ...source, published: '2025-03-04' }, rating: 'Half true', ratingValue: '3' };
    const card = show({ ...fullClaim, reviews: [{ ...rated, bestRating: '5', worstRating: '1' }] });
    const reviews = card.querySelector('.reviews');
    expect(reviews?.textContent).toBe(
      'Rated by Checks & Co“Half true” (3, on the publisher’s scale from 1 to 5)Source: Is the bridge open? — Checks & Co, March 4, 2025',
    );
    expect(reviews?.querySelector('a')?.href).toBe('https://checks.test/1');
  });

  test('say what is not stated, and are not there where nobody has rated', () => {
    const card = show({ ...fullClaim, reviews: [{ source: { id: 'check' } }] });
    expect(card.querySelector('.reviews')?.textContent).toContain('Rated by a publisher that is not statednot stated');
    expect(show(fullClaim).querySelector('.reviews')).toBeNull();
  });
});

describe('the source', () => {
  test('is the first link of the card and leads to the words', () => {
    const [first] = show(fullClaim, match).querySelectorAll('a');
    expect(first?.textContent).toBe('Bridge to reopen');
    expect(first?.href).toBe(
      'https://news.test/bridge#:~:text=said%3A%20%E2%80%9C-,The%20bridge%20will%20reopen%20in%20May,-%2C%E2%80%9D%20and',
    );
    expect(first?.rel).toBe('noopener noreferrer');
  });

  test('without an address is named, with what is not stated about it', () => {
    const sources = show(bareClaim).querySelector('.sources');
    expect(sources?.textContent).toBe('Source: Title not stated — publisher not stated, date not stated');
    expect(sources?.querySelector('a')).toBeNull();
  });

  test('is named once for several passages, and its words stand below', () => {
    const [evidence] = fullClaim.evidence;
    if (!evidence?.selector) throw new Error('no evidence');
    const second = { ...evidence, selector: { ...evidence.selector, exact: 'in May, at last' } };
    const card = show({ ...fullClaim, evidence: [evidence, second] });
    expect(card.querySelectorAll('.sources li')).toHaveLength(1);
    expect(sectionOf(card, 'Where it comes from')?.textContent).toContain('2 passages');
    expect(sectionOf(card, 'Where it comes from')?.textContent).toContain('in May, at last');
  });
});

describe('why it matched', () => {
  test('sets the words that met side by side', () => {
    const reason = sectionOf(show(fullClaim, match), 'Why this mark?');
    expect(reason?.textContent).toContain('Paraphrase, strong');
    const [page, record] = reason?.querySelectorAll('.wording') ?? [];
    const marked = (wording: Element | undefined) =>
      [...(wording?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent);
    expect(page?.textContent).toContain(match.exact);
    expect(marked(page)).toEqual(['crossing', 'in May', 'Moor']);
    expect(record?.textContent).toContain(match.explanation.wording);
    expect(marked(record)).toEqual(['Ada Moor', 'bridge', 'in May']);
    expect([...(reason?.querySelectorAll('li') ?? [])].map((item) => item.textContent)).toEqual([
      'Said here: who and does what',
      'Taken from the text around: when',
      'crossing – bridge (same meaning)',
      'Moor – Ada Moor (other name)',
    ]);
  });

  test('sets the alterations of a quotation beside the words on record', () => {
    const changes = [
      { passage: [4, 12], wording: [10, 16] },
      { passage: [2, 2], wording: [0, 8] },
      { passage: [33, 37], wording: [5, 5] },
    ].map(({ passage, wording }) => ({
      passage: passage as [number, number],
      wording: wording as [number, number],
    }));
    const altered = { ...match, kind: 'altered-quotation' as const };
    const reason = sectionOf(
      show(fullClaim, { ...altered, explanation: { ...match.explanation, changes } }),
      'Why this mark?',
    );
    expect(reason?.textContent).toContain('“crossing” on this page, “bridge” on record');
    expect(reason?.textContent).toContain('“Ada Moor” left out on this page');
    expect(reason?.textContent).toContain('“Moor” added on this page');
  });

  test('passes over offsets that do not fit the text', () => {
    const pairs = [
      [0, 400],
      [-3, 2],
      [5, 5],
      [4, 12],
      [6, 14],
    ].map((span) => ({ passage: span as [number, number], wording: span as [number, number], how: 'same' as const }));
    const reason = sectionOf(
      show(fullClaim, { ...match, explanation: { ...match.explanation, pairs } }),
      'Why this mark?',
    );
    expect(reason?.querySelector('.wording')?.textContent).toContain(match.exact);
    expect(reason?.querySelector('.wording mark')?.textContent).toBe('crossing');
  });

  test('is not asked where nothing matched', () => {
    expect(sectionOf(show(fullClaim), 'Why this mark?')).toBeUndefined();
  });
});

test('context and related claims stand beside it, without a verdict', () => {
  const card = show(fullClaim, match);
  const [context, others] = card.querySelectorAll('.part');
  expect(context?.querySelector('h3')?.textContent).toBe('What the source adds');
  expect(context?.querySelectorAll('li')).toHaveLength(2);
  expect(context?.querySelector('li em')?.textContent).toBe('stay');
  expect(others?.querySelector('h3')?.textContent).toBe('What others say');
  expect([...(others?.querySelectorAll('li') ?? [])].map((other) => other.textContent)).toEqual([
    'At odds with The bridge stays shut until June. Bo Lund',
    'Answers Boats have to wait. Stated by the source itself',
  ]);
  expect(card.textContent).not.toMatch(/\b(wrong|debunked|misleading|fake|lie|correct|incorrect|verified)\b/i);
});

test('the answers come in the order in which a reader asks', () => {
  const text = show(fullClaim, match).textContent ?? '';
  const order = [
    'Ada Moor',
    'To whom',
    'When',
    '“The bridge',
    'Source:',
    'What the source',
    'What others',
    'Why this',
    'Where it comes',
  ];
  const places = order.map((words) => text.indexOf(words));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBe(0);
});

test('parts without content are not there', () => {
  const titles = [...show(bareClaim).querySelectorAll('h3')].map((title) => title.textContent);
  expect(titles).toEqual(['Where it comes from']);
});

describe('the way to report an error', () => {
  const corrections = (value?: string) =>
    show({ ...bareClaim, pack: { ...bareClaim.pack, corrections: value } }).querySelector('.corrections');

  test.each([
    ['https://news.test/corrections', 'https://news.test/corrections'],
    ['desk@news.test', 'mailto:desk@news.test'],
  ])('%s is a link', (value, href) => {
    expect(corrections(value)?.querySelector('a')?.getAttribute('href')).toBe(href);
  });

  test.each(['Write to the desk.', 'javascript:alert(1)', 'javascript:alert(1)//a@b.c'])(
    '%s is plain text',
    (value) => {
      expect(corrections(value)?.textContent).toContain(value);
      expect(corrections(value)?.querySelector('a')).toBeNull();
    },
  );

  test('a pack without one says so', () => {
    expect(corrections()?.textContent).toContain('The pack does not say how');
  });
});

test('says what a mark means and what it does not', () => {
  expect(show(bareClaim).textContent).toContain(
    'A mark means this claim is known here, not that it is true or false. Unmarked does not mean checked.',
  );
});
