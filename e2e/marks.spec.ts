/** Which sentences of a page are marked, and that they stay marked while the page lives. */

import { expectMarks, hoverMark, markedTexts } from './support/marks';
import { afraid, airstrikes, doubts, fillers, invites, swiftly } from './support/sentences';
import { expect, test } from './support/shared';

test('marks the sentences that repeat a claim and no others', async ({ page, news }) => {
  await page.goto(news.page(`<h1>Notes</h1><p>${fillers[0]} ${invites}</p><p>${fillers[1]}</p><p>${doubts}</p>`));
  await expectMarks(page, [invites, doubts]);
});

test('reads through inline markup, and never what a reader cannot see or edits', async ({ page, news }) => {
  await page.goto(news.file('traps.html'));
  await expectMarks(page, [
    'Zelensky calls on Trump to facilitate a meeting with Putin',
    'Volodymyr Zelensky and Vladimir Putin have not engaged in a face-to-face meeting since Decem\u00adber 2019.',
    '“I doubt that Putindares to show up,” Ms. Kallas mentioned at a democracy conference in Copenhagen.',
    'Mr. Trump publicly advised Mr. Zelensky to accept the proposal.',
    '“I genuinely believe we can achieve peace quite swiftly if all three leaders engage in dialogue,” Mr. Kellogg added.',
  ]);
});

test('reads forum posts, lists, tables and captions, and leaves furniture alone', async ({ page, news }) => {
  await page.goto(news.file('forum.html'));
  await expectMarks(page, [
    '“I doubt that Putin dares to show up,” Ms. Kallas mentioned at a democracy conference in Copenhagen.',
    '“He (Putin) is afraid of direct talks with me,” Mr. Zelensky remarked.',
    'Newly elected Pope Leo assured Mr. Zelensky yesterday of his commitment to work towards a just and lasting peace, according to an aide for Mr. Zelensky.',
    'Mr. Trump publicly advised Mr. Zelensky to accept the proposal.',
    airstrikes,
    'Volodymyr Zelensky and Vladimir Putin have not engaged in a face-to-face meeting since December 2019.',
    'U.S. Secretary of State Marco Rubio will be part of the American delegation attending the discussions in Istanbul.',
    '“I genuinely believe we can achieve peace quite swiftly if all three leaders engage in dialogue,” Mr. Kellogg added.',
  ]);
});

test('leaves alone what stands under a heading or after a sentence that turns it', async ({ page, news }) => {
  await page.goto(
    news.page(`<p>${doubts}</p>
      <h2>Three rumours that turned out to be untrue</h2><ul><li>${invites}</li><li>${airstrikes}</li></ul>
      <h2>What else was said</h2><p>${swiftly}</p>`),
  );
  await expectMarks(page, [doubts, swiftly]);
});

test('marks text in open shadow roots', async ({ page, news }) => {
  await page.goto(
    news.page(`<story-text></story-text><script>
      document.querySelector('story-text').attachShadow({ mode: 'open' }).innerHTML = '<p>${doubts}</p>';
    </script>`),
  );
  await expectMarks(page, [doubts]);
});

test('marks content that comes late, changes or goes', async ({ page, news }) => {
  await page.goto(news.page(`<p id="first">${invites}</p><div id="more"></div>`));
  await expectMarks(page, [invites]);
  await page.evaluate((text) => {
    const more = document.querySelector('#more');
    if (more) more.innerHTML = `<p>${text}</p>`;
  }, doubts);
  await expectMarks(page, [invites, doubts]);
  await page.evaluate((text) => {
    const node = document.querySelector('#first')?.firstChild;
    if (node) node.nodeValue = text;
  }, airstrikes);
  await expectMarks(page, [airstrikes, doubts]);
  await page.evaluate(() => document.querySelector('#more')?.remove());
  await expectMarks(page, [airstrikes]);
});

test('marks content that becomes visible', async ({ page, news }) => {
  await page.goto(news.page(`<p>${invites}</p><details><summary>More</summary><p>${doubts}</p></details>`));
  await expectMarks(page, [invites]);
  await page.getByText('More').click();
  await expectMarks(page, [invites, doubts]);
});

test('follows a single-page app from view to view and back', async ({ page, news }) => {
  await page.goto(
    news.page(`<div id="app"></div><script>
      const views = { '/story': ${JSON.stringify(invites)}, '/other': ${JSON.stringify(doubts)} };
      const show = () => { document.querySelector('#app').innerHTML = '<p>' + views[location.pathname] + '</p>'; };
      addEventListener('popstate', show);
      window.go = (path) => { history.pushState(null, '', path); show(); };
      show();
    </script>`),
  );
  await expectMarks(page, [invites]);
  await page.evaluate(() => (window as unknown as { go(path: string): void }).go('/other'));
  await expectMarks(page, [doubts]);
  // A page that was kept does not load again.
  await page.goBack({ waitUntil: 'commit' });
  await expectMarks(page, [invites]);
});

test('marks a page again that comes back from the history', async ({ page, news }) => {
  const first = news.page(`<p>${invites}</p>`);
  const second = news.page(`<p>${doubts}</p>`, { path: '/second' });
  await page.goto(first);
  await expectMarks(page, [invites]);
  await page.goto(second);
  await expectMarks(page, [doubts]);
  // A page that was kept does not load again.
  await page.goBack({ waitUntil: 'commit' });
  await expectMarks(page, [invites]);
});

test('gets its marks back on a page that clears the highlight registry', async ({ page, news }) => {
  await page.goto(news.page(`<p>${invites}</p><p>${afraid}</p>`));
  await expectMarks(page, [invites, afraid]);
  await page.evaluate(() => CSS.highlights.clear());
  await page.evaluate(
    (text) => document.querySelector('article')?.insertAdjacentHTML('beforeend', `<p>${text}</p>`),
    swiftly,
  );
  await expectMarks(page, [invites, afraid, swiftly]);
  await page.evaluate(() => CSS.highlights.clear());
  await expectMarks(page, [invites, afraid, swiftly]);
});

test('leaves the highlights of the page alone', async ({ page, news }) => {
  await page.goto(
    news.page(`<p id="own">${invites}</p><script>
      const range = new Range(); range.selectNodeContents(document.querySelector('#own'));
      CSS.highlights.set('page-search', new Highlight(range));
    </script>`),
  );
  await expectMarks(page, [invites]);
  expect(await markedTexts(page, ['page-search'])).toEqual([invites]);
});

test('works under the strictest content security policy with trusted types', async ({ page, news, card }) => {
  const refusals: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security.Policy|TrustedHTML|TrustedScript/i.test(message.text())) refusals.push(message.text());
  });
  const headers = {
    'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  };
  await page.goto(news.page(`<!doctype html><title>Strict</title><main><p>${invites}</p></main>`, { headers }));
  await expectMarks(page, [invites]);
  await hoverMark(page, card, 'has called on', /Zelensky/);
  const fontSize = await card.read((root) => {
    const dialog = root.querySelector('[role=dialog]');
    return dialog ? getComputedStyle(dialog).fontFamily : '';
  });
  expect(fontSize).not.toMatch(/^("?Times|serif)/);
  expect(refusals).toEqual([]);
});
