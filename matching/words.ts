/** Closed word classes of English. Other languages fall back on plain word overlap. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that carry no content of their own. */
export const functionWords = set(`
a an the this that these those there here it its itself he him his himself she her hers herself they them their
theirs themselves we our ours ourselves you your yours yourself i me my mine myself us who whom whose which what
when where why how as at by for from in into of off on onto out over to up upon with within about above across after
against along amid among around before behind below beneath beside besides between beyond down during except inside
near since through throughout toward towards under until via and or but nor so yet if then than because although
though while whereas whether is are was were be been being am do does did doing done have has had having will would
shall should can could may might must ought very too also just only even still again ever such own same other
another any some each every both all more most much many few less least rather quite mr mrs ms dr
according
`);

export const pronouns = set(
  'he him his himself she her hers herself they them their themselves it its i me my we us our ours',
);

/** Words that turn an assertion round. Verbs such as `stop` or `fail` are left to content, where claims use them. */
export const negations = set(`
no not never none nobody nothing neither nor without hardly scarcely barely cannot deny denied denies denying refuse
refused refuses refusing unwilling contrary nowhere untrue false
`);

/** Words that make a sentence a possibility instead of an assertion. */
export const hypotheticals = set(
  'if unless would could might may should whether perhaps maybe possibly suppose supposing hypothetically',
);

export const numberWords: ReadonlyMap<string, number> = new Map(
  Object.entries({
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    hundred: 100,
  }),
);

/** Names of days, months and relative days: where they differ, the claim differs. */
export const dateWords = set(`
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
october november december yesterday tomorrow
`);

/** Stems of verbs and phrases that put words into somebody's mouth. */
export const speechVerbs = set(`
sai say said tell told add ad state remark declar note argu stress maintain claim insist announc report assert mention warn
ask call urg accus promis vow pledg suggest admit conced write wrote explain predict believ think deni confirm reiter
repli respond joke quip thunder propos advis demand express describ reveal disclos
`);
