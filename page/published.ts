/** When a page was written, and who publishes it, as it says itself. */

/** Where pages say it, the surest first. `time` last: on many pages it belongs to another story. */
const PLACES = [
  'meta[property="article:published_time"],[itemprop="datePublished"]',
  'meta[name="date"],meta[name="dc.date"]',
  'article time[datetime],time[datetime]',
];
const LONGEST = 40;

export function publishedOf(document: Document): string | undefined {
  for (const place of PLACES) {
    const element = document.querySelector(place);
    const date = element?.getAttribute('content') ?? element?.getAttribute('datetime');
    if (date && date.length <= LONGEST && /\d{4}/.test(date)) return date;
  }
  return undefined;
}

/** The name of the site, as it gives it itself. */
export function publisherOf(document: Document): string | undefined {
  return document.querySelector('meta[property="og:site_name"]')?.getAttribute('content')?.slice(0, 300) || undefined;
}
