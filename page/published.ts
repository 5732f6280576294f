/** When a page was written, as it says itself. */

/** Where pages say it, the surest first. `time` last: on many pages it belongs to another story. */
const PLACES = [
  ['meta[property="article:published_time"]', 'content'],
  ['meta[itemprop="datePublished"]', 'content'],
  ['meta[name="date"]', 'content'],
  ['meta[name="dc.date"]', 'content'],
  ['[itemprop="datePublished"][datetime]', 'datetime'],
  ['article time[datetime]', 'datetime'],
  ['time[datetime]', 'datetime'],
] as const;
const LONGEST = 40;

export function publishedOf(document: Document): string | undefined {
  for (const [place, attribute] of PLACES) {
    const date = document.querySelector(place)?.getAttribute(attribute);
    if (date && date.length <= LONGEST && /\d{4}/.test(date)) return date;
  }
  return undefined;
}
