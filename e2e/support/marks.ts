/** What the extension has painted on a page, read from the highlight registry that page and extension share. */
import type { Page } from 'playwright';
import type { CardProbe } from './card';
import { expect } from './expect';

export const markNames = ['claimlight-underline', 'claimlight-dotted', 'claimlight-tint'] as const;

/**
 * Texts of the marked sentences from top to bottom, those of frames after the page's own; white space collapsed, and a
 * sentence with two claims counts once.
 */
export async function markedTexts(page: Page, names: readonly string[] = markNames): Promise<string[]> {
  return inFrames(page.frames(), (frame) => frame.evaluate(readMarks, names));
}

/** Frames come and go: one that is on its way shows nothing. The page itself has to answer. */
export async function inFrames<F, T>(frames: readonly F[], read: (frame: F) => Promise<T[]>): Promise<T[]> {
  const answers = frames.map((frame, i) => (i === 0 ? read(frame) : read(frame).catch((): T[] => [])));
  return (await Promise.all(answers)).flat();
}

/** Run in the page. */
export function readMarks(names: readonly string[]): string[] {
  const ranges = names.flatMap((name) => [...((CSS.highlights.get(name) ?? []) as Iterable<Range>)]);
  const placed = ranges.map((range) => ({
    text: range.toString().replace(/\s+/g, ' ').trim(),
    rect: range.getClientRects()[0] ?? range.getBoundingClientRect(),
  }));
  placed.sort((a, b) => a.rect.top - b.rect.top || a.rect.left - b.rect.left);
  return placed.map(({ text }) => text).filter((text, i, all) => text !== all[i - 1]);
}

/** Waits until exactly these sentences are marked. */
export async function expectMarks(page: Page, texts: readonly string[], timeout?: number): Promise<void> {
  await expect.poll(() => markedTexts(page), timeout ? { timeout } : {}).toEqual(texts);
}

/** The first line box of the mark whose text contains `text`, in viewport pixels. */
export async function markBox(page: Page, text: string) {
  return page.evaluate(
    ({ names, text }) => {
      const ranges = names.flatMap((name) => [...(CSS.highlights.get(name) ?? [])]) as Range[];
      const rect = ranges.find((range) => range.toString().includes(text))?.getClientRects()[0];
      if (!rect) throw new Error(`no mark on ${text}`);
      return { x: rect.x, y: rect.y, width: rect.width, height: rect.height };
    },
    { names: [...markNames, 'claimlight-apart'], text },
  );
}

/** Moves the pointer onto the mark whose text contains `text`. */
export async function moveToMark(page: Page, text: string, offset = 0): Promise<void> {
  const box = await markBox(page, text);
  await page.mouse.move(box.x + Math.min(60, box.width / 2) + offset, box.y + box.height / 2);
}

/**
 * Rests on the mark until its card is open and says `words`. The pointer stirs a
 * little, as a hand does: the card's script comes with the page's first mark, and
 * hears of the pointer when it moves next.
 */
export async function hoverMark(page: Page, card: CardProbe, text: string, words: RegExp = /./): Promise<void> {
  let stirred = 0;
  await expect
    .poll(
      async () => {
        await moveToMark(page, text, ++stirred % 2);
        return card.text();
      },
      // It opens after 300 ms of rest.
      { message: 'the card is open', intervals: [330, 100, 100, 250] },
    )
    .toMatch(words);
}
