/** What changes on a page is read anew, no more than that, and nothing after the end. */
// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PageChanges, PageObserver } from './observe';
import { styleOf } from './test-style';

let ended: AbortController;
let changes: PageChanges[];
let observer: PageObserver;

beforeEach(() => {
  document.body.innerHTML =
    '<main id="main"><p id="p">One <em id="em">two</em></p><div id="feed"><p>Old</p></div></main>';
  ended = new AbortController();
  changes = [];
  observer = new PageObserver(document, styleOf, (change) => changes.push(change), ended.signal);
});
afterEach(() => ended.abort());

const element = (id: string) => document.getElementById(id) ?? document.body;
const changed = async () => {
  await vi.waitFor(() => expect(changes).toHaveLength(1));
  return changes[0]?.roots.map((root) => root.id);
};

describe('PageObserver', () => {
  it.each<[string, () => void, string[]]>([
    ['a changed word: its paragraph', () => Object.assign(element('em').firstChild ?? {}, { data: 'three' }), ['p']],
    [
      'an added paragraph: that alone',
      () => element('feed').insertAdjacentHTML('beforeend', '<p id="new">New</p>'),
      ['new'],
    ],
    ['an added word: the paragraph', () => element('p').append('three'), ['p']],
    ['an inline element gone from a sentence: the paragraph', () => element('em').remove(), ['p']],
    ['details that open', () => element('feed').setAttribute('open', ''), ['feed']],
    [
      'changes within changes: the outermost',
      () => {
        element('main').append('text');
        element('p').append('three');
      },
      ['main'],
    ],
    [
      'what is gone again: nothing',
      () => {
        const late = document.createElement('p');
        element('feed').append(late);
        late.remove();
      },
      [],
    ],
  ])('%s', async (_name, act, roots) => {
    act();
    expect(await changed()).toEqual(roots);
  });

  it('tells that styles may have changed', async () => {
    element('p').className = 'off';
    await vi.waitFor(() => expect(changes).toEqual([{ roots: [], styled: true }]));
  });

  it.each([
    ['a popover opens', () => element('p').dispatchEvent(new Event('toggle'))],
    ['a box is ticked', () => element('p').dispatchEvent(new Event('change', { bubbles: true }))],
    ['the window is resized', () => window.dispatchEvent(new Event('resize'))],
  ])('tells the same when %s, which changes no node', async (_name, act) => {
    act();
    await vi.waitFor(() => expect(changes).toEqual([{ roots: [], styled: true }]));
  });

  it('watches shadow roots it is told of', async () => {
    const root = element('feed').attachShadow({ mode: 'open' });
    observer.watch(root);
    root.innerHTML = '<p id="inside">In</p>';
    expect(await changed()).toEqual(['inside']);
  });

  it('tells nothing more after the end', async () => {
    const others: PageChanges[] = [];
    const other = new AbortController();
    new PageObserver(document, styleOf, (change) => others.push(change), other.signal);
    element('p').append('three');
    await Promise.resolve();
    ended.abort();
    await vi.waitFor(() => expect(others).toHaveLength(1));
    other.abort();
    expect(changes).toEqual([]);
  });
});
