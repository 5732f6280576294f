/** Any file that claims can come in: which format it is, and what it holds. */
import * as z from 'zod/mini';
import { messageOf } from '../i18n/message-of';
import { t, written } from '../i18n/text';
import { readTable, type Table } from './csv';
import { factCheckResponse, factChecksIn } from './fact-check-tools';
import { claimReviewsIn } from './json-ld';
import type { Records } from './record';
import { UnreadableError } from './unreadable';

export type Source =
  | { readonly kind: 'pack'; readonly json: unknown }
  | { readonly kind: 'reviews'; readonly records: Records }
  | { readonly kind: 'table'; readonly table: Table };

/** Characters. A feed of a hundred thousand reviews has about as many million. */
export const LONGEST_FILE = 200_000_000;

const packOutline = z.looseObject({ format: z.unknown(), claims: z.array(z.unknown()) });

/** Tells the format by what the file holds, not by its name. Throws `UnreadableError`. */
export function readSource(text: string, file: string): Source {
  if (text.length > LONGEST_FILE) throw new UnreadableError(file, t('problemLongFile', written(LONGEST_FILE / 1e6)));
  const start = text
    .slice(0, 1000)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (start === '') throw new UnreadableError(file, t('problemEmpty'));
  if (start.startsWith('{') || start.startsWith('[')) return readJson(parse(text, file), file);
  if (start.startsWith('<')) return readHtml(text, file);
  return { kind: 'table', table: readTable(text) };
}

function readJson(json: unknown, file: string): Source {
  if (packOutline.safeParse(json).success) return { kind: 'pack', json };
  const response = factCheckResponse.safeParse(json);
  return {
    kind: 'reviews',
    records: response.success ? factChecksIn(response.data, file) : claimReviewsIn(json, file),
  };
}

const JSON_LD = /^[^<>]*\btype\s*=\s*["']?application\/ld\+json\b/i;

/**
 * What is in a script element ends at the first `</script`, whatever it says: no parser is needed to find that. Each
 * character is passed once, however many beginnings have no end.
 */
function* scriptsIn(html: string): Generator<string> {
  const begins = /<script\b([^<>]*)>/gi;
  const ends = /<\/script/gi;
  for (let begin = begins.exec(html); begin; begin = begins.exec(html)) {
    ends.lastIndex = begins.lastIndex;
    const end = ends.exec(html);
    if (!end) return;
    if (JSON_LD.test(begin[1] ?? '')) yield html.slice(begins.lastIndex, end.index);
    begins.lastIndex = ends.lastIndex;
  }
}

function readHtml(html: string, file: string): Source {
  const documents = [...scriptsIn(html)].flatMap((script) => {
    try {
      return [JSON.parse(script) as unknown];
    } catch {
      // Pages carry broken blocks of other kinds; what can be read counts.
      return [];
    }
  });
  return { kind: 'reviews', records: claimReviewsIn(documents, file) };
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new UnreadableError(file, t('problemNotJson', messageOf(error)));
  }
}
