/** Expressions that say of what stands beside them, in the same sentence, that it is not so, or only thought of. */

const REVERSED =
  /\b(?:other way (?:a)?round|the (?:reverse|opposite|contrary)|turn(?:s|ed) (?:it |that |this )?around|mirror image|far from \w+ing|an? (?:\w+ )?(?:lie|fabrication|invention|myth|hoax|fake|rumou?r)|fabricat\w+|untrue|not true|false(?:ly|hoods?)?|den(?:y|ies|ied|ying)|disown\w*|disput(?:es|ed|ing)|rebuff\w*|contradict\w*|withh[eo]ld\w*|no longer|(?:stopped|ceased|gave up|given up|quietly dropped) \w+ing|has stopped|knocked on the head|cold water|sa(?:id|ys) no to|made[- ]up|mistaken(?:ly)?|wrong(?:ly)?|myths?|rumou?rs?|nobody (?:\w+ ){0,4}(?:says?|said|claims?)|without (?:ever )?\w+ing that|nothing of the (?:sort|kind))\b/i;

const SUPPOSED =
  /\b(?:if only|(?:i|we|one|he|she|they) wish(?:es|ed)?|would that|suppos(?:e|ing)|imagin(?:e|ing)|wonder(?:s|ed|ing)? (?:if|whether)|want(?:s|ed) to know (?:if|whether)|ask(?:s|ed)? (?:\w+ ){0,3}(?:if|whether)|know (?:if|whether)|what if|should like to|as (?:if|though)|(?:would|could|might|should) have|let nobody|in case|hypothetical\w*|one day)\b|^\W*(?:may|let|should|were) (?:the|mr|ms|mrs|us|\p{Lu})/iu;

/** `Would he really wait?`: asked whether it is so, other than `He will wait, so what now?` */
const ASKED =
  /^(?:[\s"“‘’']|[\p{L}\d ]{1,24}:|\d+\/|but|and|so|then|well|now|,)*(?:will|would|has|have|had|is|are|was|were|did|does|do|can|could|should|might|may|shall|won['’]t|isn['’]t|hasn['’]t|didn['’]t|doesn['’]t)\b/iu;

export const isReversed = (text: string): boolean => REVERSED.test(text);
export const isSupposed = (text: string): boolean => SUPPOSED.test(text);
export const isAsked = (text: string): boolean => /\?["”’')\]]*\s*$/.test(text) && ASKED.test(text);
