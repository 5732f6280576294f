/** Pages of every kind in Chromium: exactly the right sentences are marked, and nothing else on the page is touched. */
import { gauntlet } from './gauntlet/gauntlet';
import { CONTROL, runCase } from './gauntlet/run';
import { chromiumStage } from './gauntlet/stage';
import { test } from './support/shared';

for (const one of gauntlet) {
  test(one.name, async ({ tabs, site, extension }) => {
    await extension.storeSettings({ disabledSites: [`${CONTROL}:${site.port}`] });
    await runCase(one, site, async (host) => chromiumStage(host, { page: tabs[host], site, extension }));
  });
}
