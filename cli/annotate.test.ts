/** The terminal prints what the extension would mark, as Web Annotations, and says plainly what is wrong. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { annotate } from './annotate';

const folder = mkdtempSync(join(tmpdir(), 'annotate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const claim = '“This is his war,” Mr. Zelensky remarked, “so the negotiations should be conducted with him.”';
const talks =
  'Ukrainian President Volodymyr Zelensky called on Donald Trump to meet Vladimir Putin in Istanbul. ' +
  'Marco Rubio and Keith Kellogg will attend.';

const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const run = async (...args: string[]) => {
  const lines: string[] = [];
  await annotate(args, (line) => lines.push(line));
  return lines.map((line) => JSON.parse(line));
};

describe('annotate', { timeout: 30_000 }, () => {
  const html = `<style>.off { display: none }</style><h1>Talks</h1><p>${talks} ${claim}</p><p class="off">${claim}</p>`;

  it('prints one web annotation a line, for what can be seen', async () => {
    const path = file('page.html', html);
    const annotations = (await run(path)).filter(({ target }) => target.selector[0].exact === claim);
    expect(annotations).toHaveLength(1);
    expect(annotations[0]).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'Annotation',
      target: {
        source: path,
        selector: [
          { type: 'TextQuoteSelector', exact: claim, prefix: ' and Keith Kellogg will attend. ', suffix: '' },
          { type: 'TextPositionSelector', start: `Talks\n${talks} `.length, end: `Talks\n${talks} ${claim}`.length },
        ],
      },
      body: { pack: 'istanbul-talks', kind: 'verbatim' },
    });
    expect(annotations[0].body.score).toBeGreaterThan(0.5);
  });

  it('reads plain text, one passage a line', async () => {
    const path = file('lines.txt', `Nothing here.\r\n\n${claim}\n`);
    const [annotation] = await run('--text', path, '--sensitivity', 'broad');
    expect(annotation?.target.selector[1] ?? { start: 16 }).toMatchObject({ start: 16 });
  });

  it.each([
    [['missing.html'], /^missing\.html: /],
    [['--pack', 'package.json', 'e2e/pages/traps.html'], /^package\.json: /],
    [['--sensitivity', 'wild', 'e2e/pages/traps.html'], /^--sensitivity wild: use strict, balanced, broad/],
    [['--nonsense'], /nonsense.*usage: annotate/s],
    [[], /^usage: annotate/],
  ])('%j: says plainly what is wrong', async (args, message) => {
    await expect(run(...args)).rejects.toThrow(message);
  });
});
