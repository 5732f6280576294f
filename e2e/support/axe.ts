/** What axe finds wrong on one of our pages, in light and in dark. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';

export async function violationsOf(page: Page, within?: string): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // Our pages have no frames, and to look for some takes axe a window of its own.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    if (within) axe.include(within);
    // Nothing but the colours is another in the dark.
    if (colorScheme === 'dark') axe.withRules(['color-contrast']);
    const { violations } = await axe.analyze();
    found.push(...violations.map(({ id, help, nodes }) => ({ colorScheme, id, help, html: nodes.map((n) => n.html) })));
  }
  return found;
}
