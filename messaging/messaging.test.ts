/** Messages arrive checked, over every transport, from those alone who may send them. */
import { beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;

/** Both browsers' transports: JSON drops `undefined`, structured clone keeps it. */
const transports = { json: (value: unknown) => JSON.parse(JSON.stringify(value) ?? 'null'), clone: structuredClone };

const fake = vi.hoisted(() => ({
  listeners: new Set<unknown>(),
  sender: {} as object,
  target: undefined as unknown,
  transport: (value: unknown): unknown => value,
}));

vi.mock('webextension-polyfill', () => {
  const send = async (message: unknown) => {
    for (const listener of fake.listeners as Set<Listener>) {
      const answer = listener(fake.transport(message), fake.sender);
      if (answer) return fake.transport(await answer);
    }
    throw new Error('Receiving end does not exist.');
  };
  return {
    default: {
      runtime: {
        id: 'us',
        getURL: (path: string) => `chrome-extension://us/${path}`,
        sendMessage: send,
        onMessage: {
          addListener: (listener: unknown) => fake.listeners.add(listener),
          removeListener: (listener: unknown) => fake.listeners.delete(listener),
        },
      },
      tabs: {
        sendMessage: (tabId: number, message: unknown, options: unknown) => {
          fake.target = { tabId, options };
          return send(message);
        },
      },
    },
  };
});

const { askBackground, askPage, NoAnswerError } = await import('./ask');
const { serveBackground, servePage } = await import('./serve');

const contentScript = { id: 'us', url: 'https://embed.test/', tab: { id: 7, url: 'https://news.test/a' }, frameId: 3 };
const popup = { id: 'us', url: 'chrome-extension://us/popup.html' };
const optionsTab = { id: 'us', url: 'chrome-extension://us/options.html', tab: { id: 9 }, frameId: 0 };
const match = {
  passage: 0,
  claimId: 'p/c',
  kind: 'verbatim' as const,
  score: 1,
  explanation: { wording: 'w', pairs: [], changes: [], parts: [] },
};

function handlers() {
  return {
    getSite: vi.fn(() => ({ state: 'on' as const, markStyle: 'tint' as const, basis: '' })),
    matchPassages: vi.fn(() => [match]),
    getClaims: vi.fn(() => []),
    setDismissed: vi.fn(),
    reportPage: vi.fn(() => undefined),
    stepFrame: vi.fn(() => true),
    readFrame: vi.fn(() => undefined),
    loadCard: vi.fn(() => undefined),
    lookUp: vi.fn(() => []),
    listPacks: vi.fn(() => []),
    rebuildIndex: vi.fn(() => ({ claims: 2 })),
  };
}

async function raw(message: unknown): Promise<unknown> {
  const [listener] = fake.listeners as Set<Listener>;
  return listener?.(message, fake.sender);
}

beforeEach(() => {
  fake.listeners.clear();
  fake.sender = contentScript;
  fake.transport = transports.json;
});

describe.each(Object.entries(transports))('over %s', (_name, transport) => {
  beforeEach(() => {
    fake.transport = transport;
  });

  it('carries a call, its answer and the asking frame', async () => {
    const served = handlers();
    serveBackground(served);
    const request = {
      page: { title: 't', language: 'en', lead: '' },
      texts: ['A.'],
      passages: [{ text: 0, before: [] }],
    };
    await expect(askBackground('matchPassages', request)).resolves.toEqual([match]);
    const sender = { tabId: 7, frameId: 3, url: 'https://news.test/a', incognito: true };
    expect(served.matchPassages).toHaveBeenCalledWith(request, sender);
  });

  it('carries calls without request and without response', async () => {
    const served = handlers();
    serveBackground(served);
    await expect(askBackground('loadCard')).resolves.toBeUndefined();
    expect(served.loadCard).toHaveBeenCalledOnce();
  });

  it('asks the top frame of a tab', async () => {
    fake.sender = popup;
    servePage(
      {
        getPageReport: () => ({ state: 'done', matches: [], frames: [], refused: 0, error: undefined }),
        showMatch: () => true,
        stepMatch: () => false,
        openCard: () => false,
        siteChanged: () => undefined,
        tryAgain: () => undefined,
        hearFrame: () => undefined,
      },
      new AbortController().signal,
    );
    await expect(askPage(4, 'getPageReport')).resolves.toMatchObject({ state: 'done', matches: [] });
    expect(fake.target).toEqual({ tabId: 4, options: { frameId: 0 } });
  });
});

describe('at the door', () => {
  it.each([
    ['another extension', { ...popup, id: 'them' }],
    ['no id', { url: 'https://news.test/' }],
  ])('ignores %s', async (_who, sender) => {
    fake.sender = sender;
    serveBackground(handlers());
    await expect(askBackground('listPacks')).rejects.toBeInstanceOf(NoAnswerError);
  });

  it.each([null, 'hello', { type: 'x' }, { claimlight: 'page', name: 'showMatch' }])(
    'ignores a message of others: %j',
    async (message) => {
      serveBackground(handlers());
      expect(await raw(message)).toBeUndefined();
    },
  );

  it.each([
    ['a content script', contentScript, 'rebuildIndex'],
    ['the popup', popup, 'loadCard'],
    ['one of our own tabs', optionsTab, 'loadCard'],
    ['a content script outside tabs', { id: 'us', url: 'https://news.test/' }, 'rebuildIndex'],
    ['a lookalike address', { id: 'us', url: 'chrome-extension://us.evil/x.html' }, 'rebuildIndex'],
  ] as const)('refuses %s what is not for it', async (_who, sender, name) => {
    fake.sender = sender;
    const served = handlers();
    serveBackground(served);
    await expect(askBackground(name)).rejects.toThrow(`${name}: not for this sender`);
    expect(served[name]).not.toHaveBeenCalled();
  });

  it('lets our pages ask, in a tab or not', async () => {
    serveBackground(handlers());
    for (const sender of [popup, optionsTab, { id: 'us' }]) {
      fake.sender = sender;
      await expect(askBackground('rebuildIndex')).resolves.toEqual({ claims: 2 });
    }
  });

  it.each(['nonsense', 'toString', '__proto__'])('names the unknown message %s', async (name) => {
    serveBackground(handlers());
    expect(await raw({ claimlight: 'background', name })).toEqual({ ok: false, error: `${name}: unknown message` });
  });

  it.each([
    [{ ids: 3 }, 'getClaims: request > ids: expected array'],
    [{ ids: ['a', null] }, 'getClaims: request > ids > 1: expected string'],
    [{ ids: Array.from({ length: 501 }, String) }, 'getClaims: request > ids: more than 500'],
    [undefined, 'getClaims: request: expected object'],
  ])('names message, field and reason of a bad payload', async (request, error) => {
    const served = handlers();
    serveBackground(served);
    expect(await raw({ claimlight: 'background', name: 'getClaims', request })).toEqual({ ok: false, error });
    expect(served.getClaims).not.toHaveBeenCalled();
  });

  it('does not believe a bad answer', async () => {
    serveBackground({ ...handlers(), rebuildIndex: () => ({ claims: 'many' as unknown as number }) });
    fake.sender = popup;
    await expect(askBackground('rebuildIndex')).rejects.toThrow('rebuildIndex: response > claims: expected number');
  });

  it('passes on what went wrong in a handler', async () => {
    serveBackground({ ...handlers(), loadCard: () => Promise.reject(new Error('No frame with id 3')) });
    await expect(askBackground('loadCard')).rejects.toThrow('No frame with id 3');
  });

  it('is deaf after the signal', async () => {
    const life = new AbortController();
    serveBackground(handlers(), life.signal);
    life.abort();
    await expect(askBackground('loadCard')).rejects.toBeInstanceOf(NoAnswerError);
  });
});
