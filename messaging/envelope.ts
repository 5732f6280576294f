/**
 * How a call travels. Chromium sends JSON and Firefox structured clones: both
 * sides wrap what they carry in an object, so that `undefined` survives.
 */
import * as z from 'zod/mini';
import type { BackgroundProtocol, PageProtocol } from './protocol';

/** What every entry of a protocol looks like. */
export interface Call {
  readonly from: 'page' | 'extension' | 'any';
  readonly request: z.core.$ZodType;
  readonly response: z.core.$ZodType;
}
export type Protocol = Readonly<Record<string, Call>>;

export type BackgroundCall = keyof BackgroundProtocol;
export type PageCall = keyof PageProtocol;

/** The side that is asked. Anything that is no envelope is somebody else's message. */
export const envelope = z.object({
  claimlight: z.enum(['background', 'page']),
  name: z.string(),
  request: z.optional(z.unknown()),
});
export type Envelope = z.infer<typeof envelope>;

/** `response` when all went well, `error` when not. */
export const reply = z.object({
  ok: z.boolean(),
  response: z.optional(z.unknown()),
  error: z.optional(z.string()),
});
export type Reply = z.infer<typeof reply>;

/**
 * Parses one side of a call. Throws an `Error` that names the message, the
 * field and the reason, such as `matchPassages: request > texts > 3: expected string`.
 */
export function check<T extends z.core.$ZodType>(
  schema: T,
  value: unknown,
  name: string,
  side: keyof Call,
): z.output<T> {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = [side, ...(issue?.path ?? [])].map(String).join(' > ');
  throw new Error(`${name}: ${field}: ${issue ? reason(issue) : 'invalid'}`);
}

/** zod/mini carries no messages, and its locale is too big for a content script. */
function reason(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `expected ${issue.expected}`;
  if (issue.code === 'too_big') return `more than ${issue.maximum}`;
  return issue.code.replaceAll('_', ' ');
}
