/** Expressions that say of what stands beside them, in the same sentence, that it is not so, or only thought of. */

const REVERSED =
  /\b(?:other way (?:a)?(?:round|bout)|ha(?:s|ve|d) yet to|stop(?:s|ped|ping)? short of|retracted|advis\w+ (?:\w+ ){0,3}against|the (?:reverse|opposite|contrary)|turn(?:s|ed) (?:it |that |this )?around|mirror image|far from \w+|an? (?:\w+ )?(?:lie|fabrication|invention|myth|hoax|fake|rumou?r)|fabricat\w+|untrue|not true|false(?:ly|hoods?)?|den(?:y|ies|ied|ying)|disown\w*|disput(?:es|ed|ing)|rebuff\w*|contradict\w*|withh[eo]ld\w*|no longer|(?:stopped|ceased|gave up|given up|quietly dropped) \w+ing|knocked on the head|cold water|made[- ]up(?! (?:his|her|its|their|my|your|one))|mistaken(?:ly)?|wrong(?:ly)?|myths?|rumou?rs?|nobody (?:\w+ ){0,4}(?:says?|said|claims?)|without (?:ever )?\w+ing that|nothing of the sort)\b/i;

const SUPPOSED =
  /\b(?:if only|(?:i|we|one|he|she|they) wish(?:es|ed)?|would that|suppos(?:e|ing)|imagin(?:e|ing)|wonder(?:s|ed|ing)? (?:if|whether)|want(?:s|ed) to know (?:if|whether)|ask(?:s|ed)? (?:\w+ ){0,3}(?:if|whether)|(?:know|(?:un)?clear|certain|uncertain|unsure|unknown|undecided|open) (?:\w+ ){0,3}(?:if|whether)|(?:say|said) whether|only (?:wish|hope)|if (?:i|we) (?:were|was|had|sat|lived)|what if|^\W*wish|(?:love|glad|good deal|interesting|useful) to (?:hear|know|learn)|bets?|betting|wagers?|bookies?|should like to|(?:would|could|might|should) have \w+(?:ed|en|wn|ght|ne|de|id)|let nobody|hypothetical\w*|one day)\b/iu;

/** `Would he really wait?`: asked whether it is so, other than `He will wait, so what now?` */
const ASKED =
  /^(?:[\s"“‘’']|[\p{L}\d ]{1,24}:|\d+\/|but|and|so|then|well|now|,)*(?:will|would|has|have|had|is|are|was|were|did|does|do|can|could|should|might|may|shall|won['’]t|isn['’]t|hasn['’]t|didn['’]t|doesn['’]t)\b/iu;

/** With a question mark, or `Would it help, our readers ask`. */
const ASKS = /\?["”’')\]]*\s*$|[,?]["”’]? (?:\w+ ){0,4}ask(?:s|ed)?\b/;

/** `Had he asked`, `May the talks begin` */
const INVERTED = /^\W*(?:May|Let|Had) (?:the|Mr|Ms|Mrs|\p{Lu})/u;
/** What was said before is not so, and what follows is. */
const CORRECTION = /^\W*(?:false|wrong|untrue|nope?|(?:the )?(?:other|wrong) way (?:a)?round)(?: \w+)?[:,.!]/i;

export const isReversed = (text: string): boolean => REVERSED.test(text.replace(CORRECTION, ''));
export const isSupposed = (text: string): boolean => SUPPOSED.test(text) || INVERTED.test(text);
export const isAsked = (text: string): boolean => ASKS.test(text) && ASKED.test(text);
