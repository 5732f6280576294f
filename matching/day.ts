/** Dates as days since 1970, which is all that is asked of them here. */

const DAY = 24 * 60 * 60 * 1000;

/** The day that a date such as `2020-01-14T08:00Z` or `14 January 2020` names; undefined where it names none. */
export function dayOf(date: string | undefined): number | undefined {
  if (!date || !/\d{4}/.test(date)) return undefined;
  const time = Date.parse(/^\d{4}-\d{2}-\d{2}/.exec(date)?.[0] ?? `${date} UTC`);
  return Number.isNaN(time) ? undefined : Math.floor(time / DAY);
}
