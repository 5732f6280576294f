/** A page that works against the extension learns nothing it must not, breaks nothing but itself, and gets no action done. */

import { expectMarks, hoverMark, moveToMark } from './support/marks';
import { afraid, doubts, fillers, invites } from './support/sentences';
import { expect, test } from './support/shared';

const story = `<p>${invites} ${fillers[0]}</p><p>${doubts}</p><p>${fillers.join(' ')}</p>`;
/** Runs before anything else on the page. */
const before = (script: string) => `<script>${script}</script>${story}`;

test('a page that defines or fakes the card’s element cannot look into the card', async ({ page, news, card }) => {
  await page.goto(
    news.page(
      before(`
        window.seen = [];
        for (const name of ['claimlight-card', 'claim-light']) customElements.define(name, class extends HTMLElement {
          constructor() { super(); this.inner = this.attachInternals(); seen.push(this); }
        });
        document.documentElement.append(document.createElement('claimlight-card'));
        const { attachShadow } = Element.prototype;
        Element.prototype.attachShadow = function () { const root = attachShadow.call(this, { mode: 'open' }); seen.push(root); return root; };
      `),
    ),
  );
  await expectMarks(page, [invites, doubts]);
  await hoverMark(page, card, 'has called on', /Zelensky/);
  const found = await page.evaluate(() => {
    const { seen } = window as unknown as { seen: (HTMLElement & { inner?: ElementInternals })[] };
    const roots = seen.map((one) => one.inner?.shadowRoot ?? one.shadowRoot);
    const hosts = [...document.documentElement.children].map((element) => element.shadowRoot);
    return [...roots, ...hosts].filter(Boolean).map((root) => root?.textContent);
  });
  expect(found).toEqual([]);
});

test('overridden globals and prototypes change nothing', async ({ page, news, card, extension }) => {
  await page.goto(
    news.page(
      before(`
        const no = () => { throw new Error('overridden'); };
        for (const owner of [Node, Element, Range, Document, Array, Map, Set, Promise, String, Object, Highlight])
          for (const name of Object.getOwnPropertyNames(owner.prototype)) {
            const own = Object.getOwnPropertyDescriptor(owner.prototype, name);
            if (name === 'constructor' || !own.configurable || !/^(getClientRects|append|attachShadow|cloneContents|setStart|push|set|get|flatMap|split|then|createRange|getBoundingClientRect|contains)$/.test(name)) continue;
            setTimeout(() => Object.defineProperty(owner.prototype, name, { value: no, configurable: true }), 0);
          }
        for (const name of ['Range', 'Highlight', 'MutationObserver', 'requestIdleCallback', 'getComputedStyle', 'JSON', 'Intl'])
          Object.defineProperty(window, name, { value: no, configurable: true });
        Object.defineProperty(document, 'title', { get: no });
      `),
    ),
  );
  const counted = async () => ((await extension.askPage(page, 'getPageReport')) as { response?: object }).response;
  await expect.poll(counted).toMatchObject({ state: 'done', matches: [{ exact: invites }, { exact: doubts }] });
  let stirred = 0;
  await expect
    .poll(async () => {
      await page.mouse.move(400, 45 + (++stirred % 2));
      return card.text();
    })
    .toMatch(/Zelensky/);
});

test('marks come back when the page clears the registry, and are found among ten thousand others', async ({
  page,
  news,
  card,
}) => {
  await page.goto(news.page(story));
  await expectMarks(page, [invites, doubts]);
  await page.evaluate(() => {
    const range = document.createRange();
    range.selectNodeContents(document.body);
    CSS.highlights.clear();
    for (let i = 0; i < 10_000; i++) CSS.highlights.set(`flood-${i}`, new Highlight(range));
    // A name of ours, with something else in it.
    CSS.highlights.set('claimlight-underline', new Highlight(range));
  });
  await expectMarks(page, [invites, doubts]);
  await hoverMark(page, card, 'Ms. Kallas', /Kallas/);
});

test('made-up events open nothing, close nothing and step nowhere', async ({ page, news, card }) => {
  await page.goto(news.page(story));
  await expectMarks(page, [invites, doubts]);
  const send = (types: string[]) =>
    page.evaluate((types) => {
      const { x, y } = document.querySelector('p')?.getBoundingClientRect() ?? { x: 0, y: 0 };
      const init = {
        bubbles: true,
        composed: true,
        clientX: x + 30,
        clientY: y + 10,
        pointerType: 'touch',
        key: 'Escape',
      };
      for (const type of types) {
        const Kind = type.startsWith('key') ? KeyboardEvent : PointerEvent;
        document.querySelector('p')?.dispatchEvent(new Kind(type, init));
      }
      // The host shows in the page's own tree.
      return document.documentElement.children.length;
    }, types);
  const elements = await send([]);
  await send(['pointermove', 'pointerdown', 'pointerup', 'click']);
  await hoverMark(page, card, 'Ms. Kallas', /Kallas/);
  expect(await card.text()).not.toMatch(/Zelensky has called/);
  await send(['keydown', 'pointerdown', 'pointermove']);
  await card.expectOpen(/Kallas/);
  await page.keyboard.press('Escape');
  await card.expectClosed();
  await expect.poll(() => send([])).toBe(elements);
});

