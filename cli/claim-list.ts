/** Lists of bare claims, one JSON object a line, as a pack that the engine can compile. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import type { Claim, Pack } from '../claims/pack';
import '../claims/reasons';

export const listedClaim = z.object({
  id: z.string(),
  text: z.string(),
  title: z.optional(z.string()),
  date: z.optional(z.string()),
});
export type ListedClaim = z.infer<typeof listedClaim>;

/** Wrong use, or a file that cannot be read: said in one line, without a stack. */
export class UsageError extends Error {}

/** The text of a file, unpacked where it is gzip. Throws `UsageError`. */
export function readText(path: string): string {
  try {
    const bytes = readFileSync(path);
    return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch (error) {
    throw new UsageError(`${path}: cannot be read (${(error as NodeJS.ErrnoException).code ?? error})`);
  }
}

/** Throws `UsageError` naming the file, line and field that do not fit. */
export function readLines<T>(path: string, schema: z.ZodMiniType<T>): T[] {
  return readText(path)
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '') return [];
      let json: unknown;
      try {
        json = JSON.parse(line);
      } catch {
        throw new UsageError(`${path}, line ${i + 1}: not valid JSON`);
      }
      const result = schema.safeParse(json);
      if (result.success) return [result.data];
      const [issue] = result.error.issues;
      throw new UsageError(`${path}, line ${i + 1}, ${issue?.path.join('.') || 'record'}: ${issue?.message}`);
    });
}

export const LIST_ID = 'list';

/** Titles count as a second wording, dates as those of the sources. */
export function packOfList(claims: readonly ListedClaim[]): Pack {
  const dates = [...new Set(claims.map(({ date }) => date ?? ''))];
  return {
    format: 1,
    id: LIST_ID,
    title: 'A list of claims',
    version: '1.0.0',
    language: 'en',
    license: 'unknown',
    sources: dates.map((date) => ({ id: date, ...(date === '' ? {} : { published: date }) })),
    entities: [],
    synonyms: [],
    claims: claims.map(
      ({ id, text, title, date = '' }): Claim => ({
        id,
        text,
        attribution: { kind: 'unspecified' },
        speech: 'statement',
        reportedBy: [],
        evidence: [{ source: date }],
        reviews: [],
        context: [],
        relations: [],
        wordings: title === undefined ? [] : [title],
        contrasts: [],
      }),
    ),
  };
}
