/**
 * The doors between the rooms: which room may import which, and which packages.
 * A linter's patterns see only how an import is spelt; this follows it to its room.
 */
import { posix } from 'node:path';

interface Door {
  /** Rooms that may be imported. */
  readonly rooms: readonly string[];
  /** Files of which types may be imported, without extension. */
  readonly types?: readonly string[];
  /** Packages, each with its subpaths. `any` also lets Node's own modules in: tools, not the extension. */
  readonly packages: readonly string[] | 'any';
}

const inner = ['claims', 'matching'];
const rooms = [...inner, 'i18n', 'exchange', 'network', 'page', 'components', 'storage', 'messaging', 'listing'];
/** Tools look into every room; no room looks at them. */
const tool: Door = { rooms: [...rooms, 'cli', 'scripts', 'e2e'], packages: 'any' };

/** Everything that holds code stands here; a folder that does not has no door at all. */
const doors: Readonly<Record<string, Door>> = {
  claims: { rooms: ['i18n'], packages: ['zod'] },
  matching: { rooms: ['claims'], packages: ['zod', 'stemmer'] },
  exchange: { rooms: ['claims', 'i18n'], packages: ['zod', 'papaparse'] },
  network: { rooms: [...inner, 'i18n', 'exchange', 'storage'], packages: ['zod'] },
  i18n: { rooms: ['public'], packages: [] },
  page: { rooms: inner, packages: [] },
  components: { rooms: [...inner, 'i18n'], types: ['messaging/protocol'], packages: ['preact', 'dompurify'] },
  storage: { rooms: [...inner, 'i18n'], packages: ['webextension-polyfill', 'zod', 'idb'] },
  messaging: { rooms: inner, packages: ['webextension-polyfill', 'zod'] },
  listing: {
    rooms: [...inner, 'i18n', 'exchange', 'components', 'messaging', 'storage'],
    packages: ['webextension-polyfill', 'preact'],
  },
  entrypoints: {
    rooms,
    packages: ['webextension-polyfill', 'zod', 'preact', 'wxt'],
  },
  cli: { rooms: [...inner, 'i18n', 'exchange', 'network', 'page'], packages: 'any' },
  scripts: { ...tool, rooms: [...tool.rooms, 'wxt.config'] },
  e2e: tool,
  eval: tool,
  bench: tool,
  faults: { ...tool, rooms: [...tool.rooms, 'entrypoints'] },
};

/** What a test of any room may use besides. */
const testPackages = ['vitest', 'fast-check', 'happy-dom', 'fake-indexeddb', 'wxt/testing', 'node'];
/** Servers and the like that browser tests have, too. */
const TEST_SUPPORT = 'e2e/support/';

const imports =
  /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|^\}\s+from\s+'([^']+)'/gm;

/** Says what is wrong with one file's imports, as `path:line: reason`. `path` is relative to the root. */
export function checkDoors(path: string, source: string): string[] {
  const room = roomOf(path);
  const door = doors[room];
  if (!door) return [`${path}: ${room} has no door; add it to scripts/doors.ts`];
  return [...source.matchAll(imports)].flatMap((found) => {
    const [, type, ...specifiers] = found;
    const specifier = specifiers.find((text) => text !== undefined) ?? '';
    const reason = specifier.startsWith('.')
      ? checkFile(path, door, specifier, type !== undefined)
      : checkPackage(path, door, specifier);
    if (!reason) return [];
    const line = source.slice(0, found.index).split('\n').length;
    return [`${path}:${line}: ${reason}`];
  });
}

function checkFile(path: string, door: Door, specifier: string, isType: boolean): string | undefined {
  const target = posix.join(posix.dirname(path), specifier);
  const from = roomOf(path);
  const to = roomOf(target);
  if (from === 'entrypoints' && to === 'entrypoints') {
    return entrypointOf(path) === entrypointOf(target)
      ? undefined
      : `an entrypoint does not import another (${target})`;
  }
  if (isTest(path) && target.startsWith(TEST_SUPPORT)) return undefined;
  if (from === to || door.rooms.includes(to) || (isType && door.types?.includes(target))) return undefined;
  return door.types?.includes(target)
    ? `${from} may import types only from ${target}`
    : `${from} may not import ${to} (${target})`;
}

function checkPackage(path: string, door: Door, specifier: string): string | undefined {
  if (door.packages === 'any') return undefined;
  const allowed = isTest(path) ? [...door.packages, ...testPackages] : door.packages;
  if (
    allowed.some((name) => specifier === name || specifier.startsWith(`${name}/`) || specifier.startsWith(`${name}:`))
  ) {
    return undefined;
  }
  return `${roomOf(path)} may not import the package ${specifier}`;
}

function roomOf(path: string): string {
  return path.split('/')[0] ?? '';
}

function entrypointOf(path: string): string | undefined {
  return path.split('/')[1];
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}
