/** The packs of this repository are sound, and so are the example and the schema in the documentation. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPack } from '../claims/check';
import { parsePackText } from '../claims/parse';
import { packJsonSchema, readPackFile } from './pack-file';

const packFiles = readdirSync('packs').filter((name) => name.endsWith('.json'));

describe('the packs of this repository', () => {
  it('are there', () => {
    expect(packFiles).toContain('istanbul-talks.json');
  });

  it.each(packFiles)('%s agrees with itself and with its sources', (name) => {
    const { pack, documents } = readPackFile(`packs/${name}`);
    expect(checkPack(pack, documents)).toEqual([]);
    expect(`${pack.id}.json`).toBe(name);
  });
});

describe('the documentation', () => {
  it('shows a pack that is sound', () => {
    const text = readFileSync('docs/pack-format.md', 'utf8');
    const [json = '', document = ''] = [...text.matchAll(/^```(?:json|text)\n([\s\S]*?)^```$/gm)].map(
      ([, body]) => body,
    );
    expect(checkPack(parsePackText(json, 'docs/pack-format.md'), new Map([['gazette', document]]))).toEqual([]);
  });

  it('has the JSON Schema of today (npm run pack -- schema writes it)', () => {
    expect(readFileSync('claims/pack.schema.json', 'utf8')).toBe(packJsonSchema());
  });
});
