/** Whoever sends whatever: the door answers in words or not at all, and handlers see only what their schema lets through. */
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { runs } from '../e2e/support/runs';

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;
const listeners = vi.hoisted(() => new Set<unknown>());

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'us',
      getURL: (path: string) => `chrome-extension://us/${path}`,
      onMessage: {
        addListener: (listener: unknown) => listeners.add(listener),
        removeListener: (listener: unknown) => listeners.delete(listener),
      },
    },
  },
}));

const { serveBackground } = await import('./serve');
const { backgroundProtocol } = await import('./protocol');
const { reply } = await import('./envelope');
const { unpackPassages } = await import('./passages');

const names = Object.keys(backgroundProtocol) as (keyof typeof backgroundProtocol)[];
const anything = fc.jsonValue({ maxDepth: 4 });
const request = fc.oneof(
  anything,
  fc.record(
    {
      ids: fc.oneof(anything, fc.array(fc.string())),
      text: fc.oneof(anything, fc.string()),
      page: fc.oneof(anything, fc.record({ title: fc.string(), language: fc.string(), lead: fc.string() })),
      texts: fc.oneof(anything, fc.array(fc.string(), { maxLength: 4 })),
      passages: fc.oneof(
        anything,
        fc.array(fc.record({ text: fc.integer({ min: -1, max: 4 }), before: fc.array(fc.nat(4)) })),
      ),
      state: fc.constantFrom('done', 'off', 'lost'),
      count: fc.oneof(anything, fc.double()),
    },
    { requiredKeys: [] },
  ),
);
const message = fc.oneof(
  anything,
  fc.record(
    {
      claimlight: fc.constantFrom('background', 'background', 'background', 'page', 'else'),
      name: fc.oneof(fc.constantFrom(...names, '__proto__', 'constructor', 'toString'), fc.string()),
      request: request,
    },
    { requiredKeys: ['claimlight', 'name'] },
  ),
);
const sender = fc.record(
  {
    id: fc.constantFrom('us', 'us', 'us', 'us', 'us', 'them'),
    url: fc.constantFrom('https://news.test/', 'chrome-extension://us/options.html', 'chrome-extension://us.evil/'),
    tab: fc.constantFrom({ id: 7 }, {}, undefined),
    frameId: fc.constantFrom(0, 3),
  },
  { requiredKeys: ['id'] },
);

/** A content script, as far as the browser's word goes. */
const isPage = ({ tab, url }: { tab?: { id?: number } | undefined; url?: string }) =>
  tab?.id !== undefined && !url?.startsWith('chrome-extension://us/');

it('every sequence of messages, from whomever', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(message, sender), { maxLength: 12 }), fc.nat(12), async (sent, ends) => {
      const life = new AbortController();
      // What a handler throws is only answered.
      const letIn: string[] = [];
      let isAskedByPage = false;
      const handle = (name: keyof typeof backgroundProtocol, answer: unknown) => (own: unknown, from: unknown) => {
        const { request, from: asker } = backgroundProtocol[name];
        if (!request.safeParse(own).success) letIn.push(`${name} with ${JSON.stringify(own)}`);
        if (asker !== 'any' && (from !== undefined) !== (asker === 'page'))
          letIn.push(`${name} from ${JSON.stringify(from)}`);
        if (asker === 'extension' && isAskedByPage) letIn.push(`${name} from a page`);
        return answer as never;
      };
      serveBackground(
        {
          getSite: handle('getSite', { state: 'off', markStyle: 'tint', basis: '' }),
          matchPassages: (own, from) => {
            unpackPassages(own);
            return handle('matchPassages', [])(own, from);
          },
          getClaims: handle('getClaims', []),
          setDismissed: handle('setDismissed', undefined),
          reportPage: handle('reportPage', undefined),
          stepFrame: handle('stepFrame', true),
          readFrame: handle('readFrame', undefined),
          loadCard: handle('loadCard', undefined),
          lookUp: handle('lookUp', []),
          listPacks: handle('listPacks', []),
          rebuildIndex: handle('rebuildIndex', { claims: 1 }),
        },
        life.signal,
      );
      for (const [i, [own, from]] of sent.entries()) {
        if (i === ends) life.abort();
        isAskedByPage = isPage(from);
        for (const listener of listeners as Set<Listener>) {
          const answer = listener(own, from);
          if (answer === undefined) continue;
          expect(from.id).toBe('us');
          const { ok, error } = reply.parse(await answer);
          expect(ok || (error ?? '') !== '').toBe(true);
        }
      }
      life.abort();
      expect(letIn).toEqual([]);
      expect(listeners.size).toBe(0);
    }),
    runs(200),
  );
});
