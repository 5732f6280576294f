/** What the reader has selected on a page, on its way to one of our own pages. Gone when the browser closes. */
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';

const text = z.string().check(z.maxLength(4000));
export const selectionSchema = z.object({
  url: text,
  title: text,
  publisher: text,
  published: text,
  quote: z.object({ type: z.literal('TextQuoteSelector'), exact: text, prefix: text, suffix: text }),
});
export type PageSelection = z.infer<typeof selectionSchema>;

const KEY = 'selection';

export async function keepSelection(selection: PageSelection): Promise<void> {
  await browser.storage.session.set({ [KEY]: selectionSchema.parse(selection) });
}

/** Once: it is for the page that was opened for it. */
export async function takeSelection(): Promise<PageSelection | undefined> {
  const stored = (await browser.storage.session.get(KEY))[KEY];
  await browser.storage.session.remove(KEY);
  return selectionSchema.safeParse(stored).data;
}
