/** Whose view a sentence gives where it has no verb of speech: somebody’s, or the writer’s own. */
import type { Analysis, Unit } from './analyse';
import { isActor, isOwner, shortlyBefore } from './person';

/** Whose view it is: `Tusk’s view is that …`, `in the words of Tusk`. */
const VIEW =
  '(?:views?|opinions?|words?|eyes|mind|judge?ment|assessment|verdict|conviction|belief|message|argument|feeling|impression|guess|bet|hunch|reading|line)';
const OWNS_VIEW = new RegExp(String.raw`^(?:['’]s?)?\s+(?:\w+\s+)?${VIEW}\b`, 'i');
const VIEW_OF = new RegExp(String.raw`\b${VIEW}\s+of\s+(?:(?:the|an?|one|mr\.?|ms\.?|president)\s+)?$`, 'i');

/** `Tusk’s view is that …`, `in the words of Tusk` */
export function ownerOfView({ units, text }: Pick<Analysis, 'units' | 'text'>): Unit | undefined {
  return units.find(
    (unit) =>
      (isOwner(unit, text) && isActor(unit) && OWNS_VIEW.test(text.slice(unit.end))) ||
      (isActor(unit) && VIEW_OF.test(shortlyBefore(text, unit))),
  );
}

/** Stands for whoever writes `I`. */
export const WRITER = '@i';
const FIRST_PERSON = new RegExp(
  String.raw`\b(?:(?:in|to) (?:my|our) (?:\w+ )?${VIEW}|in my book|(?:my|our) (?:\w+ ){0,2}${VIEW} (?:is|was|has|remains|would)|if you ask me|i,? for one|(?:i|we) have (?:my|our) doubts|seems to me|imho|imo|for my part|(?:i|we)(?:['’](?:ve|d|ll|m|re))? (?:[\w’']+ ){0,4}?(?:say|saying|said|think|believe|doubt|hope|bet|suspect|fear|predict|reckon|repeat|insist|maintain|wish|imagine|convinced|certain|sure|writing|put it|go further))\b`,
  'i',
);

/** `In my view`, `I say that`, `I have been saying for weeks`, outside quotation marks. */
export function saysTheWriter({ text }: Pick<Analysis, 'text'>): boolean {
  return FIRST_PERSON.test(text.replace(/["“«„][^"”»“]*["”»“]/g, ' '));
}
