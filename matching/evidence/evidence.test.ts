/** Why each piece of evidence exists: a sentence that it tells from the claim, beside one that it does not. */
import { describe, expect, it } from 'vitest';
import type { Frame, Pack } from '../../claims/pack';
import { openPack } from '../engine';
import { bridgePack, bridgePage, noPage } from '../fixtures';
import { namesInLead, readPassage } from '../reading';
import { SEARCH_DEPTH, shortlist } from '../shortlist';
import { type EvidenceName, evidenceNames } from '.';

const frame: Frame = {
  polarity: 'affirmed',
  modality: 'statement',
  slots: [
    { role: 'actor', any: ['@quill'] },
    { role: 'action', any: ['open', 'inaugurate'] },
    { role: 'object', any: ['bridge', 'crossing'] },
    { role: 'time', any: ['June'] },
    { role: 'condition', any: ['in dry weather'] },
  ],
};
const framed: Pack = {
  ...bridgePack,
  claims: bridgePack.claims.map((claim) => (claim.id === 'bridge-opens-in-june' ? { ...claim, frame } : claim)),
};
const index = openPack(framed);

interface Around {
  readonly heading?: string;
  readonly before?: readonly string[];
  readonly page?: typeof noPage;
}

/** One number of the evidence that `text` repeats the claim. */
function evidence(
  name: EvidenceName,
  claim: string,
  text: string,
  { before = [], heading, page = bridgePage }: Around = {},
) {
  const reading = readPassage({ text, before: [...before], heading }, namesInLead(page, index), index);
  const found = shortlist(reading, index, SEARCH_DEPTH).find(
    (own) => index.claimId(own.claim) === `tolland-bridge/${claim}`,
  );
  if (!found) throw new Error(`${claim} does not come to mind at: ${text}`);
  return found.evidence.numbers[evidenceNames[found.evidence.kind].indexOf(name)] ?? Number.NaN;
}

const june = 'bridge-opens-in-june';
const pay = 'quill-asks-brandt-to-pay';
const sell = 'brandt-will-not-sell';
const thirty = 'ferry-carries-thirty';

