/** What the top document knows of its frames: the sum of what they show, and where they are. */
// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { Frames } from './frames';

const report = { frameId: 5, state: 'done', count: 2, isMarked: true, isOpen: false, place: -1 } as const;

it('adds up what frames show, and forgets those that go', () => {
  const frames = new Frames();
  frames.hear(report);
  frames.hear({ ...report, frameId: 6, count: 3 });
  frames.hear({ ...report, count: 1 });
  expect(frames.around({ state: 'done', count: 10 })).toEqual({ state: 'done', count: 14 });
  frames.hear({ ...report, frameId: 6, state: 'off' });
  expect(frames.around({ state: 'done', count: 10 })).toEqual({ state: 'done', count: 11 });
});

it('is at work while a frame is, and off or failed whatever frames say', () => {
  const frames = new Frames();
  frames.hear({ ...report, state: 'working' });
  expect(frames.around({ state: 'done', count: 0 }).state).toBe('working');
  expect(frames.around({ state: 'failed', count: 0 }).state).toBe('failed');
  expect(frames.around({ state: 'off', count: 0 }).state).toBe('off');
});

it('counts what is not read, and names what has failed and has no mark to lead to', () => {
  const frames = new Frames();
  frames.hear({ ...report, state: 'failed' });
  frames.hear({ ...report, frameId: 6, state: 'failed', count: 0, isMarked: false });
  frames.hear({ ...report, frameId: 7, state: 'refused', count: 0, isMarked: false });
  expect(frames.failed).toMatchObject([{ frameId: 6 }]);
  expect(frames.refused).toBe(1);
  expect(frames.around({ state: 'done', count: 0 })).toEqual({ state: 'done', count: 2 });
  frames.hear({ ...report, frameId: 7 });
  expect(frames.refused).toBe(0);
});

it('leads only to frames with marks, and to no element where none can be seen', () => {
  const frames = new Frames();
  frames.hear(report);
  frames.hear({ ...report, frameId: 6, isMarked: false });
  expect(frames.marked).toMatchObject([{ frameId: 5, element: undefined }]);
});
