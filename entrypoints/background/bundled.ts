/**
 * The pack that comes with the extension. It is a file of the extension and no
 * import: the worker wakes often and must not parse 300 kB each time.
 */
import browser from 'webextension-polyfill';
import type { Pack } from '../../claims/pack';
import { parsePackJob } from '../../claims/parse';
import { runInSlices } from '../../matching/slices';
import { nextTask } from './next-task';

const ID = 'istanbul-talks';
const FILE = `packs/${ID}.json`;
const INDEX = `packs/${ID}.index`;

export const bundledPack = {
  id: ID,
  async read(): Promise<Pack> {
    const response = await fetch(browser.runtime.getURL(FILE));
    return runInSlices(parsePackJob(await response.json(), FILE), nextTask);
  },
  async readIndex(): Promise<Blob> {
    return (await fetch(browser.runtime.getURL(INDEX))).blob();
  },
};
