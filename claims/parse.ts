/** The door for packs: text or JSON of unknown origin in, a checked pack or a list of problems out. */
import { counted, t } from '../i18n/text';
import { claim, type Pack, pack } from './pack';
import { placed } from './reasons';

/** One thing that is wrong with a pack, worded for the person who edits it. */
export interface Problem {
  /** Where: `claims[3] (kallas-doubts-putin-dares) > evidence[0] > source`. Empty where the whole pack is meant. */
  readonly field: string;
  readonly reason: string;
}

const MOST_TOLD = 5;

export class PackError extends Error {
  override name = 'PackError';
  /** The first problems, in a line. */
  readonly told: string;
  constructor(
    readonly file: string,
    readonly problems: readonly Problem[],
  ) {
    const shown = problems.slice(0, MOST_TOLD).map(placed);
    const more = problems.length > MOST_TOLD ? [counted('problemMore', problems.length - MOST_TOLD)] : [];
    const told = [...shown, ...more].join('; ');
    super(`${file}: ${told}`);
    this.told = told;
  }
}

/** Parses pack JSON. Throws `PackError` that names the file, each field and the reason. */
export function parsePackText(text: string, file: string): Pack {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new PackError(file, [{ field: '', reason: t('problemNotJson', (error as Error).message) }]);
  }
  return parsePack(json, file);
}

export function parsePack(json: unknown, file: string): Pack {
  const job = parsePackJob(json, file);
  for (;;) {
    const { done, value } = job.next();
    if (done) return value;
  }
}

/** The same as a generator that yields after each claim, where it can pause. */
export function* parsePackJob(json: unknown, file: string): Generator<undefined, Pack> {
  const all = claimsOf(json);
  const frame = pack.safeParse(all ? { ...(json as object), claims: all.slice(0, 1) } : json);
  const issues = [...(frame.error?.issues ?? [])];
  const claims = frame.data?.claims ?? [];
  for (let at = 1; at < (all?.length ?? 0); at++) {
    yield;
    const result = claim.safeParse(all?.[at]);
    if (result.success) claims.push(result.data);
    else issues.push(...result.error.issues.map((issue) => ({ ...issue, path: ['claims', at, ...issue.path] })));
  }
  if (frame.success && issues.length === 0) return { ...frame.data, claims };
  throw new PackError(
    file,
    issues.map((issue) => ({ field: fieldName(issue.path, json), reason: issue.message })),
  );
}

function claimsOf(json: unknown): readonly unknown[] | undefined {
  const claims = (json as { claims?: unknown } | null | undefined)?.claims;
  return Array.isArray(claims) ? claims : undefined;
}

/** Names list items by their id, since nobody counts to claims[41]. */
function fieldName(path: readonly PropertyKey[], json: unknown): string {
  const parts: string[] = [];
  let value: unknown = json;
  for (const key of path) {
    value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
    if (typeof key !== 'number') {
      parts.push(String(key));
      continue;
    }
    const id = (value as { id?: unknown } | undefined)?.id;
    parts.push(`${parts.pop() ?? ''}[${key}]${typeof id === 'string' ? ` (${id})` : ''}`);
  }
  return parts.join(' > ');
}
