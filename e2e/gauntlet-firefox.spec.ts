/** The pages on which engines differ, in Firefox. */
import { firefoxStage } from './gauntlet/firefox-stage';
import { gauntlet } from './gauntlet/gauntlet';
import { CONTROL, runCase } from './gauntlet/run';
import { test } from './support/shared-firefox';

for (const one of gauntlet.filter(({ firefox }) => firefox)) {
  test(one.name, async ({ firefox: { inside, tab }, site }) => {
    const settings = { disabledSites: [`${CONTROL}:${site.port}`] };
    await inside.evaluate((settings) => chrome.storage.local.set({ settings }), settings);
    await runCase(one, site, async (name) => firefoxStage(name, { page: await tab(name), site, inside }));
  });
}
