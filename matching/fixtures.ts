/** An invented harbour town: a pack small enough to compile in a test, with people that exist nowhere else. */
import type { Claim, Pack } from '../claims/pack';
import { parsePack } from '../claims/parse';
import type { PageContext, Passage } from './types';

type Contrast = Claim['contrasts'][number];

function claim(id: string, text: string, exact: string, wordings: string[], contrasts: Contrast[], quotation?: string) {
  return {
    id,
    text,
    attribution: { kind: 'newsroom' },
    speech: 'statement',
    evidence: [{ source: 'gazette', selector: { type: 'TextQuoteSelector', exact } }],
    wordings,
    contrasts,
    ...(quotation === undefined ? {} : { quotation }),
  };
}

const contrast = (differs: Contrast['differs'], text: string): Contrast => ({ text, differs });

const document = {
  format: 1,
  id: 'tolland-bridge',
  title: 'The bridge at Tolland',
  version: '1.0.0',
  language: 'en',
  license: 'CC0-1.0',
  sources: [{ id: 'gazette' }],
  entities: [
    { id: 'quill', kind: 'person', name: 'Marta Quill', variants: ['Quill', 'Mayor Quill', 'mayor of Tolland'] },
    { id: 'brandt', kind: 'person', name: 'Odo Brandt', variants: ['Brandt', 'Mr. Brandt', 'the shipowner'] },
    { id: 'kovar', kind: 'person', name: 'Ines Kovář', variants: ['Kovář', 'Professor Kovář'] },
    { id: 'board', kind: 'organisation', name: 'Harbour Board', variants: [] },
    { id: 'tolland', kind: 'place', name: 'Tolland', variants: [] },
  ],
  synonyms: [
    ['ferry', 'ferryboat', 'boat'],
    ['say', 'tell', 'declare'],
  ],
  claims: [
    claim(
      'bridge-opens-in-june',
      'Marta Quill says the bridge at Tolland will open to traffic in June.',
      'Mayor Quill said that the new bridge would be opened to traffic in June',
      [
        'The Tolland bridge opens in June, according to Mayor Quill.',
        'Quill: bridge ready for traffic in June',
        'Traffic will cross the bridge from June, the mayor of Tolland declared.',
        'In June cars will be able to use the new bridge, Marta Quill said.',
        'Quill promised that the bridge would be open by June.',
      ],
      [
        contrast('negated', 'Quill said the bridge will not open in June.'),
        contrast('date', 'Quill said the bridge will open to traffic in October.'),
        contrast('speaker', 'Brandt said the bridge will open to traffic in June.'),
      ],
    ),
    claim(
      'brandt-calls-bridge-vanity',
      'Odo Brandt calls the bridge a monument to vanity.',
      '“This bridge is a monument to vanity and nothing else,” Mr. Brandt remarked',
      [
        'Brandt mocked the bridge as a vanity project.',
        'The shipowner sees nothing but vanity in the bridge.',
        'For Odo Brandt the bridge is a vain monument.',
        'It is all vanity, Brandt said of the bridge.',
        'Brandt: bridge is pure vanity',
      ],
      [
        contrast('negated', 'Brandt said the bridge was no monument to vanity.'),
        contrast('speaker', 'Kovář called the bridge a monument to vanity.'),
      ],
      'This bridge is a monument to vanity and nothing else',
    ),
    claim(
      'ferry-carries-thirty',
      'The ferry across the estuary carries 30 passengers.',
      'The old ferry takes thirty passengers on each crossing of the estuary',
      [
        'Thirty people fit on the estuary ferry.',
        'The boat over the estuary has room for 30 passengers.',
        'On every crossing the ferry carries thirty passengers.',
        'The ferryboat holds 30 travellers.',
        'There are 30 places aboard the estuary ferry.',
      ],
      [
        contrast('number', 'The ferry across the estuary carries 300 passengers.'),
        contrast('number', 'The ferry carries eighty passengers over the estuary.'),
      ],
    ),
    claim(
      'quill-asks-brandt-to-pay',
      'Marta Quill asked Odo Brandt to pay for the lamps on the bridge.',
      'Mayor Quill has asked Mr. Brandt to pay for the lamps',
      [
        'Quill wants Brandt to pay for the lamps.',
        'Mayor Quill turned to Brandt for the money for the lamps on the bridge.',
        'Quill appeals to Brandt to bear the cost of the bridge lamps',
        'Marta Quill hopes that Brandt will finance the lamps.',
        'Quill asked the shipowner for the price of the lamps.',
      ],
      [
        contrast('role', 'Odo Brandt asked Marta Quill to pay for the lamps on the bridge.'),
        contrast('negated', 'Quill did not ask Brandt to pay for the lamps.'),
      ],
    ),
    claim(
      'brandt-will-not-sell',
      'Odo Brandt will not sell the ferry.',
      'the shipowner is not willing to sell the ferry at any price',
      [
        'Brandt refuses to sell the ferry.',
        'The ferry is not for sale, says Brandt.',
        'Mr. Brandt has no intention of selling the boat.',
        'Brandt will never sell his ferry.',
        'The shipowner is not going to sell the ferry.',
      ],
      [
        contrast('negated', 'Brandt will sell the ferry.'),
        contrast('question', 'Will Brandt not sell the ferry?'),
        contrast('event', 'Brandt will not sell the shipyard.'),
      ],
    ),
    claim(
      'board-silent-since-2011',
      'The Harbour Board has not met since March 2011.',
      'The Harbour Board has not held a single meeting since March 2011',
      [
        'No meeting of the Harbour Board has taken place since March 2011.',
        'The last time the Harbour Board met was March 2011.',
        'Since March 2011 the Harbour Board has not come together.',
        'The Harbour Board has held no meetings since March 2011.',
        'March 2011 saw the last meeting of the Harbour Board.',
      ],
      [
        contrast('negated', 'The Harbour Board has met every week since March 2011.'),
        contrast('date', 'The Harbour Board has not met since May 2019.'),
      ],
    ),
  ],
};

export const bridgePack: Pack = parsePack(document, 'fixture');

/** The same claims under another id, with neither wordings nor names: what a bare list of claims looks like. */
export const barePack: Pack = {
  ...bridgePack,
  id: 'bare',
  entities: [],
  synonyms: [],
  claims: bridgePack.claims.map((own) => ({ ...own, wordings: [], contrasts: [] })),
};

export const noPage: PageContext = { title: '', language: 'en', lead: '' };
export const bridgePage: PageContext = {
  title: 'Marta Quill and Odo Brandt fall out over a bridge',
  language: 'en',
  lead: 'In Tolland, Mayor Quill and the shipowner Odo Brandt no longer speak.',
};

export const alone = (text: string): Passage => ({ text, before: [] });
