/** Closed word classes of English. Other languages fall back on plain word overlap. */
import { stem } from './tokens';

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

/** Behind a negation, they make it none: `not only`, `nothing less than`, `no doubt`. */
export const affirming = set('only just merely simply least less short doubt other but');

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

/** `last week`, `next spring`: what points to a time when it stands before a period. */
export const pointers = set('last next previous coming following past');
export const periods = set(`
day week weekend fortnight month year decade century morning evening night spring summer autumn winter time
monday tuesday wednesday thursday friday saturday sunday
`);

const stems = (words: string): ReadonlySet<string> => new Set([...set(words)].map(stem));

/** People by what they are. One that a claim never speaks of is somebody else. */
export const personNouns = stems(`
minister premier chancellor senator congressman congresswoman lawmaker deputy ambassador general colonel commander
governor mayor adviser advisor aide spokesman spokeswoman spokesperson official officer diplomat analyst expert
professor historian journalist reporter columnist author commentator blogger critic economist lawyer judge bishop
cardinal archbishop priest king queen prince emperor dictator brother sister wife husband father mother son daughter
neighbour neighbor friend soldier veteran driver farmer teacher student pollster banker trader investor oligarch
reader listener caller voter tourist pensioner resident colleague grandmother grandfather uncle aunt cousin
flatmate barber baker butcher postman waiter doctor nurse rector dean presenter host anchor editor writer
secretary chairman chairwoman chair director predecessor successor parliament senate congress cabinet government
opposition party company bank union committee court police source people
`);

/** Words that turn round what follows them, where no wording of a claim uses them. */
export const reversals = stems(`
deny refuse reject dismiss fail decline abandon withdraw cancel scrap postpone halt stop instead untrue false wrong
myth rumour rumor hoax fake fabricated invented baseless contrary opposite doubt unlikely impossible unthinkable
never rule ruled avoid forget ignore oppose forbid prevent block undo reverse mistaken misquote retract correct
`);

/** What may stand between a speaker and the verb of speech. */
export const adverbs = stems(`
now once later earlier already then again still likewise basically really actually openly publicly repeatedly flatly
never not always often sometimes further
`);

/** Other words that may stand before a verb of speech and speak of nobody. */
export const nobodies = stems(`
no none nobody nothing neither nor without hardly anyone anybody anything someone somebody something everyone everybody
everything far first second third like wish want need let keep hold able care plan heard hear refuse fail question answer
word thing time day week year front part rest end said told say tell quote cite go went gone right guess
`);

/** Verbs that put words or thoughts into somebody's mouth. */
export const speechVerbs = stems(`
say said tell told add ad state remark declare note argue stress maintain claim insist announce report assert mention
warn ask call urge accuse promise vow pledge suggest admit concede write wrote explain predict believe think thought
deny confirm reiterate reply respond joke quip thunder propose advise demand express describe reveal disclose doubt hope
reckon fear fume scoff lament contend allege demand observe comment voice counsel tweet posted signal hint recall repeat acknowledge
`);
