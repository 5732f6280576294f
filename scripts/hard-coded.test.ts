/** Protects: no words for the reader are left in the code, where no translator finds them. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hardCoded } from './hard-coded';

describe('words in the code', () => {
  const files = ['components', 'entrypoints', 'listing']
    .flatMap((room) => readdirSync(room, { recursive: true, encoding: 'utf8' }).map((path) => `${room}/${path}`))
    .filter((path) => /(?<!\.test)\.tsx$/.test(path));

  it.each(files)('are none in %s', (path) => {
    expect(hardCoded(readFileSync(path, 'utf8'))).toEqual([]);
  });

  it.each([
    ['<p>Nothing here.</p>', '1: Nothing here.'],
    ["<p>{here ? 'found' : 'lost'}</p>", '1: found'],
    [`<p>{here && \`\${count} claims\`}</p>`, '1: … claims'],
    ['<input placeholder="A sentence" />', '1: A sentence'],
    [`<button aria-label={\`Close \${name}\`} />`, '1: Close …'],
    ["setStatus('Nothing was stored.')", '1: Nothing was stored.'],
    ["<><b>{t('a')}</b>\n and more</>", '1: and more'],
  ])('are found in %s', (source, words) => {
    expect(hardCoded(source)).toContain(words);
  });

  it.each([
    "<p class='soft big'>{t('nothing')}</p>",
    '<h1>Claimlight</h1>',
    '<code>chrome://extensions</code>',
    "<p>{state === 'done' && <b>–</b>}</p>",
    "<ul aria-label={t('list')} data-state='waiting here' />",
    "import './Some file.css';",
    '<input placeholder="https://newsroom.example/pack.json" />',
  ])('are none in %s', (source) => {
    expect(hardCoded(source)).toEqual([]);
  });
});
