/** The card opens for a reader who rests, taps or asks for it, never for a made-up event, and leaves nothing behind. */
// @vitest-environment happy-dom
/** Protects: the card opens and closes as the reader's hand means it, and never as a page pretends. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClaimView } from '../claims/view';
import { CardController, type Point, type ReadableMark } from './card-controller';
import type { CardOptions } from './card-host';

const claim = (id: string) => ({ id, text: `Text of ${id}` }) as ClaimView;
const mark = (...claimIds: string[]): ReadableMark => ({
  ranges: [{ getClientRects: () => [new DOMRect(10, 10, 100, 20)] } as unknown as Range],
  element: document.body,
  matches: claimIds.map((claimId) => {
    return {
      key: `key-${claimId}`,
      claimId,
      kind: 'verbatim',
      score: 1,
      exact: '',
      prefix: '',
      suffix: '',
      explanation: { wording: '', pairs: [], changes: [], parts: [] },
    };
  }),
});
const both = mark('a', 'b');
const other = mark('c');

let ended: AbortController;
let shown: CardOptions | undefined;
let underPointer: ReadableMark | undefined;
let getClaims: (ids: readonly string[]) => Promise<ClaimView[]>;
let controller: CardController;
const setDismissed = vi.fn(async () => undefined);
const host = {
  show: (options: CardOptions) => {
    shown = options;
  },
  move: vi.fn(),
  hide: () => {
    shown = undefined;
  },
  destroy: vi.fn(),
};

const point = (target: ReadableMark | undefined, type = 'pointermove', isTrusted = true) => {
  underPointer = target;
  const event = new PointerEvent(type, { bubbles: true, clientX: 20, clientY: 20, pointerType: 'mouse' });
  document.body.dispatchEvent(isTrusted ? byHand(event) : event);
};
/** As if the browser had sent it. */
function byHand(event: Event): Event {
  return Object.defineProperty(event, 'isTrusted', { value: true });
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const claimsShown = () => shown?.items.map((item) => item.claim.id);

beforeEach(() => {
  vi.useFakeTimers();
  ended = new AbortController();
  shown = undefined;
  getClaims = async (ids) => ids.map(claim);
  controller = new CardController(host, {
    markAt: (_point: Point) => underPointer,
    getClaims: (ids) => getClaims(ids),
    onOpen: vi.fn(),
    onStep: vi.fn(),
    setDismissed,
    signal: ended.signal,
  });
});
afterEach(() => {
  ended.abort();
  vi.useRealTimers();
});

describe('the pointer', () => {
  it('opens the card by resting on a mark, not by passing over one', async () => {
    point(other);
    await pass(200);
    point(both);
    await pass(200);
    expect(shown).toBeUndefined();
    await pass(200);
    expect(claimsShown()).toEqual(['a', 'b']);
    expect(shown?.focus).toBe(false);
  });

  it('may travel to the card and rest there; when it leaves, the card goes', async () => {
    point(both);
    await pass(400);
    point(undefined);
    await pass(200);
    shown?.onPointer(true);
    await pass(5000);
    expect(claimsShown()).toEqual(['a', 'b']);
    shown?.onPointer(false);
    await pass(400);
    expect(shown).toBeUndefined();
  });

  it('opens nothing again where the card was just closed', async () => {
    point(both);
    await pass(400);
    window.dispatchEvent(byHand(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true })));
    expect(shown).toBeUndefined();
    point(both);
    await pass(1000);
    expect(shown).toBeUndefined();
  });

  it('is not what a page makes up', async () => {
    point(both, 'pointermove', false);
    await pass(1000);
    expect(shown).toBeUndefined();
    point(both);
    await pass(400);
    point(undefined, 'pointerdown', false);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(claimsShown()).toEqual(['a', 'b']);
  });

  it('leaves a card alone that was opened by keyboard, unless it presses elsewhere', async () => {
    await controller.show(both, 'key-a');
    point(other);
    await pass(1000);
    point(undefined);
    await pass(1000);
    expect(claimsShown()).toEqual(['a', 'b']);
    point(undefined, 'pointerdown');
    expect(shown).toBeUndefined();
  });
});

describe('the keyboard', () => {
  it('gets the claim it asked for first, and the focus back on Escape', async () => {
    document.body.innerHTML = '<button>Before</button>';
    const before = document.querySelector('button');
    before?.focus();
    expect(await controller.show(both, 'key-b')).toBe(true);
    expect([claimsShown(), shown?.focus]).toEqual([['b', 'a'], true]);
    before?.blur();
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    document.body.dispatchEvent(
      byHand(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })),
    );
    document.removeEventListener('keydown', heard);
    expect(shown).toBeUndefined();
    expect(document.activeElement).toBe(before);
    expect(heard).not.toHaveBeenCalled();
  });
});

it('opens nothing on a slow answer to a wish that has passed', async () => {
  const answers: (() => void)[] = [];
  getClaims = (ids) => new Promise((resolve) => answers.push(() => resolve(ids.map(claim))));
  const first = controller.show(both, 'key-a');
  const second = controller.show(other, 'key-c');
  for (const answer of answers.reverse()) answer();
  expect(await Promise.all([first, second])).toEqual([false, true]);
  expect(claimsShown()).toEqual(['c']);
});

describe('when the sentence has lost its mark', () => {
  it('the card goes', async () => {
    await controller.show(both, 'key-a');
    expect(controller.lose()).toBe(true);
    expect(shown).toBeUndefined();
  });

  it('the card stays where the reader took the mark off in it, until that is undone', async () => {
    await controller.show(both, 'key-a');
    const [match] = both.matches;
    if (!match) throw new Error('no match');
    await shown?.setDismissed?.(match, true);
    expect(controller.lose()).toBe(false);
    expect(claimsShown()).toEqual(['a', 'b']);
    await shown?.setDismissed?.(match, false);
    expect(controller.lose()).toBe(true);
  });

  it('the card goes where taking it off failed', async () => {
    await controller.show(both, 'key-a');
    setDismissed.mockRejectedValueOnce(new Error('full'));
    await expect(shown?.setDismissed?.(both.matches[0] as never, true)).rejects.toThrow('full');
    expect(controller.lose()).toBe(true);
  });
});

it('has nothing to show for claims that nobody knows', async () => {
  getClaims = async () => [];
  expect(await controller.show(both, 'key-a')).toBe(false);
  expect(shown).toBeUndefined();
});

it('is gone at the end, listeners and all', async () => {
  point(both);
  await pass(400);
  ended.abort();
  expect(shown).toBeUndefined();
  expect(host.destroy).toHaveBeenCalled();
  point(undefined);
  point(both);
  await pass(1000);
  expect(shown).toBeUndefined();
});
