/** The real extension on the demonstration page, for those who take pictures of it. */
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright';
import { extensionWorker, launchChromium } from './browser';
import { root } from './build';
import { type FoundClaim, findTab, openInside, readReport, showMatch } from './report';

/** Only the browser under control sees this host. */
const host = 'https://bulletin.example';

interface Setting {
  /** Folder of the built extension. */
  readonly extension: string;
  readonly colorScheme: 'light' | 'dark';
  readonly viewport: { readonly width: number; readonly height: number };
}

export class Stage {
  private constructor(
    readonly context: BrowserContext,
    /** The demonstration page, with its marks. */
    readonly page: Page,
    /** Address of the extension. */
    private readonly home: string,
    private readonly tabId: number,
    /** The claim that the pictures show. */
    readonly claim: FoundClaim,
  ) {}

  /** Everything is closed when `act` is through. */
  static async with(setting: Setting, act: (stage: Stage) => Promise<void>): Promise<void> {
    const { extension, ...seen } = setting;
    const context = await launchChromium({
      extension,
      headless: true,
      // A card that is still fading in makes no good picture.
      context: { ...seen, reducedMotion: 'reduce' },
    });
    try {
      await act(await Stage.#open(context));
    } finally {
      await context.close();
    }
  }

  static async #open(context: BrowserContext): Promise<Stage> {
    const worker = await extensionWorker(context);
    const page = context.pages()[0] ?? (await context.newPage());
    await context.route(`${host}/**`, (route) =>
      route.fulfill({ path: `${root}demo${new URL(route.request().url()).pathname}` }),
    );
    await page.goto(`${host}/index.html`);
    const found = await readReport(context, page);
    const claim = found.find(({ sentence }) => sentence.includes('dares to show up'));
    if (!claim) throw new Error('The demonstration page has lost the claim that the pictures show.');
    const inside = await openInside(context);
    const tabId = await findTab(inside, page.url());
    await inside.close();
    return new Stage(context, page, new URL('/', worker.url()).href, tabId, claim);
  }

  async openCard(): Promise<void> {
    await showMatch(this.context, this.page, this.claim.key);
  }

  /** A page of the extension as if it had been opened for the demonstration page, once it shows `text`. */
  async open(name: string, size: { width: number; height: number }, text: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.setViewportSize(size);
    await page.goto(`${this.home}${name}?tab=${this.tabId}`);
    await page.getByText(text).first().waitFor();
    return page;
  }
}

/** Entrypoints come and go: is there a page of this name in the build? */
export async function isBuilt(extension: string, name: string): Promise<boolean> {
  return readFile(`${extension}/${name}`).then(
    () => true,
    () => false,
  );
}
