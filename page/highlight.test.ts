/** Marks survive a page that clears the registry, and none is left after the end. */
// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Painter } from './highlight';

class FakeHighlight extends Set<AbstractRange> {
  priority = 0;
}

let registry: Map<string, Set<AbstractRange>>;
let ended: AbortController;
const paint = () => new Painter(registry as unknown as HighlightRegistry, 'underline', ended.signal);
const mark = () => ({ ranges: [document.createRange()] });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Highlight', FakeHighlight);
  registry = new Map([['page-search', new Set<AbstractRange>()]]);
  ended = new AbortController();
});
afterEach(() => {
  ended.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('Painter', () => {
  it('has no entry while there is nothing to mark', () => {
    const painter = paint();
    const only = mark();
    painter.add(only);
    expect([...registry.keys()]).toEqual(['page-search', 'claimlight-underline']);
    painter.remove(only);
    expect([...registry.keys()]).toEqual(['page-search']);
  });

  it('shows known words of another speaker apart from claims', () => {
    const painter = paint();
    const other = { ...mark(), apart: true };
    painter.add(other);
    expect([...registry.keys()]).toEqual(['page-search', 'claimlight-apart']);
    painter.remove(other);
    expect([...registry.keys()]).toEqual(['page-search']);
  });

  it('changes the style of all marks at once', () => {
    const painter = paint();
    painter.add(mark());
    painter.restyle('tint');
    expect([...registry.keys()]).toEqual(['page-search', 'claimlight-tint']);
  });

  it('shows the open mark beside the others', () => {
    const painter = paint();
    const open = mark();
    painter.add(open);
    painter.activate(open);
    expect([...(registry.get('claimlight-active') ?? [])]).toEqual(open.ranges);
    painter.activate(undefined);
    expect(registry.has('claimlight-active')).toBe(false);
    expect(registry.get('claimlight-underline')?.size).toBe(1);
  });

  it('puts its marks back when the page clears the registry', () => {
    paint().add(mark());
    registry.clear();
    vi.advanceTimersByTime(2000);
    expect([...registry.keys()]).toEqual(['claimlight-underline']);
  });

  it('leaves nothing behind, and comes back no more', () => {
    const painter = paint();
    const open = mark();
    painter.add(open);
    painter.activate(open);
    ended.abort();
    vi.advanceTimersByTime(5000);
    expect([...registry.keys()]).toEqual(['page-search']);
  });
});
