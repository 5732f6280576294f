/** The extension's own worker, started in a life of its own and asked as pages and windows ask it. */
import './fake-browser';
import background from '../entrypoints/background';
import type { Envelope, Reply } from '../messaging/envelope';
import { packPassages } from '../messaging/passages';
import type { Life } from './life';
import { BUNDLED, everyPassage, PAGE, readStored, type Stored } from './town';

const news = { id: 'claimlight', url: 'https://news.test/', tab: { id: 7 }, frameId: 0 };
const options = { id: 'claimlight', url: 'chrome-extension://claimlight/options.html' };

export function startWorker(life: Life): void {
  life.run(() => background.main());
}

/** Rejects when the worker says that it failed, or is gone. */
export async function ask(life: Life, name: string, request?: unknown, sender: object = news): Promise<unknown> {
  const message: Envelope = { claimlight: 'background', name, request };
  const answer = life.emit('message', message, sender).find(Boolean) as Promise<Reply> | undefined;
  const reply = await Promise.race([answer, life.death]);
  if (!reply) throw new Error(`${name}: no answer`);
  if (!reply.ok) throw new Error(`${name}: ${reply.error}`);
  return reply.response;
}

export const askForMatches = (life: Life) =>
  ask(life, 'matchPassages', { page: PAGE, ...packPassages(everyPassage) }) as Promise<{ claimId: string }[]>;
export const askFromOptions = (life: Life, name: string) => ask(life, name, undefined, options);

/** What is stored. Throws unless the worker finds every claim of it, tells it in full, and lists no pack with a problem. */
export async function expectAnswers(life: Life, { anew = true, withoutRoom = false } = {}): Promise<Stored> {
  const found = (await askForMatches(life)).map(({ claimId }) => claimId).sort();
  const views = (await ask(life, 'getClaims', { ids: found })) as { id: string }[];
  const packs = (await askFromOptions(life, 'listPacks')) as { id: string; problem?: string }[];
  const stored = await readStored({ indexes: anew });
  const claims = Object.entries(stored.packs).flatMap(([id, pack]) => claimsOf(pack).map((claim) => `${id}/${claim}`));
  if (withoutRoom) {
    // The bundled pack may be that of the version before, or work from memory; the reader's own are found, or it is said
    // that they cannot be.
    const isOwn = (id: string) => !id.startsWith(BUNDLED);
    const told = packs.some(({ problem }) => problem?.includes('packs of your own are kept but not read'));
    if (!told) same('found', found.filter(isOwn), claims.filter(isOwn));
    if (found.every(isOwn)) throw new Error('nothing found of the bundled pack');
    return stored;
  }
  same('found', found, claims);
  same(
    'told',
    views.map(({ id }) => id),
    claims,
  );
  same(
    'listed',
    packs.map(({ id, problem }) => (problem ? `${id}: ${problem}` : id)),
    Object.keys(stored.packs),
  );
  return stored;
}

function claimsOf(pack: string): string[] {
  return (JSON.parse(pack) as { claims: { id: string }[] }).claims.map(({ id }) => id);
}

function same(what: string, actual: readonly string[], expected: readonly string[]): void {
  const [own, other] = [[...actual].sort(), [...expected].sort()];
  if (own.join() !== other.join()) throw new Error(`${what} [${own}] instead of [${other}]`);
}
