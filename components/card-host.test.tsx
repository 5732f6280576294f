/** The card is in the page only while it is shown, closed to its scripts, and pages through a sentence’s claims. */
// @vitest-environment happy-dom
/** Protects: the card comes and goes without a trace, pages, goes to related claims and back, and takes a mark off. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { english } from '../i18n/english.setup';
import { useTexts } from '../i18n/text';
import { type CardHost, type CardOptions, createCardHost } from './card-host';
import { bareClaim, fullClaim, match } from './fixtures';

const rect = { left: 20, top: 100, right: 220, bottom: 120 };
const two = [
  { match, claim: fullClaim },
  { match: { ...match, key: 'm2' }, claim: bareClaim },
];

let card: CardHost;
let root: ShadowRoot;

beforeEach(() => {
  document.body.innerHTML = '<p>The crossing opens again in May, Moor says.</p>';
  // The card is closed to everybody, tests included.
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    root = attach.call(this, init);
    return root;
  });
  // happy-dom has no popovers.
  HTMLElement.prototype.showPopover = () => undefined;
  card = createCardHost(document);
});
afterEach(() => {
  card.destroy();
  vi.restoreAllMocks();
});

function show(options: Partial<CardOptions> = {}) {
  const heard = { onClose: vi.fn(), onStep: vi.fn(), onPointer: vi.fn() };
  card.show({
    rect,
    container: document.documentElement,
    items: two,
    focus: false,
    getClaims: async () => [],
    setDismissed: undefined,
    ...heard,
    ...options,
  });
  return heard;
}

const hosts = () => document.querySelectorAll('[data-claimlight-card]');
const heading = () => root.querySelector('h2')?.textContent;
const press = (name: string) => root.querySelector<HTMLElement>(`button[aria-label="${name}"]`)?.click();
const dialog = () => root.querySelector<HTMLElement>('[role=dialog]');

test('is in the page only while it is shown, and leaves it as it was', () => {
  const before = document.documentElement.outerHTML;
  expect(hosts()).toHaveLength(0);
  show();
  show();
  expect(hosts()).toHaveLength(1);
  card.hide();
  expect(document.documentElement.outerHTML).toBe(before);
  show();
  expect(hosts()).toHaveLength(1);
  card.destroy();
  expect(document.documentElement.outerHTML).toBe(before);
});

test('a page cannot look inside', () => {
  show();
  expect(hosts()[0]?.shadowRoot).toBeNull();
  expect(hosts()[0]?.textContent).toBe('');
});

test('moves with its container, such as a modal dialog', () => {
  show();
  const modal = document.createElement('dialog');
  document.body.append(modal);
  show({ container: modal });
  expect(modal.querySelectorAll('[data-claimlight-card]')).toHaveLength(1);
  expect(hosts()).toHaveLength(1);
});

test('its anchor lies over the sentence and follows it', () => {
  show();
  const place = root.querySelector<HTMLElement>('.place');
  expect(place?.style.cssText).toContain('left: 20px; top: 100px; width: 200px; height: 20px');
  card.move({ ...rect, top: 60, bottom: 80 });
  expect(place?.style.top).toBe('60px');
});

test.each([
  ['below', { ...rect, top: 10, bottom: 30 }],
  ['above', { ...rect, top: 610, bottom: 630 }],
] as const)('stands %s where there is more room', (side, at) => {
  vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(700);
  show({ rect: at });
  expect(dialog()?.dataset.side).toBe(side);
});

describe('paging', () => {
  test('goes through the claims of the sentence, then on to the page', () => {
    const { onStep } = show();
    expect(root.querySelector('.bar')?.textContent).toContain('Claim 1 of 2 here');
    press('Next claim');
    expect(heading()).toBe(bareClaim.text);
    expect(root.querySelector('.bar')?.textContent).toContain('Claim 2 of 2 here');
    expect(onStep).not.toHaveBeenCalled();
    press('Next claim');
    expect(onStep).toHaveBeenLastCalledWith(1);
    press('Previous claim');
    expect(heading()).toBe(fullClaim.text);
    press('Previous claim');
    expect(onStep).toHaveBeenLastCalledWith(-1);
  });

  test('a single claim is not counted', () => {
    show({ items: two.slice(0, 1) });
    expect(root.querySelector('.bar')?.textContent).toBe('Paraphrase, strong match');
  });

  test('screen readers hear the new claim when the focus stays on the button', () => {
    show({ focus: true });
    expect(root.querySelector('[role=status]')?.textContent).toBe('');
    root.querySelector<HTMLElement>('button[aria-label="Next claim"]')?.focus();
    press('Next claim');
    expect(root.querySelector('[role=status]')?.textContent).toBe(bareClaim.text);
    expect(root.activeElement?.getAttribute('aria-label')).toBe('Next claim');
  });
});

describe('focus', () => {
  test('goes into the card only when it is asked to', () => {
    show();
    expect(root.activeElement).toBeNull();
    show({ focus: true });
    expect(root.activeElement).toBe(dialog());
    expect(dialog()?.getAttribute('aria-label')).toBe('Known claim');
  });
});

describe('closing', () => {
  test.each([
    ['the button', () => press('Close')],
    ['Escape', () => dialog()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))],
  ])('by %s', (_, close) => {
    const { onClose } = show();
    close();
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('hiding is not closing', () => {
    const { onClose } = show();
    card.hide();
    expect(onClose).not.toHaveBeenCalled();
  });
});

describe('a related claim', () => {
  const related = { ...bareClaim, id: 'bridge/stays-shut', text: 'The bridge stays shut until June.' };
  const other = () => root.querySelector<HTMLElement>('[data-claim="bridge/stays-shut"]');
  const back = () => root.querySelector<HTMLElement>('.back');
  const open = async () => {
    other()?.click();
    await vi.waitFor(() => expect(heading()).toBe(related.text));
  };

  test('opens in the same card, with the way back to where the reader was', async () => {
    const { onClose } = show({ focus: true, getClaims: async () => [related] });
    await open();
    expect(root.activeElement).toBe(root.querySelector('h2'));
    // The sentence on the page does not repeat this one.
    expect(root.querySelector('article')?.textContent).not.toContain('Why this mark?');
    back()?.click();
    await vi.waitFor(() => expect(heading()).toBe(fullClaim.text));
    expect(root.activeElement).toBe(other());
    expect(back()).toBeNull();
    expect(onClose).not.toHaveBeenCalled();
  });

  test('is left behind when the reader goes on to another claim', async () => {
    show({ getClaims: async () => [related] });
    await open();
    press('Next claim');
    expect(heading()).toBe(bareClaim.text);
    expect(back()).toBeNull();
  });

  test.each([
    ['that is no longer there', async () => []],
    ['that cannot be had', () => Promise.reject(new Error('no worker'))],
  ])('%s is said so, and the card stays', async (_, getClaims) => {
    show({ getClaims });
    other()?.click();
    await vi.waitFor(() => expect(root.querySelector('[role=alert]')?.textContent).toContain('cannot be shown'));
    expect(heading()).toBe(fullClaim.text);
  });
});

describe('“Not this claim”', () => {
  const button = (name: string) =>
    [...root.querySelectorAll<HTMLElement>('button')].find(({ textContent }) => textContent === name);

  test('takes the mark off, and back when that was a mistake', async () => {
    const setDismissed = vi.fn(async () => undefined);
    show({ setDismissed, focus: true });
    button('Not this claim')?.click();
    await vi.waitFor(() => expect(heading()).toBe('This mark is hidden'));
    expect(setDismissed).toHaveBeenLastCalledWith(match, true);
    expect(root.activeElement?.textContent).toBe('Undo');
    button('Undo')?.click();
    await vi.waitFor(() => expect(heading()).toBe(fullClaim.text));
    expect(setDismissed).toHaveBeenLastCalledWith(match, false);
    expect(root.activeElement).toBe(dialog());
  });

  test('says so when it could not be kept', async () => {
    show({ setDismissed: () => Promise.reject(new Error('full')) });
    button('Not this claim')?.click();
    await vi.waitFor(() => expect(root.querySelector('[role=alert]')?.textContent).toContain('could not be saved'));
    expect(heading()).toBe(fullClaim.text);
  });

  test('is not offered where nothing is to be kept', () => {
    show();
    expect(button('Not this claim')).toBeUndefined();
  });
});

test('where the texts are written from right to left, so is the card, and its host keeps the page out of that', () => {
  useTexts((key, values) => (key === 'direction' ? 'rtl' : english(key, values)));
  card = createCardHost(document);
  show();
  expect(dialog()?.dir).toBe('rtl');
  expect(hosts()[0]?.getAttribute('style')).toContain('direction: rtl !important');
  useTexts(english);
});

test('the page hears nothing of what is done in the card', () => {
  const heard = vi.fn();
  const types = ['keydown', 'keyup', 'click', 'pointerdown', 'mousedown', 'focusin', 'wheel', 'touchstart'];
  for (const type of types) document.addEventListener(type, heard);
  show();
  for (const type of types) dialog()?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  for (const type of types) document.removeEventListener(type, heard);
  expect(heard).not.toHaveBeenCalled();
});

describe('the pointer', () => {
  const pointer = (type: string, pointerType: string) =>
    dialog()?.dispatchEvent(new PointerEvent(type, { pointerType }));

  test('is reported when it comes and goes', () => {
    const { onPointer } = show();
    pointer('pointerenter', 'mouse');
    expect(onPointer).toHaveBeenLastCalledWith(true);
    pointer('pointerleave', 'mouse');
    expect(onPointer).toHaveBeenLastCalledWith(false);
    expect(onPointer).toHaveBeenCalledTimes(2);
  });

  test('a finger neither comes nor goes', () => {
    const { onPointer } = show();
    pointer('pointerenter', 'touch');
    pointer('pointerleave', 'touch');
    expect(onPointer).not.toHaveBeenCalled();
  });
});
