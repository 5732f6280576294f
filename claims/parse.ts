/** The door for packs: text or JSON of unknown origin in, a checked pack or a list of problems out. */
import * as z from 'zod/mini';
import { type Pack, pack } from './pack';

// zod/mini ships without messages; an editor needs them.
z.config(z.locales.en());

/** One thing that is wrong with a pack, worded for the person who edits it. */
export interface Problem {
  /** Where: `claims[3] (kallas-doubts-putin-dares) > evidence[0] > source`. */
  readonly field: string;
  readonly reason: string;
}

export class PackError extends Error {
  override name = 'PackError';
  constructor(
    readonly file: string,
    readonly problems: readonly Problem[],
  ) {
    const shown = problems.slice(0, 5).map((p) => `${p.field}: ${p.reason}`);
    const more = problems.length > shown.length ? [`and ${problems.length - shown.length} more`] : [];
    super(`${file}: ${[...shown, ...more].join('; ')}`);
  }
}

/** Parses pack JSON. Throws `PackError` that names the file, each field and the reason. */
export function parsePackText(text: string, file: string): Pack {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new PackError(file, [{ field: 'file', reason: `not valid JSON (${(error as Error).message})` }]);
  }
  return parsePack(json, file);
}

export function parsePack(json: unknown, file: string): Pack {
  const result = pack.safeParse(json);
  if (result.success) return result.data;
  throw new PackError(
    file,
    result.error.issues.map((issue) => ({ field: fieldName(issue.path, json), reason: issue.message })),
  );
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
  return parts.join(' > ') || 'file';
}
