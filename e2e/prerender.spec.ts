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
  const tabId = await inside.evaluate(async () => (await chrome.tabs.create({})).id ?? -1);
  const marks = () =>
    inside.evaluate(async (tabId) => {
      const [found] = await chrome.scripting.executeScript({
        target: { tabId },
        func: () => [...((CSS.highlights.get('claimlight-underline') ?? []) as Iterable<Range>)].map(String),
      });
      return found?.result;
    }, tabId);
  const title = () => inside.evaluate(async (tabId) => (await chrome.tabs.get(tabId)).title, tabId);
  // A browser need not prepare what it is offered, and on a busy machine now and then does not: it is asked until it does.
  await expect(async () => {
    site.asked.clear();
    await inside.evaluate(({ tabId, url }) => chrome.tabs.update(tabId, { url }), {
      tabId,
      url: site.address('/prerender/first'),
    });
    await expect.poll(() => site.asked.has('/prerender/prepared.js'), { timeout: 8000 }).toBe(true);
    await expect.poll(marks).toEqual([doubts]);
    await inside.evaluate(
      (tabId) =>
        chrome.scripting.executeScript({ target: { tabId }, func: () => document.querySelector('a')?.click() }),
      tabId,
    );
    await expect.poll(title, { message: 'it was prerendered', timeout: 8000 }).toBe('Prepared');
  }).toPass({ timeout: 90_000 });
  await expect.poll(marks).toEqual([afraid]);
  await expect.poll(() => inside.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tabId)).toBe('1');
});
