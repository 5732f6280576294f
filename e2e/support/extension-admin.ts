/** The browser's own page of extensions, where one is switched off and on and renewed. */
import type { BrowserContext, Page } from 'playwright';

/** What that page may call. */
interface AdminChrome {
  readonly management: { setEnabled(id: string, on: boolean): Promise<void> };
  readonly developerPrivate: {
    updateExtensionConfiguration(update: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
    updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
    reload(id: string, options: { failQuietly: boolean }): Promise<unknown>;
    getExtensionInfo(id: string): Promise<{
      readonly runtimeErrors: readonly { readonly message: string }[];
    }>;
  };
}
declare const chrome: AdminChrome;

export class ExtensionAdmin {
  private constructor(
    private readonly page: Page,
    private readonly id: string,
  ) {}

  static async open(context: BrowserContext, id: string): Promise<ExtensionAdmin> {
    const page = await context.newPage();
    await page.goto('chrome://extensions');
    // Without it an unpacked extension is switched off when it is reloaded.
    await page.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
    return new ExtensionAdmin(page, id);
  }

  async enable(on: boolean): Promise<void> {
    await this.page.evaluate(({ id, on }) => chrome.management.setEnabled(id, on), { id: this.id, on });
  }

  /** As an update does: the old version ends, its pages close, and the new one starts. */
  async reload(): Promise<void> {
    await this.page.evaluate((id) => chrome.developerPrivate.reload(id, { failQuietly: true }), this.id);
  }

  /** Lets the extension work in private windows. It ends and starts anew for that. */
  async allowInPrivate(): Promise<void> {
    await this.page.evaluate(
      (extensionId) => chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true }),
      this.id,
    );
  }

  /** What the extension's scripts threw and nobody caught, in pages too. */
  async errors(): Promise<string[]> {
    const { runtimeErrors } = await this.page.evaluate((id) => chrome.developerPrivate.getExtensionInfo(id), this.id);
    return runtimeErrors.map(({ message }) => message);
  }
}
