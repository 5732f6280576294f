/** The browser around a life: storage, messages, alarms, files and locks, each a step where it is waited for. */
import { TestLocks } from '../storage/test-locks';
import { currentLife, type Fault, type Life, NEVER, type Step } from './life';

const READ: Step = { name: 'storage.get', faults: ['throws', 'dies'] };
const WRITE: Step = { name: 'storage.set', faults: ['throws', 'full', 'dies', 'dies late'] };
const FILE: Step = { name: 'fetch', faults: ['throws', 'dies'] };
const OTHER: readonly Fault[] = ['throws', 'dies'];

/** What outlives every life. */
export const world = {
  version: '1.0.0',
  stored: {} as Record<string, unknown>,
  files: new Map<string, string | Uint8Array<ArrayBuffer>>(),
  lives: new Set<Life>(),
};
let locks = new TestLocks();

export function emptyWorld(): void {
  Object.assign(world, { version: '1.0.0', stored: {}, lives: new Set() });
  world.files.clear();
  locks = new TestLocks();
}

/** Steps are only taken in a life; tests read and write past them. */
function step<T>(step: Step, act: () => T): Promise<T> {
  return currentLife()?.step(step, act) ?? Promise.resolve().then(act);
}

const event = (name: string) => ({
  addListener(listener: (...args: readonly unknown[]) => unknown) {
    const { listeners } = currentLife() ?? {};
    listeners?.set(name, (listeners.get(name) ?? new Set()).add(listener));
  },
  removeListener(listener: (...args: readonly unknown[]) => unknown) {
    currentLife()?.listeners.get(name)?.delete(listener);
  },
});
const nothing = (name: string) => () => step({ name, faults: OTHER }, () => undefined);

const area = {
  get: (key: string) => step(READ, () => (key in world.stored ? { [key]: structuredClone(world.stored[key]) } : {})),
  remove: (key: string) =>
    step(WRITE, () => {
      delete world.stored[key];
    }),
  set: (values: object) =>
    step(WRITE, () => {
      Object.assign(world.stored, structuredClone(values));
      const changes = Object.fromEntries(Object.entries(values).map(([key, newValue]) => [key, { newValue }]));
      for (const life of world.lives) if (!life.dead) life.emit('storage', changes, 'local');
    }),
};

const browser = {
  runtime: {
    id: 'claimlight',
    getURL: (path: string) => `chrome-extension://claimlight/${path}`,
    getManifest: () => ({ version: world.version }),
    onMessage: event('message'),
    onInstalled: event('installed'),
    onStartup: event('startup'),
  },
  storage: { local: area, session: area, onChanged: event('storage') },
  alarms: {
    onAlarm: event('alarm'),
    get: nothing('alarms.get'),
    create: nothing('alarms.create'),
    clear: nothing('alarms.clear'),
  },
  commands: { onCommand: event('command') },
  contextMenus: { onClicked: event('menu'), removeAll: nothing('menus.removeAll'), create: () => undefined },
  // Nobody waits for the toolbar.
  action: { setIcon: async () => undefined, setTitle: async () => undefined },
  tabs: { query: async () => [], create: nothing('tabs.create'), onRemoved: event('tab-removed') },
};

/** A lock goes when its holder does. */
function request<T>(name: string, act: () => Promise<T>): Promise<T> {
  const life = currentLife();
  return locks.request(name, () => (life?.dead ? NEVER : Promise.race([act(), ...(life ? [gone(life)] : [])])));
}
const gone = (life: Life) => life.death.then((): never => Promise.reject(new Error('gone')) as never);

async function fetchFile(url: string): Promise<Response> {
  return step(FILE, () => {
    const file = world.files.get(url);
    return new Response(file ?? '', { status: file === undefined ? 404 : 200 });
  });
}

const scheduler = { postTask: (act: () => unknown) => new Promise((resolve) => setTimeout(() => resolve(act()))) };
Object.assign(globalThis, { chrome: { runtime: { id: 'claimlight' } }, browser, fetch: fetchFile, scheduler });
Object.defineProperty(globalThis, 'navigator', { value: { locks: { request } }, configurable: true });
