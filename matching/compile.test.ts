/** Only so many claims of a pack can have a model; the others are looked up by their sentences. */
import { expect, it } from 'vitest';
import { PackCompiler } from './compile';
import { bridgePack } from './fixtures';
import { hasModel } from './forms';
import { runJob } from './slices';

function compiled(mostKnown?: number) {
  const compiler = new PackCompiler(bridgePack, mostKnown);
  runJob(compiler.add(bridgePack.claims));
  return runJob(compiler.finish());
}

it('learns every claim that comes with wordings', () => {
  expect(compiled().known.map(({ id }) => id)).toEqual(bridgePack.claims.filter(hasModel).map(({ id }) => id));
});

it('keeps the claims beyond those that the index can name as plain ones', () => {
  const [first = '', ...others] = bridgePack.claims.map(({ id }) => id);
  const { known, plainIds } = compiled(1);
  expect(known.map(({ id }) => id)).toEqual([first]);
  expect(plainIds).toEqual(others);
});
