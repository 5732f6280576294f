/** The reports of a page and its frames become one list, whose keys lead back into the frame. */
import { beforeEach, expect, it, vi } from 'vitest';

const asked = vi.hoisted(() => ({ frame: vi.fn(), NoAnswerError: class extends Error {} }));
vi.mock('./ask', () => ({
  NoAnswerError: asked.NoAnswerError,
  askFrame: asked.frame,
  askPage: (tabId: number, name: string) => asked.frame({ tabId, frameId: 0 }, name),
}));

const { reportOf, showMatch } = await import('./page');

const match = (key: string) => ({ key });
const reports: Record<number, unknown> = {
  0: {
    state: 'done',
    matches: [match('a'), match('b')],
    frames: [
      { frameId: 7, at: 1 },
      { frameId: 9, at: 1 },
      { frameId: 8, at: 2 },
      { frameId: 4, at: 99 },
      { frameId: 11, at: 2 },
    ],
    refused: 2,
  },
  7: { state: 'done', matches: [match('c'), match('d')], frames: [] },
  8: { state: 'failed', error: 'no room', matches: [match('a')], frames: [] },
  4: { state: 'done', matches: [match('e')], frames: [] },
};

beforeEach(() => {
  asked.frame.mockReset().mockImplementation(async ({ frameId }: { frameId: number }, name: string) => {
    if (name === 'showMatch') return true;
    if (frameId === 11) throw new Error('out of order');
    if (!reports[frameId]) throw new asked.NoAnswerError('nobody there');
    return reports[frameId];
  });
});

it('puts the matches of frames where the frames stand, without those of frames that have gone', async () => {
  const { matches, state, ...rest } = await reportOf(3);
  expect(matches.map(({ key }) => key)).toEqual(['a', '7|c', '7|d', 'b', '8|a', '4|e']);
  expect(state).toBe('done');
  expect(rest).toEqual({ refused: 2, failures: expect.anything(), marked: [7, 8, 4] });
});

it('names the frames that have failed, in what they report or in reporting', async () => {
  const { failures } = await reportOf(3);
  expect(failures).toEqual(['no room', 'out of order']);
});

it.each([
  ['7|c', 7, 'c'],
  ['pack/claim 1|2', 0, 'pack/claim 1|2'],
  ['7|3|c', 7, '3|c'],
])('leads the key %s to frame %i', async (key, frameId, own) => {
  expect(await showMatch(3, key)).toBe(true);
  expect(asked.frame).toHaveBeenCalledWith({ tabId: 3, frameId }, 'showMatch', { key: own });
});
