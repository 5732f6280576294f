/** Counts what tests try, for `npm run reliability`: a line a count in the file that `TALLY` names. Else nothing. */
import { appendFileSync } from 'node:fs';

export type Tallied = 'inputs' | 'faults' | 'faults not survived' | 'pages watched' | 'requests of ours';

export function tally(what: Tallied, count: number): void {
  const { TALLY } = process.env;
  if (TALLY) appendFileSync(TALLY, `${JSON.stringify({ what, count })}\n`);
}
