/** ClaimReview markup that the page carries, as it is: what it says is checked by whoever reads it. */

/** Characters; pages carry a few thousand. */
const MOST = 500_000;

/** The JSON-LD blocks that speak of a ClaimReview. */
export function claimMarkupOf(document: Document): string[] {
  const blocks = [...document.querySelectorAll('script[type="application/ld+json" i]')].map(
    ({ textContent }) => textContent ?? '',
  );
  let length = 0;
  return blocks.filter((block) => {
    if (!block.includes('ClaimReview') || length + block.length > MOST) return false;
    length += block.length;
    return true;
  });
}
