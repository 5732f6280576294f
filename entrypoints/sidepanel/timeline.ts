/**
 * When the page's claims were said, as far as their sources state it. Nothing is resolved: “yesterday” is no calendar day
 * here, and what is not stated stays so.
 */
import type { Found } from '../../listing/use-page';
import { groupBy } from './group-by';
import { comparePeriods, type Period, parsePeriod, periodName } from './period';

export interface Moment {
  readonly id: string;
  /** In the source's own words, where all its claims share them. */
  readonly label: string;
  readonly year?: number;
  readonly claims: ReadonlySet<string>;
}

export interface Timeline {
  /** What can be put on a calendar, earliest first. */
  readonly dated: readonly Moment[];
  /** What the source words in another way, such as “yesterday”. */
  readonly worded: readonly Moment[];
  readonly undated: Moment | undefined;
}

/** Rows that can be taken in at a glance: beyond, days are put together to months, and months to years. */
const MOST_ROWS = 12;

export function timelineOf(found: readonly Found[]): Timeline {
  const claims = [...new Map(found.map(({ claim }) => [claim.id, claim])).values()];
  const parsed = claims.map(({ id, when }) => ({ id, when, period: parsePeriod(when) }));
  const dated = parsed.flatMap(({ period, ...claim }) => (period ? [{ ...claim, period }] : []));
  const worded = parsed.filter(({ when, period }) => when !== undefined && !period);
  const undated = parsed.filter(({ when }) => when === undefined).map(({ id }) => id);
  return {
    dated: inFewRows(dated),
    worded: [...groupBy(worded, ({ when }) => when ?? '')].map(([label, all]) => ({
      id: `words ${label}`,
      label,
      claims: idsOf(all),
    })),
    undated: undated.length > 0 ? { id: 'undated', label: '', claims: new Set(undated) } : undefined,
  };
}

interface DatedClaim {
  readonly id: string;
  readonly when: string | undefined;
  readonly period: Period;
}

function inFewRows(claims: readonly DatedClaim[]): Moment[] {
  const grains: ((period: Period) => Period)[] = [
    (period) => period,
    ({ year, month }) => ({ year, month }),
    ({ year }) => ({ year }),
  ];
  let rows: Moment[] = [];
  for (const coarser of grains) {
    rows = rowsOf(claims.map((claim) => ({ ...claim, period: coarser(claim.period) })));
    if (rows.length <= MOST_ROWS) break;
  }
  return rows;
}

function rowsOf(claims: readonly DatedClaim[]): Moment[] {
  const periods = groupBy(claims, ({ period }) => [period.year, period.month, period.day].join('-'));
  return [...periods.values()]
    .flatMap((all) => (all[0] ? [{ period: all[0].period, all }] : []))
    .sort((a, b) => comparePeriods(a.period, b.period))
    .map(({ period, all }) => {
      const name = periodName(period);
      const wordings = new Set(all.map(({ when }) => when));
      const [wording] = wordings;
      // Figures such as 2025-05-11 are nobody's words.
      const label = wordings.size === 1 && wording && /\p{L}/u.test(wording) ? wording : name;
      return { id: name, label, year: period.year, claims: idsOf(all) };
    });
}

function idsOf(claims: readonly { readonly id: string }[]): Set<string> {
  return new Set(claims.map(({ id }) => id));
}
