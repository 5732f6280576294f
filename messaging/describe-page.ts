/** What a page says of itself, read by a script that is put into it for this once. */
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';

const stated = z.nullish(z.string().check(z.maxLength(4000)));
const pageDescription = z.object({
  publisher: stated,
  published: stated,
  /** What is selected, with what stands beside it. */
  quote: z.nullish(
    z.object({
      type: z.literal('TextQuoteSelector'),
      exact: z.string().check(z.maxLength(4000)),
      prefix: z.string(),
      suffix: z.string(),
    }),
  ),
  /** Its ClaimReview markup as it stands there. */
  markup: z.array(z.string()),
});
export type PageDescription = z.infer<typeof pageDescription>;

/** Undefined where the page is closed to extensions, or says something else than it was asked. */
export async function describePage(tabId: number, frameId = 0): Promise<PageDescription | undefined> {
  const target = { tabId, frameIds: [frameId] };
  const run = browser.scripting.executeScript({ target, files: ['/describe.js'], injectImmediately: true });
  const [first] = await run.catch(() => []);
  return pageDescription.safeParse(first?.result).data;
}
