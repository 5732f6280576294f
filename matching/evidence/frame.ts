/** Which of the things that make up the claim the sentence brings. */
import type { Slot } from '../profile';
import type { Reading } from '../reading';
import { AGAINST, EITHER, evidenceGroup, FOR } from './subject';

/** `around`: not in the sentence, but said just before, or named at the head of the page. */
export type Filled = 'here' | 'around' | 'missing';

export function fill(slot: Slot, { analysis, before, namesBefore, namesInLead }: Reading): Filled {
  if (analysis.units.some(({ term }) => slot.names.has(term)) || slot.phrases.in(analysis.tokens)) return 'here';
  const named = [...slot.names].some((name) => namesBefore.has(name) || namesInLead.has(name));
  return named || before.some(({ tokens }) => slot.phrases.in(tokens)) ? 'around' : 'missing';
}

const isObject = (role: Slot['role']) => role === 'object' || role === 'addressee';
const rest: ReadonlySet<Slot['role']> = new Set(['condition', 'reason', 'place']);
const measured: ReadonlySet<Slot['role']> = new Set(['quantity', 'time']);

export const frame = evidenceGroup(
  {
    frame: FOR,
    'frame whole': FOR,
    'no actor': AGAINST,
    'actor named around': EITHER,
    'no action': AGAINST,
    'no object': AGAINST,
    'object said before': EITHER,
    'no condition': AGAINST,
    'no quantity or time': AGAINST,
  },
  ({ reading, profile: { slots } }) => {
    if (slots.length === 0) return [0, 0, 0, 0, 0, 0, 0, 0, 0];
    const filled = slots.map((slot) => ({ role: slot.role, how: fill(slot, reading) }));
    const here = filled.filter(({ how }) => how === 'here').length;
    const count = (test: (slot: (typeof filled)[number]) => boolean) => filled.filter(test).length;
    const without = (roles: (role: Slot['role']) => boolean) =>
      Math.min(
        2,
        count(({ role, how }) => roles(role) && how !== 'here'),
      );
    return [
      here / slots.length,
      Number(here === slots.length),
      count(({ role, how }) => role === 'actor' && how === 'missing'),
      count(({ role, how }) => role === 'actor' && how === 'around'),
      without((role) => role === 'action'),
      without(isObject),
      Math.min(
        2,
        count(({ role, how }) => isObject(role) && how === 'around'),
      ),
      without((role) => rest.has(role)),
      without((role) => measured.has(role)),
    ];
  },
);
