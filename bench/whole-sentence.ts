/** All that is done for a sentence of a page, with many claims beside the bundled pack. */
import { type ListedClaim, packOfList } from '../cli/claim-list';
import { bundledPack } from '../cli/compiled';
import { openMatcher } from '../matching/engine';
import { type Form, formsOf } from '../matching/forms';
import { claimsUpTo } from './claims';
import { median } from './figures';

const RUNS = 3;
/** Sentences before one that are read with it. */
const CONTEXT = 3;

let bundled: Uint8Array | undefined;

export function bundledIndex(): Uint8Array {
  bundled ??= bundledPack().packed;
  return bundled;
}

/** Milliseconds a sentence. */
export async function timeWholeSentence(
  saved: Uint8Array,
  size: number,
  claims: readonly ListedClaim[],
  sentences: readonly string[],
): Promise<number> {
  const texts = new Map<string, readonly Form[]>();
  const asked = new Set<string>();
  const matcher = openMatcher([bundledIndex(), saved], {
    readForms: async (ids) => {
      for (const id of ids) asked.add(id);
      return texts;
    },
  });
  const passages = sentences.map((text, i) => ({ text, before: sentences.slice(Math.max(0, i - CONTEXT), i) }));
  const page = { title: sentences[0] ?? '', language: 'en', lead: sentences.slice(0, 8).join(' ') };
  const run = async () => {
    const started = performance.now();
    await matcher.match(passages, page, 0.5);
    return (performance.now() - started) / passages.length;
  };
  // The first run says which claims are wanted: the texts of a million would not fit beside everything else.
  await run();
  for (const claim of claimsUpTo(size, claims)) {
    const id = `list/${claim.id}`;
    if (asked.has(id)) for (const own of packOfList([claim]).claims) texts.set(id, formsOf(own));
  }
  const times: number[] = [];
  for (let i = 0; i < RUNS; i++) times.push(await run());
  return median(times);
}