/** Evidence, claim, a sentence with more of it, a sentence with less. */
const table: readonly (readonly [name: EvidenceName, claim: string, more: string, less: string])[] = [
  [
    'best contrast',
    pay,
    'Odo Brandt asked Marta Quill to pay for the lamps.',
    'Quill wants Brandt to pay for the lamps.',
  ],
  [
    'what tells a contrast',
    june,
    'Quill said the bridge will not open in June.',
    'Quill said the bridge will open in June.',
  ],
  ['passage covered', june, 'The bridge opens to traffic in June.', 'The bridge smells of fresh paint and wet rope.'],
  ['longest run', pay, 'She has asked Mr. Brandt to pay for the lamps', 'Lamps that Brandt will have to pay for'],
  ['foreign names', june, 'Halvorsen said the Bergen bridge opens in June.', 'Quill said the bridge opens in June.'],
  ['foreign persons', june, 'The minister said the bridge opens in June.', 'Quill said the bridge opens in June.'],
  [
    'missing names, in the lead',
    pay,
    'Somebody should pay for the lamps on the bridge.',
    'Quill asked Brandt to pay for the lamps.',
  ],
  ['foreign numbers', thirty, 'The ferry carries 300 passengers.', 'The ferry carries thirty passengers.'],
  ['missing numbers', thirty, 'The ferry carries passengers.', 'The ferry carries 30 passengers.'],
  [
    'another number of the same',
    thirty,
    'The ferry carries 40 passengers in May.',
    'The ferry of 1950 carries thirty passengers.',
  ],
  ['foreign dates', june, 'The bridge opened to traffic in June last year.', 'The bridge opens to traffic in June.'],
  ['foreign dates', june, 'Two years ago the bridge opened to traffic.', 'The bridge opens to traffic.'],
  [
    'negation differs',
    june,
    'The bridge will not open to traffic in June.',
    'The bridge will open to traffic in June.',
  ],
  [
    'negates what wordings assert',
    june,
    'The bridge will not open to traffic in June.',
    'The bridge will open to traffic in June.',
  ],
  [
    'foreign reversals',
    june,
    'Quill denied that the bridge opens in June.',
    'Quill declared that the bridge opens in June.',
  ],
  ['question', june, 'Will the bridge open to traffic in June?', 'The bridge will open to traffic in June.'],
  [
    'hypothetical differs',
    pay,
    'If Quill asked Brandt to pay for the lamps',
    'Quill asked Brandt to pay for the lamps',
  ],
  [
    'supposed though claimed as fact',
    june,
    'Perhaps the bridge might open to traffic in June.',
    'The bridge will open to traffic in June.',
  ],
  ['first actor', pay, 'Quill asked Brandt to pay for the lamps.', 'Brandt asked Quill to pay for the lamps.'],
  [
    'actors in reversed order',
    pay,
    'Brandt asked Quill to pay for the lamps.',
    'Quill asked Brandt to pay for the lamps.',
  ],
  ['speaker as in wordings', june, 'Quill said the bridge opens in June.', 'Brandt said the bridge opens in June.'],
  ['another speaker', june, 'Brandt said the bridge opens in June.', 'Quill said the bridge opens in June.'],
  [
    'another speaks for a speaker',
    june,
    'The minister, on the same stage, said the bridge opens in June.',
    'Quill, on the same stage, said the bridge opens in June.',
  ],
  [
    'another is named as speaking',
    june,
    'In Bergen Halvorsen said the bridge opens in June.',
    'The minister said the bridge opens in June.',
  ],
  [
    'another speaks alone',
    june,
    'The minister said the bridge opens in June.',
    'The minister said Quill would open the bridge in June.',
  ],
  [
    'another is quoted',
    june,
    '“The bridge opens to traffic in June,” said the head of the pub.',
    '“The bridge opens to traffic in June,” said Quill.',
  ],
  ['the writer speaks', june, 'In my view the bridge opens in June.', 'Quill said the bridge opens in June.'],
  [
    'called untrue',
    june,
    'That the bridge opens to traffic in June is a fabrication.',
    'That the bridge opens to traffic in June is a promise.',
  ],
  [
    'said not to be said',
    june,
    'Quill did not say that the bridge opens to traffic in June.',
    'Quill did say that the bridge opens to traffic in June.',
  ],
  [
    'wished or wondered',
    june,
    'If only the bridge opened to traffic in June!',
    'Quill said the bridge would open to traffic in June.',
  ],
  ['asked whether', june, 'Will the bridge open to traffic in June?', 'The bridge opens in June, and what then?'],
  [
    'part: claim model for',
    june,
    'The harbour pub sold beer, and Mayor Quill said the bridge would open to traffic in June.',
    'The harbour pub sold beer, and the bridge stood in the rain without any traffic.',
  ],
  [
    'part: passage covered',
    june,
    'The pub ran out of cold beer, and the bridge opens to traffic in June.',
    'The bridge and the pub and the traffic ran out of cold beer in June.',
  ],
  [
    'joint model',
    june,
    'Quill promised that traffic will cross the bridge by June.',
    'Quill promised that the ferry will carry thirty passengers by June.',
  ],
  [
    'part: joint model',
    june,
    'Beer was sold out by noon, and Mayor Quill said the bridge would open to traffic in June.',
    'Beer was sold out by noon, and the bridge stood in the rain.',
  ],
  ['frame', june, 'Quill will open the bridge in June.', 'Quill painted the bridge in June.'],
  ['no action', june, 'Quill painted the bridge in June.', 'Quill inaugurates the bridge in June.'],
  ['no object', june, 'Quill will open the traffic fair in June.', 'Quill will open the crossing to traffic in June.'],
  ['no quantity or time', june, 'Quill will open the bridge.', 'Quill will open the bridge in June.'],
  [
    'wordings prefer another claim',
    sell,
    'Quill asked Brandt to pay for the ferry.',
    'Brandt refuses to sell the ferry.',
  ],
  ['length', june, 'The new Tolland bridge opens to traffic in June.', 'The bridge opens.'],
  ['short', june, 'The bridge opens.', 'The new Tolland bridge opens to traffic in June.'],
];

it.each(table)('%s (%s): %s', (name, claim, more, less) => {
  expect(evidence(name, claim, more)).toBeGreaterThan(evidence(name, claim, less));
});

