/** What a newcomer sees: the demonstration page, and the start command where there is no display. */
import { execFile } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../scripts/build';
import { markedTexts } from './support/marks';
import { expect, test } from './support/shared';

test('the demonstration page shows claims in many wordings, and leaves questions and form fields alone', async ({
  page,
  news,
  extension,
}) => {
  await page.goto(news.page(readFileSync(join(root, 'demo/index.html'), 'utf8')));
  await expect.poll(() => extension.askPage(page, 'getPageReport')).toMatchObject({ response: { state: 'done' } });
  const marked = await markedTexts(page);
  expect(marked.length).toBeGreaterThan(15);
  expect(marked).toContainEqual(expect.stringContaining('broker a meeting between himself and Vladimir Putin'));
  expect(marked).toContainEqual(expect.stringContaining('negoti\u00adations since the early months'));
  expect(marked).toContainEqual(expect.stringContaining('doubt that Putin dares to show up'));
  expect(marked.filter((text) => text.endsWith('?'))).toEqual([]);
  expect(marked.filter((text) => text.includes('Text in form fields'))).toEqual([]);
});

test('the start command without a display prints the claims and saves a picture', async () => {
  // It builds the extension first.
  test.slow();
  const started = Date.now();
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'scripts/start.ts', '--headless'],
    {
      cwd: root,
    },
  );
  expect(stdout).toMatch(/sentence.*claim.*speaker.*kind.*score/);
  expect(stdout).toContain('Kaja Kallas');
  expect(stdout).toMatch(/\d+ claims found/);
  const picture = statSync(join(root, 'claimlight.png'));
  expect(picture.mtimeMs).toBeGreaterThan(started);
  expect(picture.size).toBeGreaterThan(10_000);
});
