/** Words on record in somebody else's mouth: no repetition of the claim, but worth knowing. */

import type { Analysis, Unit } from './analyse';
import type { RecordMatch } from './evidence/records';
import { isHeadline } from './headline';
import { isNamed } from './person';
import type { Profile } from './profile';
import type { Reading } from './reading';

/** Share of the record that stands there in order, and words in a row: less may be chance. */
const ALL_BUT_A_WORD = 0.85;
const FEWEST_WORDS = 6;
const SHORTEST_NAME = 3;

/**
 * Whom the sentence names as the speaker of words that the pack knows from others, as it is written there. Nobody where
 * one of the claim's own speakers is named too, or where nobody speaks in the claim.
 */
export function otherSpeaker({ analysis }: Reading, profile: Profile, record: RecordMatch): string | undefined {
  const { speaker, text, units } = analysis;
  if (record.inOrder < ALL_BUT_A_WORD || record.run < FEWEST_WORDS || !/["“”«»„]/.test(text)) return undefined;
  if (speaker === undefined || profile.spoken === 0) return undefined;
  if (units.some(({ term }) => profile.isSpeaker(term))) return undefined;
  const at = units.findIndex((unit) => unit.term === speaker && (isNamed(unit) || isHeadline(text)));
  return at < 0 ? undefined : nameAt(analysis, at);
}

/** With the capitalised words beside it, which belong to it: `Kaja Kallas`. */
function nameAt({ text, units }: Analysis, at: number): string | undefined {
  const { start, end } = units[at] as Unit;
  const before = /(?:\p{Lu}[\p{L}.’'-]+ )?$/u.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^ \p{Lu}[\p{L}’'-]+/u.exec(text.slice(end))?.[0] ?? '';
  const name = before + text.slice(start, end) + after;
  return name.length < SHORTEST_NAME ? undefined : name;
}
