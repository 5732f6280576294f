/** A page that the browser has prepared before it is asked for is marked when it is shown, and so is its badge. */
import { article } from './support/news';
import { afraid, doubts } from './support/sentences';
import { test as base, expect } from './support/shared';
import { startUnattached } from './support/unattached';

const first = `<p>${doubts}</p><a href="next">Next</a>
  <script type="speculationrules">{ "prerender": [{ "urls": ["next"], "eagerness": "immediate" }] }</script>`;
const next = `<p>${afraid}</p><script src="prepared.js"></script><script>
  document.addEventListener('prerenderingchange', () => { document.title = 'Prepared'; });
</script>`;

const test = base.extend<{ unattached: Awaited<ReturnType<typeof startUnattached>> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs from this pattern
  unattached: async ({}, use) => {
    const started = await startUnattached();
    await use(started);
    await started.browser.close();
  },
});

test('a prerendered page', async ({ site, unattached: { inside } }) => {
  site.serve('/prerender/first', { body: article(first) });
  site.serve('/prerender/next', { body: article(next) });
  const tabId = await inside.evaluate(
    async (url) => (await chrome.tabs.create({ url })).id ?? -1,
    site.address('/prerender/first'),
  );
  const marks = () =>
    inside.evaluate(async (tabId) => {
      const [found] = await chrome.scripting.executeScript({
        target: { tabId },
        func: () => [...((CSS.highlights.get('claimlight-underline') ?? []) as Iterable<Range>)].map(String),
      });
      return found?.result;
    }, tabId);
  await expect.poll(marks).toEqual([doubts]);
  await expect.poll(() => site.asked.has('/prerender/prepared.js')).toBe(true);
  await inside.evaluate(
    (tabId) => chrome.scripting.executeScript({ target: { tabId }, func: () => document.querySelector('a')?.click() }),
    tabId,
  );
  const tab = () => inside.evaluate(async (tabId) => (await chrome.tabs.get(tabId)).title, tabId);
  await expect.poll(tab, { message: 'it was prerendered' }).toBe('Prepared');
  await expect.poll(marks).toEqual([afraid]);
  await expect.poll(() => inside.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tabId)).toBe('1');
});
