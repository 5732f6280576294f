/**
 * Runs one case: on a site that Claimlight reads, where exactly its sentences have to be marked, and on one where it is
 * switched off, to which the page has to be the same in everything but the marks.
 */
import { expect } from '../support/expect';
import { article } from '../support/news';
import type { Site, SiteName } from '../support/site';
import type { Case } from './case';
import { NOTHING, type OpenStage, type TestStage } from './stage';

/** Claimlight is switched off here. */
export const CONTROL: SiteName = '127.0.0.1';

export async function runCase(one: Case, site: Site, openStage: OpenStage): Promise<void> {
  const path = `/${one.name.replaceAll(/\W+/g, '-')}/`;
  site.serve(NOTHING, { body: '' });
  const isWhole = one.type !== undefined || /^\s*<!doctype/i.test(one.page);
  site.serve(path, { ...one, body: isWhole ? one.page : article(one.page) });
  for (const [name, file] of Object.entries(one.files ?? {})) site.serve(path + name, file);

  const control = await openStage(CONTROL);
  await play(one, control, path, false);
  const untouched = await control.trace();
  await control.leave();

  const stage = await openStage('localhost');
  await play(one, stage, path, true);
  const state = async () => (await stage.report()).state;
  await expect.poll(state, 'everything is read').toBe('done');
  expect(await stage.marks()).toEqual(one.steps?.at(-1)?.marks ?? one.marks);
  // What a frame shows is told a moment after it shows, to the page and to the toolbar.
  const badge = async () => {
    const { matches } = await stage.report();
    const claims = matches.filter(({ kind }) => kind !== 'misattributed').length;
    const shown = await stage.badge();
    return { shown, claims, isRight: shown === (claims ? String(claims) : '') };
  };
  await expect.poll(badge, 'the badge').toMatchObject({ isRight: true });
  expect(await stage.trace()).toEqual(untouched);
  await stage.leave();
  expect([...control.noise, ...stage.noise]).toEqual([]);
}

/** A reader selects something, stands in a field and scrolls a little, each in its own time. */
async function beginReading(): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const selected = new Promise((resolve) => document.addEventListener('selectionchange', resolve, { once: true }));
  getSelection()?.selectAllChildren(document.querySelector('p') ?? document.documentElement);
  await selected;
  await frame();
  document.querySelector<HTMLElement>('a, button, input')?.focus({ preventScroll: true });
  scrollTo(0, 20);
  await frame();
}

/** Until what a step has set going is told: two steps in one frame would be told as one. */
async function threeFrames(): Promise<void> {
  for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

async function play(one: Case, stage: TestStage, path: string, isRead: boolean): Promise<void> {
  const expectMarks = (marks: readonly string[]) => expect.poll(() => stage.marks()).toEqual(isRead ? marks : []);
  await stage.goto(path);
  await stage.evaluate(beginReading);
  await expectMarks(one.marks);
  for (const step of one.steps ?? []) {
    await step.act({ ...stage, goto: (name) => stage.goto(path + name) });
    await stage.evaluate(threeFrames);
    await expectMarks(step.marks);
  }
}
