/** Whatever goes wrong at whichever step of storing and answering: nothing is lost, nothing is half there, and it works again. */
import { describe, expect, it } from 'vitest';
import { tally } from '../e2e/support/tally';
import { injectFaults, intrude } from './inject';
import { intrusions, scenarios, workers } from './scenarios';

it.each(scenarios)('$name', async (scenario) => {
  const { steps, injected, problems } = await injectFaults(scenario);
  tally('faults', injected);
  tally('faults not survived', problems.length);
  expect(problems).toEqual([]);
  expect(injected).toBeGreaterThan(steps);
});

describe.each(intrusions)('while another window $name', ({ act }) => {
  it.each(workers)('$name', async (scenario) => {
    const { injected, problems } = await intrude(scenario, act);
    tally('faults', injected);
    tally('faults not survived', problems.length);
    expect(problems).toEqual([]);
  });
});
