/** What stands above or before sentences and turns them: `Five myths`, `Imagine the following.`, `He never said this:` */

import type { Passage } from './types';

/** What is told is not so. */
const FALSEHOOD =
  /\b(?:myths?|rumou?rs?|hoax(?:es)?|fakes?|falsehoods?|lies|false|falsely|untrue|untruths?|(?:turn(?:s|ed) out|prove[sd]?)(?: to be)? wrong|erroneous|fabricat\w+|fiction\w*|invented|misinformation|disinformation|debunked|misquot\w+|misattributed|misreported|retracted|unconfirmed|unfounded|baseless|parody|satirical|made[- ](?:\w+ )?up|bogus|disowns?|no such|contrary to|without confirmation|nothing (?:in common|to do) with (?:reality|the truth))\b/;
/** What is told is only thought of. */
const SUPPOSITION =
  /\b(?:(?<!(?:can[’']t|cannot|not|to) )imagine|suppose|supposing|picture this|what if|hypothetical\w*|thought experiments?|fantas(?:y|ies)|counterfactual|daydream\w*|what might have been|in (?:an? )?(?:ideal|parallel|perfect|other|better) (?:world|universe))\b/;
const NOT = "(?:not|never|nobody|no[- ]one|none|nor|nothing|no|without|[a-z]+n[’']t)";
const SO =
  '(?:say|says|said|true|truth|happen(?:s|ed|ing)?|took place|take place|taken place|case|correct|evidence|sources?|foundation|survived?|propos(?:es|ed)|made (?:them|it|this|these)|real|stands? up|holds? up)';
/** Not said, not so, not happening: `none of which survived`, `for which there is no evidence`. */
const NOT_SO = new RegExp(String.raw`\b${NOT}\b(?:\W+\w+){0,4}?\W+${SO}\b`);
/** What is told after it may be so after all: `Myths and facts`, `True or false?`. */
const TRUTH = /\b(?:facts?|true|truth|correct|verified|confirmed|right)\b/;
/** It speaks of what follows, not of its own matter. */
const ANNOUNCES =
  /:["”’]?\s*$|\b(?:the following|what follows|this one|below|(?:these|two|three|four|five|several|some) (?:\w+ )?(?:things|claims?|lines|items|statements?|stories|rumou?rs|myths|assertions|reports|quot\w+|sentences))\b/;
/** After it, all is as it says again. */
const FACT = /\b(?:facts?|true|truth|stands|correct)\s*:["”’]?\s*$|^\W*(?:fact|true)\b/;
const WORD = /[\p{L}\p{N}’']+/gu;
/** `Myth: the bridge is shut.` has said it; `Myth:` alone leaves it to the next sentence. */
const LABELLED = /^\W*(?:myth|rumou?r|fake|false|claim|wrong)(?: (?:\d+|one|two|three|four|five))?(?:\.|:\s*\S)/;
/** The sentence itself says that it is so. */
const STANDS =
  /^\W*(?:fact|true|correct|right)\b|\b(?:in (?:that|such a|this) (?:case|event)|actually|in fact|in truth|in reality|the fact is|did say|what is true|on the other hand|instead)\b/;
/** A reply that denies what it quotes. */
const DENIAL =
  /^\W*(?:no[,.!]|nope\b|false\b|wrong\b|untrue\b|fake\b|nonsense\b|rubbish\b|debunked\b|(?:that|this|it)(?:[’']s| is| was)(?: \w+ly| just| all)? (?:not (?:true|so|what|how)|untrue|false|wrong|fake|nonsense|rubbish|a (?:lie|hoax|fake|myth)|made[- ]up|invented|fabricated)|(?:that|this|it|he|she|they|nobody|no one|\p{Lu}[\p{L}’'-]+) (?:never|did not|didn[’']t) (?:say|said|claim|claimed|promise|promised|happen|happened)|never happened\b)/u;
/** A heading, or a sentence that announces nothing in so many words, is short if it turns what follows. */
const SHORT = 14;
const LONGEST = 40;
/** `He never said that.` speaks of what follows; a longer denial speaks of its own matter. */
const TERSE = 8;

/** Whether a heading, or a sentence, says that what follows is not so or not meant. */
export function turns(text: string): boolean {
  const lower = text.toLowerCase();
  if (LABELLED.test(lower) || (lower.endsWith('?') && !lower.includes('what if'))) return false;
  const words = lower.match(WORD)?.length ?? 0;
  if (words > LONGEST || (words > SHORT && !ANNOUNCES.test(lower))) return false;
  return (
    (NOT_SO.test(lower) && (words <= TERSE || ANNOUNCES.test(lower))) ||
    ((FALSEHOOD.test(lower) || SUPPOSITION.test(lower)) && !TRUTH.test(lower))
  );
}

/** Whether a sentence says of the words quoted before it that they are not so, or were not said. */
export function denies(text: string): boolean {
  const first = text.match(/\p{L}/u)?.[0] ?? '';
  // A name keeps its capital; the first word of a sentence is no name for having one.
  return DENIAL.test(text) || (first !== '' && DENIAL.test(text.replace(first, first.toLowerCase())));
}

/**
 * Whether something around a sentence turns it: the last of the sentences before (nearest last), an earlier one that
 * announces several, or the heading.
 */
export function isTurned({ text, before, heading, after }: Passage): boolean {
  if (STANDS.test(text.toLowerCase())) return false;
  if (after !== undefined && denies(after)) return true;
  const since = before.slice(before.findLastIndex((own) => FACT.test(own.toLowerCase()) && !turns(own)) + 1);
  if (heading !== undefined && since.length === before.length && turns(heading)) return true;
  const last = since.length - 1;
  return since.some((own, i) => (i === last || ANNOUNCES.test(own.toLowerCase())) && turns(own));
}
