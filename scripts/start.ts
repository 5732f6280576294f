/**
 * Builds the extension and opens it on the demonstration page.
 * Without a display it runs headless, prints the claims found as a table and saves a screenshot with an open card.
 */
import type { BrowserContext, Page } from 'playwright';
import { extensionWorker, launchChromium } from './browser';
import { buildExtension, root } from './build';
import { hasDisplay } from './display';
import { readReport, showMatch } from './report';
import { serveFolder } from './serve';

const screenshot = 'claimlight.png';

const headless = process.argv.includes('--headless') || !hasDisplay();

const extension = await buildExtension('chrome');
const demo = await serveFolder(`${root}demo`);
const context = await launchChromium({
  extension,
  headless,
  context: headless ? { viewport: { width: 1200, height: 900 }, reducedMotion: 'reduce' } : { viewport: null },
});
try {
  // A page that loads before the extension has started gets no marks.
  await extensionWorker(context);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(demo.url);
  if (headless) await printClaims(context, page);
  else await untilClosed(context);
} finally {
  await context.close();
  demo.close();
}

async function printClaims(context: BrowserContext, page: Page): Promise<void> {
  const found = await readReport(context, page);
  console.table(
    found.map(({ speaker, claim, kind, score, sentence }) => ({
      sentence: cut(sentence),
      claim: cut(claim),
      speaker,
      kind,
      score: score.toFixed(2),
    })),
  );
  const first = found[0];
  if (!first) throw new Error('The extension found no claim on the demonstration page.');
  await showMatch(context, page, first.key);
  await page.screenshot({ path: root + screenshot });
  console.log(`${found.length} claims found. Screenshot with an open card: ${screenshot}`);
}

async function untilClosed(context: BrowserContext): Promise<void> {
  console.log(`Claimlight runs on ${demo.url} (hover a marked sentence). Close the browser to end.`);
  await context.waitForEvent('close', { timeout: 0 });
}

function cut(text: string): string {
  return text.length > 48 ? `${text.slice(0, 47)}…` : text;
}
