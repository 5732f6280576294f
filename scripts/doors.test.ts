/** Every file keeps the doors between the rooms, and a violation is really refused. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDoors } from './doors';

describe('doors', () => {
  it('are kept by every file', () => {
    const folders = readdirSync('.', { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && !/^(node_modules|\.)/.test(entry.name),
    );
    const files = folders
      .flatMap(({ name }) => readdirSync(name, { recursive: true, encoding: 'utf8' }).map((path) => `${name}/${path}`))
      .filter((path) => /\.tsx?$/.test(path));
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap((path) => checkDoors(path, readFileSync(path, 'utf8')))).toEqual([]);
  });

  it.each([
    ['claims/pack.ts', "import { x } from '../matching/engine';", 'claims may not import matching'],
    ['claims/pack.ts', "import browser from 'webextension-polyfill';", 'claims may not import the package webext'],
    ['matching/engine.ts', "import { readFileSync } from 'node:fs';", 'matching may not import the package node:fs'],
    ['matching/engine.ts', "export * from '../page/extract';", 'matching may not import page'],
    ['page/extract.ts', "import {\n  a,\n  b,\n} from '../storage/settings';", 'page may not import storage'],
    ['page/extract.ts', "import '../components/card.css';", 'page may not import components'],
    ['page/extract.ts', "const x = await import('../messaging/ask');", 'page may not import messaging'],
    ['storage/a/deep.ts', "import { x } from '../../messaging/ask';", 'storage may not import messaging'],
    ['components/card.tsx', "import { x } from '../messaging/protocol';", 'components may import types only'],
    ['components/card.tsx', "import type { x } from '../messaging/ask';", 'components may not import messaging'],
    ['entrypoints/popup/main.tsx', "import { x } from '../content/state';", 'an entrypoint does not import another'],
    ['entrypoints/popup/main.tsx', "import { x } from '../../cli/html';", 'entrypoints may not import cli'],
    ['cli/annotate.ts', "import { x } from '../storage/settings';", 'cli may not import storage'],
    ['claims/pack.test.ts', "import { x } from '../matching/engine';", 'claims may not import matching'],
    ['network/a.ts', "import { PackServer } from '../e2e/support/pack-server';", 'network may not import e2e'],
    ['exchange/a.ts', "import { x } from '../matching/engine';", 'exchange may not import matching'],
    ['newroom/a.ts', '', 'newroom has no door'],
  ])('refuse %s: %s', (path, source, reason) => {
    const [problem] = checkDoors(path, source);
    expect(problem).toContain(reason);
  });

  it.each([
    ['components/card.tsx', "import type { PageMatch } from '../messaging/protocol';"],
    ['components/card.tsx', "import { render } from 'preact';\nimport './card.css';"],
    ['entrypoints/popup/main.tsx', "import { x } from './list/item';\nimport { y } from '../../storage/settings';"],
    ['matching/a.test.ts', "import fc from 'fast-check';\nimport { readFileSync } from 'node:fs';"],
    ['network/a.test.ts', "import { PackServer } from '../e2e/support/pack-server';"],
    ['page/a.ts', "// import from '../storage/settings' would be refused"],
  ])('let %s through: %s', (path, source) => {
    expect(checkDoors(path, source)).toEqual([]);
  });

  it('name the line', () => {
    expect(checkDoors('claims/a.ts', "import * as z from 'zod/mini';\n\nimport fs from 'node:fs';")).toEqual([
      'claims/a.ts:3: claims may not import the package node:fs',
    ]);
  });
});
