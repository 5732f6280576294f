/** Nothing but a sound pack passes the door, and whoever made it learns file, field, item and reason. */
import { describe, expect, it } from 'vitest';
import { PackError, parsePack, parsePackText } from './parse';

function problems(run: () => unknown): PackError {
  try {
    run();
  } catch (error) {
    if (error instanceof PackError) return error;
  }
  throw new Error('expected a PackError');
}

describe('parsing packs', () => {
  it('says that a file is not JSON', () => {
    const error = problems(() => parsePackText('{"format": 1,', 'half.json'));
    expect(error.message).toMatch(/^half\.json: is not valid JSON/);
  });

  it('names file, field, item and reason', () => {
    const pack = { format: 1, id: 'Bad Id', claims: [{ id: 'rain', text: 3 }] };
    const error = problems(() => parsePack(pack, 'bad.json'));
    expect(error.file).toBe('bad.json');
    expect(error.problems).toContainEqual({ field: 'id', reason: 'use lower-case words joined by hyphens' });
    expect(error.problems).toContainEqual({
      field: 'claims[0] (rain) > text',
      reason: 'is no text',
    });
    expect(error.message).toMatch(/and \d+ more$/);
  });

  it.each([null, 'text', [], 7])('refuses %j as a pack', (json) => {
    expect(problems(() => parsePack(json, 'x.json')).problems).toHaveLength(1);
  });
});