test('a page that removes, moves or hides the card’s element only loses the card', async ({ page, news, card }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(
    news.page(
      before(`
        window.removed = 0;
        const own = new Set([...document.documentElement.children]);
        new MutationObserver((records) => {
          for (const { addedNodes } of records) for (const node of addedNodes) {
            if (node.nodeType !== 1 || own.has(node) || node === document.body) continue;
            removed++;
            if (removed % 3 === 0) node.remove();
            else if (removed % 3 === 1) document.body.append(node);
            else node.setAttribute('style', 'display: none !important');
          }
        }).observe(document.documentElement, { childList: true });
      `),
    ),
  );
  await expectMarks(page, [invites, doubts]);
  for (const text of ['has called on', 'Ms. Kallas', 'has called on', 'Ms. Kallas']) {
    const removed = await page.evaluate(() => (window as unknown as { removed: number }).removed);
    await expect
      .poll(async () => {
        await moveToMark(page, text, Math.round(Math.random() * 3));
        return page.evaluate(() => (window as unknown as { removed: number }).removed);
      })
      .toBeGreaterThan(removed);
    await page.mouse.move(900, 5);
    await page.keyboard.press('Escape');
    await card.expectClosed();
  }
  await expectMarks(page, [invites, doubts]);
  expect(errors).toEqual([]);
});

test('the card lies above what a page puts over everything', async ({ page, news, card }) => {
  await page.goto(
    news.page(
      `${story}<div style="position: fixed; inset: 0; z-index: 2147483647; pointer-events: none; background: #fff8"></div>
       <style>:root > :not(head, body) { max-width: 100px !important; opacity: 0 !important; visibility: hidden !important;
       pointer-events: none !important; transform: scale(0) !important; display: none !important }</style>`,
    ),
  );
  await expectMarks(page, [invites, doubts]);
  await hoverMark(page, card, 'Ms. Kallas', /Kallas/);
  const box = await card.box();
  expect(box?.width).toBeGreaterThan(250);
  const top = await page.evaluate(
    ({ x, y }) => document.elementFromPoint(x, y)?.parentElement === document.documentElement,
    { x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 40 },
  );
  expect(top).toBe(true);
});

test('none of our pages can be framed, opened or read by a page', async ({ page, news, extension }) => {
  const origin = extension.inside.url().replace('/manifest.json', '');
  await page.goto(news.page(story));
  const files = ['popup.html', 'options.html', 'claims.html', 'claim.html', 'lookup.html', 'card.js', 'manifest.json'];
  const reached = await page.evaluate(
    async ({ origin, files }) => {
      const answers = files.map(async (file) => {
        const frame = document.createElement('iframe');
        frame.src = `${origin}/${file}`;
        const loaded = new Promise((resolve) => {
          frame.onload = resolve;
          frame.onerror = resolve;
        });
        document.body.append(frame);
        await loaded;
        const messages: unknown[] = [];
        frame.contentWindow?.postMessage({ claimlight: 'background', name: 'listPacks' }, '*');
        const script = document.createElement('script');
        const ran = new Promise((resolve) => {
          script.onload = () => resolve('ran');
          script.onerror = () => resolve('blocked');
        });
        script.src = `${origin}/${file}`;
        document.head.append(script);
        const text = await fetch(`${origin}/${file}`).then(
          (response) => response.text(),
          () => 'blocked',
        );
        return [await ran, text, messages.length];
      });
      return Promise.all(answers);
    },
    { origin, files },
  );
  expect(reached).toEqual(files.map(() => ['blocked', 'blocked', 0]));
  for (const frame of page.frames().slice(1))
    expect(await frame.evaluate(() => document.body.textContent).catch(() => '')).not.toMatch(/Claimlight/);
});

test('invisible characters neither hide a claim nor make one', async ({ page, news }) => {
  const veiled = doubts
    .replace('doubt', 'do\u200bu\u2060bt')
    .replace('Putin', 'P\u00adut\u200cin')
    .replace('show', '\u2068show\u2069');
  await page.goto(
    news.page(`<p>${veiled}</p>
      <p>Nobody knows. <span style="font-size: 0">${invites}</span> <span style="opacity: 0">${afraid}</span></p>
      <p style="color: transparent; clip-path: inset(100%); position: absolute">${afraid}</p>
      <p>${fillers[0]}</p><p>${invites}</p>`),
  );
  await expectMarks(page, [veiled, invites]);
});

test('a page that never rests is left alone in between, and keeps its marks', async ({ page, news }) => {
  await page.goto(
    news.page(
      before(`
        let n = 0;
        const step = () => {
          const line = document.createElement('p');
          line.textContent = 'Message number ' + ++n + ' of this endless chat says nothing that anybody knows.';
          document.querySelector('article').append(line);
          if (n > 50) document.querySelector('article').children[4].remove();
          if (n % 7 === 0) document.body.className = 'c' + n;
          if (n < 800) requestAnimationFrame(step); else window.rested = true;
        };
        addEventListener('load', step);
      `),
    ),
  );
  await expectMarks(page, [invites, doubts]);
  // It draws on at its own pace meanwhile.
  await page.waitForFunction(() => (window as unknown as { rested?: boolean }).rested, undefined, { timeout: 110_000 });
  await expectMarks(page, [invites, doubts]);
});