describe('what stands around a sentence', () => {
  const text = 'He should pay for the lamps on the bridge.';
  const named = ['Mayor Quill turned to Odo Brandt.'];

  it('names whom it leaves unnamed', () => {
    expect(evidence('missing names', pay, text, { page: noPage })).toBeGreaterThan(0);
    expect(evidence('missing names', pay, text, { page: noPage, before: named })).toBe(0);
    expect(evidence('missing names, named before', pay, text, { page: noPage, before: named })).toBeGreaterThan(0);
    expect(evidence('missing names, in the lead', pay, text)).toBeGreaterThan(0);
  });

  it('tells who goes on speaking', () => {
    const before = ['Quill said the weather would hold.'];
    const other = ['Brandt said the weather would hold.'];
    const goesOn = 'She added that the bridge opens in June.';
    expect(evidence('speaker before as in wordings', june, goesOn, { before })).toBeGreaterThan(0);
    expect(evidence('another speaker before', june, goesOn, { before: other })).toBe(1);
    expect(evidence('another speaker before', june, 'The bridge opens in June.', { before: other })).toBe(0);
  });

  it('tells for whom a pronoun stands', () => {
    const goesOn = 'He added that the bridge opens in June.';
    const known = 'Odo Brandt took the floor at the harbour.';
    expect(evidence('another speaker before', june, goesOn, { before: [known] })).toBe(1);
    expect(evidence('another speaker before', june, goesOn, { before: ['Minister Halvorsen came to Tolland.'] })).toBe(
      1,
    );
    expect(evidence('another speaker before', june, goesOn, { before: [known, 'Quill said it rained.'] })).toBe(0);
    expect(evidence('another speaker before', june, goesOn, { before: ['Tolland lay in the rain.'] })).toBe(0);
  });

  it('turns it', () => {
    const turned = (around: Around) =>
      evidence('turned by what stands before', june, 'The bridge opens in June.', around);
    expect(turned({ heading: 'Five myths about the bridge' })).toBe(1);
    expect(turned({ before: ['Quill never said the following:'] })).toBe(1);
    expect(turned({ before: ['Three rumours, none of them true:', 'The ferry is sold.'] })).toBe(1);
    expect(turned({ heading: 'Bridge to open', before: ['Quill denied the harbour its lamps.'] })).toBe(0);
    expect(turned({ before: ['Myth: the bridge opens in May.', 'Fact:'] })).toBe(0);
    expect(turned({})).toBe(0);
  });

  it('fills the actor of a claim', () => {
    const unnamed = 'She will open the bridge in June.';
    expect(evidence('actor named around', june, unnamed)).toBe(1);
    expect(evidence('no actor', june, unnamed, { page: noPage })).toBe(1);
  });

  it('says what `it` is', () => {
    const before = ['The bridge stands in scaffolding.'];
    const unnamed = 'Quill will open it to traffic in June.';
    expect(evidence('object said before', june, unnamed, { before })).toBe(1);
    expect(evidence('object said before', june, unnamed)).toBe(0);
  });

  it('tells whether the page is about the events', () => {
    const on = evidence('page on topic', pay, text);
    expect(on).toBeGreaterThan(evidence('page on topic', pay, text, { page: noPage }));
  });
});

it('tells `he` from `she` where wordings have one of them only', () => {
  const spoken: Pack = {
    ...bridgePack,
    claims: bridgePack.claims.map((own) => ({ ...own, wordings: [...own.wordings, 'She said the bridge opens.'] })),
  };
  const [own, counts] = [openPack(spoken), evidenceNames.withWordings];
  const numbers = (text: string) => {
    const reading = readPassage({ text, before: [] }, namesInLead(bridgePage, own), own);
    const found = shortlist(reading, own, SEARCH_DEPTH).find(({ claim }) => own.claimId(claim).endsWith(june));
    const number = (name: (typeof counts)[number]) => found?.evidence.numbers[counts.indexOf(name)];
    return [number('another pronoun'), number('another pronoun speaks')];
  };
  expect(numbers('She said the bridge opens to traffic in June.')).toEqual([0, 0]);
  expect(numbers('He said the bridge opens to traffic in June.')).toEqual([1, 1]);
  expect(numbers('The bridge opens to traffic in June for him.')).toEqual([1, 0]);
});
