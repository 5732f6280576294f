/** Claims for the tests of the card: one that states everything, one that states as little as it may. */
import type { ClaimView } from '../claims/view';
import type { PageMatch } from '../messaging/protocol';

const pack = { id: 'bridge', title: 'The bridge', version: '1.0.0', language: 'en' };
const selector = {
  type: 'TextQuoteSelector' as const,
  exact: 'The bridge will reopen in May',
  prefix: 'She said: “',
  suffix: ',” and left.',
};

export const fullClaim: ClaimView = {
  id: 'bridge/reopens',
  pack: { ...pack, corrections: 'https://news.test/corrections' },
  text: 'The bridge will reopen in May.',
  speaker: { kind: 'person', name: 'Ada Moor', role: 'transport minister' },
  addressee: 'reporters',
  occasion: 'a press conference',
  place: 'Hafen',
  when: 'yesterday',
  reportedBy: ['Daily Example (last week)'],
  speech: 'direct',
  quotation: 'The bridge will reopen in May',
  context: ['Tolls <em>stay</em> as they are.', 'Works began last year.'],
  related: [
    { type: 'contradicts', id: 'bridge/stays-shut', text: 'The bridge stays shut until June.', speaker: 'Bo Lund' },
    { type: 'answers', id: 'bridge/asked', text: 'Boats have to wait.' },
  ],
  evidence: [
    {
      source: { id: 'story', title: 'Bridge to reopen', url: 'https://news.test/bridge', publisher: 'Daily Example' },
      selector,
    },
  ],
  reviews: [],
};

export const bareClaim: ClaimView = {
  id: 'bridge/costs',
  pack,
  text: 'The works cost more than planned.',
  speaker: { kind: 'anonymous', name: 'two people who know the plans' },
  reportedBy: [],
  speech: 'indirect',
  context: [],
  related: [],
  evidence: [{ source: { id: 'story' }, selector }],
  reviews: [],
};

export const match: PageMatch = {
  key: 'm1',
  claimId: fullClaim.id,
  kind: 'paraphrase',
  score: 0.87,
  exact: 'The crossing opens again in May, Moor says.',
  prefix: '',
  suffix: '',
  explanation: {
    wording: 'Ada Moor: bridge reopens in May',
    pairs: [
      { passage: [4, 12], wording: [10, 16], how: 'synonym' },
      { passage: [25, 31], wording: [25, 31], how: 'same' },
      { passage: [33, 37], wording: [0, 8], how: 'name' },
    ],
    changes: [],
    parts: [
      { role: 'actor', filled: 'here' },
      { role: 'action', filled: 'here' },
      { role: 'time', filled: 'around' },
    ],
  },
};
