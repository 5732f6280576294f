/**
 * Lets everything go wrong once: a scenario is run to count its steps, and then once more for each step and each fault
 * that can befall it. Afterwards nothing stored may be lost or half there, and the extension has to work again.
 */
import { emptyWorld, world } from './fake-browser';
import { emptyDatabase } from './faulty-database';
import { Life, type Plan, type Step } from './life';
import type { Stored } from './town';
import { expectAnswers, startWorker } from './worker';

export interface Scenario {
  readonly name: string;
  /** What there is before. */
  readonly prepare: () => Promise<void>;
  /** What is interrupted. */
  readonly act: (life: Life) => Promise<unknown>;
  /** A worker is asked again after a fault that it has lived through. */
  readonly isWorker?: boolean;
  /** What fails is told in what is stored, and not to whoever began it. */
  readonly tellsItself?: boolean;
}

export interface FaultCount {
  readonly scenario: string;
  readonly steps: number;
  readonly injected: number;
  /** What did not hold after which fault. */
  readonly problems: readonly string[];
}

export async function injectFaults(scenario: Scenario): Promise<FaultCount> {
  await begin(scenario);
  const before = await startAnew();
  const steps = await stepsOf(scenario);
  const after = await startAnew();
  const problems: string[] = [];
  let injected = 0;
  for (const [at, { name, faults }] of steps.entries())
    for (const fault of faults) {
      injected++;
      const problem = await survive(scenario, { at, fault }, before, after).catch(messageOf);
      if (problem !== undefined) problems.push(`${scenario.name}, step ${at + 1} (${name}) ${fault}: ${problem}`);
    }
  return { scenario: scenario.name, steps: steps.length, injected, problems };
}

/** Within a transaction nothing can come between. */
const INSEPARABLE = ['read', 'write'];

/** Another window acts while the scenario is at each of its steps. */
export async function intrude(scenario: Scenario, act: () => Promise<unknown>): Promise<FaultCount> {
  const steps = await stepsOf(scenario);
  const problems: string[] = [];
  let injected = 0;
  for (const [at, { name }] of steps.entries()) {
    if (INSEPARABLE.includes(name)) continue;
    injected++;
    const problem = await meanwhile(scenario, at, act).then(() => undefined, messageOf);
    if (problem !== undefined) problems.push(`${scenario.name}, step ${at + 1} (${name}): ${problem}`);
  }
  return { scenario: scenario.name, steps: steps.length, injected, problems };
}

async function meanwhile(scenario: Scenario, at: number, act: () => Promise<unknown>): Promise<void> {
  await begin(scenario);
  let other: Promise<unknown> = Promise.reject(new Error('never came to that step'));
  other.catch(() => undefined);
  const life = liveOn({
    at,
    meanwhile() {
      other = liveOn().run(act);
    },
  });
  // It may fail, where what it was about is gone.
  await life.run(() => scenario.act(life)).catch(() => undefined);
  await other;
  if (scenario.isWorker) await expectAnswers(life, { anew: false });
  life.kill();
  await startAnew();
}

async function begin({ prepare }: Scenario): Promise<void> {
  emptyWorld();
  emptyDatabase();
  await prepare();
}

async function stepsOf(scenario: Scenario): Promise<readonly Step[]> {
  await begin(scenario);
  const life = liveOn();
  await life.run(() => scenario.act(life));
  const steps = life.steps.slice();
  life.kill();
  return steps;
}

/** What did not hold, if anything. */
async function survive(scenario: Scenario, plan: Plan, before: Stored, after: Stored): Promise<string | undefined> {
  await begin(scenario);
  const life = liveOn(plan);
  const acted = life
    .run(() => scenario.act(life))
    .then(
      () => 'done',
      () => 'failed',
    );
  const outcome = await Promise.race([acted, life.death.then(() => 'died')]);
  if (!life.struck) return 'never came to that step';
  if (!life.dead && scenario.isWorker) await expectAnswers(life, { anew: false, withoutRoom: plan.fault === 'full' });
  life.kill();
  const stored = await startAnew();
  return outcome === 'done' && !scenario.tellsItself
    ? difference(stored, after, after)
    : difference(stored, before, after);
}

function liveOn(plan?: Plan): Life {
  const life = new Life(plan);
  world.lives.add(life);
  return life;
}

async function startAnew(): Promise<Stored> {
  const life = liveOn();
  startWorker(life);
  const stored = await expectAnswers(life);
  life.kill();
  return stored;
}

/** Each pack is the old one or the new one, and so are the settings. */
function difference(stored: Stored, before: Stored, after: Stored): string | undefined {
  for (const id of new Set([stored, before, after].flatMap(({ packs }) => Object.keys(packs))))
    if (![before.packs[id], after.packs[id]].includes(stored.packs[id])) return `the pack ${id} is ${stored.packs[id]}`;
  const settings = JSON.stringify(stored.settings);
  if (![before, after].some((own) => JSON.stringify(own.settings) === settings)) return `the settings are ${settings}`;
  const kept = before.subscriptions.filter((id) => after.subscriptions.includes(id));
  return kept.every((id) => stored.subscriptions.includes(id)) ? undefined : `subscribed: ${stored.subscriptions}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
