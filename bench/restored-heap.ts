/**
 * Restores a saved index in a process of its own and prints, as JSON, the milliseconds that took and the bytes that are
 * held afterwards. Run with `--expose-gc`.
 */
import { readFileSync } from 'node:fs';
import { engines } from './engines';
import type { Searcher } from './engines/engine';

const [name, file = ''] = process.argv.slice(2);
const engine = engines.find((own) => own.name === name);
if (!engine || !globalThis.gc) throw new Error('usage: node --expose-gc restored-heap.ts ENGINE FILE');

function held(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Kept by reference, so that what it holds counts. */
const restored: Searcher[] = [];
const before = held();
const times: number[] = [];
for (let round = 0; round < 3; round++) {
  restored.length = 0;
  const saved = readFileSync(file);
  const started = performance.now();
  restored.push(await engine.restore(saved));
  times.push(performance.now() - started);
}
const bytes = held() - before;
console.log(JSON.stringify({ ms: Math.min(...times), bytes, searchers: restored.length }));
