/** Sentences are asked about in small calls, what can be seen first, and none is lost when the worker is stopped. */
// @vitest-environment happy-dom
/** Sentences are asked about once, in small calls, the visible ones first, and no page keeps the worker for itself. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PassageMatch } from '../../matching/types';
import type { PagePassage } from '../../page/extract';
import { MatchQueue, type MatchQueueOptions } from './match-queue';

const passage = (text: string, before: string[] = []): PagePassage => ({
  text,
  before,
  start: 0,
  end: text.length,
  block: { element: document.body, region: document.body, text, runs: [] },
});
const match = (index: number): PassageMatch => ({
  passage: index,
  claimId: 'pack/claim',
  kind: 'verbatim',
  score: 1,
  explanation: { wording: '', pairs: [], changes: [], parts: [] },
});

let ended: AbortController;
let asked: string[][];
let answered: [text: string, claims: number][];
let idle: number;
let ask: MatchQueueOptions['ask'];
let queue: MatchQueue;

beforeEach(() => {
  vi.useFakeTimers();
  ended = new AbortController();
  asked = [];
  answered = [];
  idle = 0;
  ask = async (_page, passages) => {
    asked.push(passages.map(({ text }) => text));
    return passages.flatMap(({ text }, index) => (text.startsWith('claim') ? [match(index)] : []));
  };
  queue = new MatchQueue(options());
});
const options = (): MatchQueueOptions => ({
  ask: (...call) => ask(...call),
  page: () => ({ title: '', language: 'en', lead: '' }),
  onAnswer: ({ text }, answer) => answered.push([text, answer.length]),
  onIdle: () => idle++,
  signal: ended.signal,
});
afterEach(() => {
  ended.abort();
  vi.useRealTimers();
});

describe('MatchQueue', () => {
  it('stops asking, and says so, on a page that never stops making up sentences', async () => {
    queue = new MatchQueue(options(), 10);
    for (let n = 0; n < 20; n++) {
      queue.add([passage(`a ${n}`), passage(`b ${n}`)], n % 2 === 0);
      await vi.runAllTimersAsync();
    }
    expect(asked.flat()).toHaveLength(8);
    expect(queue.error).toMatch('more text than Claimlight reads');
    queue.retry();
    await vi.runAllTimersAsync();
    expect(asked.flat()).toHaveLength(8);
    expect(queue.isIdle).toBe(true);
  });

  it('asks in one call for what is read in one breath, and tells when it is done', async () => {
    queue.add([passage('claim a'), passage('b')], true);
    queue.add([passage('claim c')], true);
    await vi.runAllTimersAsync();
    expect(asked).toEqual([['claim a', 'b', 'claim c']]);
    expect(answered).toEqual([
      ['claim a', 1],
      ['b', 0],
      ['claim c', 1],
    ]);
    expect([queue.isIdle, idle]).toEqual([true, 1]);
  });

  it('asks first for what can be seen', async () => {
    queue.add([passage('far')], false);
    queue.add([passage('near')], true);
    await vi.runAllTimersAsync();
    expect(asked).toEqual([['near'], ['far']]);
  });

  it('keeps its calls small', async () => {
    queue.add(
      Array.from({ length: 450 }, (_, i) => passage(`sentence ${i}`)),
      true,
    );
    queue.add(
      Array.from({ length: 30 }, (_, i) => passage(`${i} ${'word '.repeat(900)}`)),
      true,
    );
    await vi.runAllTimersAsync();
    expect(asked.flat()).toHaveLength(480);
    for (const call of asked) {
      expect(call.length).toBeLessThanOrEqual(400);
      expect(call.join('').length).toBeLessThan(100_000);
    }
  });

  it('answers from memory what the page draws anew, unless its context is another', async () => {
    queue.add([passage('claim a', ['before'])], true);
    await vi.runAllTimersAsync();
    queue.add([passage('claim a', ['before']), passage('claim a', ['other'])], true);
    await vi.runAllTimersAsync();
    expect(asked).toHaveLength(2);
    expect(answered).toHaveLength(3);
    queue.forget();
    queue.add([passage('claim a', ['before'])], true);
    await vi.runAllTimersAsync();
    expect(asked).toHaveLength(3);
  });

  it('passes no answer on for what has gone meanwhile', async () => {
    queue.add([passage('claim a'), passage('claim b')], true);
    await Promise.resolve();
    queue.drop(({ text }) => text === 'claim a');
    await vi.runAllTimersAsync();
    expect(answered).toEqual([['claim b', 1]]);
  });

  it('asks again when the worker was stopped in the middle of a call', async () => {
    const real = ask;
    let failures = 2;
    ask = (...call) => (failures-- > 0 ? Promise.reject(new Error('stopped')) : real(...call));
    queue.add([passage('claim a')], true);
    await vi.runAllTimersAsync();
    expect(answered).toEqual([['claim a', 1]]);
    expect(queue.error).toBeUndefined();
  });

  it('gives up after a while, says why, and loses nothing until it is asked to try again', async () => {
    const real = ask;
    ask = () => Promise.reject(new Error('The database is gone.'));
    queue.add([passage('claim a')], true);
    await vi.runAllTimersAsync();
    expect([queue.error, queue.isIdle, answered]).toEqual(['The database is gone.', true, []]);
    ask = real;
    queue.add([passage('claim b')], true);
    queue.retry();
    await vi.runAllTimersAsync();
    expect(queue.error).toBeUndefined();
    expect(answered).toEqual([
      ['claim a', 1],
      ['claim b', 1],
    ]);
  });

  it('says nothing more after the end', async () => {
    queue.add([passage('claim a')], true);
    ended.abort();
    await vi.runAllTimersAsync();
    expect([answered, idle]).toEqual([[], 0]);
  });
});
