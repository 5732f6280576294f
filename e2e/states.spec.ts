/** Protects: popup and side panel in every state, for axe in light and dark, in a narrow window and at 200% zoom. */
import type { Worker } from 'playwright';
import { violationsOf } from './support/axe';
import type { ExtensionProbe } from './support/extension';
import { expectMarks } from './support/marks';
import type { NewsHost } from './support/news';
import { doubts, fillers, invites } from './support/sentences';
import { expect, type Page, test } from './support/shared';

interface Stage {
  readonly page: Page;
  readonly news: NewsHost;
  readonly worker: Worker;
  readonly extension: ExtensionProbe;
}

interface State {
  /** Brings the page there. */
  readonly reach: (stage: Stage) => Promise<unknown>;
  readonly says: RegExp;
  /** What the reader unfolds in it. */
  readonly unfold?: string;
  /** The page's script is not reached. */
  readonly isUnheard?: true;
  readonly leave?: (stage: Stage) => Promise<unknown>;
}

const known = ({ page, news }: Stage) => page.goto(news.page(`<p>${doubts}</p><p>${invites}</p>`));

const states: Readonly<Record<string, State>> = {
  'with claims': {
    async reach(stage) {
      await known(stage);
      await expectMarks(stage.page, [doubts, invites]);
    },
    says: /2 known claims/,
    unfold: 'Context and source',
  },
  empty: {
    reach: ({ page, news }) => page.goto(news.page(`<p>${fillers[0]}</p>`)),
    says: /Nothing known found here/,
  },
  working: {
    async reach({ page, news }) {
      // A script that never comes: the page goes on loading.
      await page.route('**/never.js', () => undefined);
      await page.goto(news.page('<script src="/never.js"></script>'), { waitUntil: 'commit' });
    },
    says: /Reading the page/,
  },
  failed: {
    async reach(stage) {
      await expect.poll(() => stage.extension.ask('listPacks')).toMatchObject({ ok: true });
      await stage.worker.evaluate(() => {
        const original = IDBDatabase.prototype.transaction;
        const repair = () => {
          IDBDatabase.prototype.transaction = original;
        };
        Object.assign(globalThis, { repair });
        IDBDatabase.prototype.transaction = () => {
          throw new Error(`the disk is on fire: ${'E'.repeat(60)}`);
        };
      });
      await known(stage);
    },
    says: /the disk is on fire/,
    leave: ({ worker }) => worker.evaluate(() => (globalThis as unknown as { repair(): void }).repair()),
  },
  off: {
    async reach(stage) {
      await stage.extension.storeSettings({ enabled: false });
      await known(stage);
    },
    says: /Claimlight is switched off/,
  },
  'off on this site': {
    async reach(stage) {
      await stage.extension.storeSettings({ disabledSites: ['news.test'] });
      await known(stage);
    },
    says: /Switched off on this site/,
  },
  waiting: {
    async reach(stage) {
      await stage.extension.storeSettings({ otherSites: 'ask' });
      await known(stage);
    },
    says: /This page waits for you/,
  },
  paused: {
    async reach(stage) {
      await known(stage);
      const popup = await stage.extension.popup(stage.page);
      await popup.getByRole('button', { name: 'Pause in this tab' }).click();
      await expectMarks(stage.page, []);
      await popup.close();
    },
    says: /Paused in this tab/,
  },
  unreadable: {
    reach: ({ page }) => page.goto('chrome://version'),
    says: /This page cannot be read/,
  },
  silent: {
    reach: known,
    isUnheard: true,
    says: /This page does not answer/,
  },
};

for (const [name, { reach, says, unfold, isUnheard, leave }] of Object.entries(states))
  test(`popup and side panel, ${name}`, async ({ page, news, worker, extension }) => {
    const stage = { page, news, worker, extension };
    try {
      await reach(stage);
      for (const file of ['popup.html', 'sidepanel.html']) {
        const view = await page.context().newPage();
        if (isUnheard) await view.addInitScript(connectToNobody);
        await view.goto(new URL(`${file}?tab=${await extension.tabId(page)}`, extension.inside.url()).href);
        await expect(view.locator('main')).toContainText(says);
        if (unfold) await view.getByText(unfold).first().click();
        expect([file, await violationsOf(view)]).toEqual([file, []]);
        await expectNothingBeside(view);
        await view.close();
      }
    } finally {
      await leave?.(stage);
    }
  });

function connectToNobody(): void {
  const { tabs } = chrome as unknown as { tabs: { connect(tab: number, to: object): unknown } };
  const connect = tabs.connect.bind(tabs);
  tabs.connect = (tab, to) => connect(tab, { ...to, frameId: 999_999 });
}

/** At 200% zoom a window has half its width in CSS pixels. */
async function expectNothingBeside(view: Page): Promise<void> {
  for (const width of [320, 180]) {
    await view.setViewportSize({ width, height: 500 });
    const beside = await view.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect([width, beside]).toEqual([width, 0]);
    // What is cut off takes no room.
    const cut = await view.evaluate(() =>
      [...document.querySelectorAll('.list > li')].flatMap((item) => {
        const { left, right } = item.getBoundingClientRect();
        const boxes = [...item.querySelectorAll('*')].map((inner) => [inner, inner.getBoundingClientRect()] as const);
        const isOut = (box: DOMRect) => box.width > 1 && (box.left < left || box.right > right);
        return boxes.filter(([, box]) => isOut(box)).map(([{ textContent }]) => textContent);
      }),
    );
    expect([width, cut]).toEqual([width, []]);
  }
}
