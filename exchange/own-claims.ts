/** The reader's own claims: one pack, to which claims are added from pages and in which they are edited. */
import * as z from 'zod/mini';
import type { Claim, Entity, Pack, Source } from '../claims/pack';
import { textQuoteSelector } from '../claims/pack';
import { says } from '../claims/reasons';
import { t } from '../i18n/text';
import { idOf } from './ids';

export const OWN_PACK = 'my-claims';
/** What fact-checks say, collected from their pages. */
export const REVIEWS_PACK = 'reviews-from-pages';

const short = z.string().check(z.maxLength(300));
const filled = z.string().check(z.minLength(1), z.maxLength(4000));
const address = z.url({ protocol: /^https?$/, ...says('claimFormAddress') });

/** What the form holds; an empty field is not stated. */
export const claimDraft = z.object({
  text: filled,
  speaker: short,
  speakerKind: z.enum(['person', 'organisation', 'unspecified']),
  role: short,
  addressee: short,
  occasion: short,
  place: short,
  when: short,
  note: z.string().check(z.maxLength(4000)),
  sourceTitle: short,
  publisher: short,
  published: short,
  url: z.union([z.literal(''), address]),
  /** The words on the page that it was taken from. */
  quote: z.optional(textQuoteSelector),
});
export type ClaimDraft = z.infer<typeof claimDraft>;

export const emptyDraft: ClaimDraft = {
  text: '',
  speaker: '',
  speakerKind: 'unspecified',
  role: '',
  addressee: '',
  occasion: '',
  place: '',
  when: '',
  note: '',
  sourceTitle: '',
  publisher: '',
  published: '',
  url: '',
};

/**
 * The pack with the draft as a claim: a new one, or in place of the claim `id`, which keeps its id and place. The version
 * goes up. `note` becomes context: as text, never as markup.
 */
export function withClaim(pack: Pack | undefined, draft: ClaimDraft, id = idOf('claim', draft.text, draft.text)): Pack {
  const own = pack ?? emptyPack();
  const source = stated<Source>({
    id: idOf('source', draft.publisher, [draft.url, draft.sourceTitle, draft.publisher, draft.published].join('\n')),
    title: draft.sourceTitle,
    publisher: draft.publisher,
    published: draft.published,
    url: draft.url,
  });
  const { speakerKind: kind, speaker: name } = draft;
  const isNamed = name !== '' && kind !== 'unspecified';
  const entity: Entity | undefined = isNamed
    ? { id: idOf(kind, name, `${kind} ${name}`), kind, name, variants: [] }
    : undefined;
  const claim = stated<Claim>({
    id,
    text: draft.text,
    attribution: stated({
      kind: entity ? kind : ('unspecified' as const),
      entity: entity?.id,
      description: entity ? undefined : name,
      role: draft.role,
    }),
    addressee: draft.addressee ? { description: draft.addressee } : undefined,
    occasion: draft.occasion,
    place: draft.place,
    when: draft.when,
    reportedBy: [],
    speech: 'statement',
    evidence: [stated({ source: source.id, selector: draft.quote })],
    reviews: [],
    context: draft.note === '' ? [] : [escaped(draft.note)],
    relations: [],
    wordings: [],
    contrasts: [],
  });
  const replaced = own.claims.some((other) => other.id === id);
  const claims = replaced ? own.claims.map((other) => (other.id === id ? claim : other)) : [...own.claims, claim];
  return tidy({
    ...own,
    claims,
    sources: merged(own.sources, [source]),
    entities: merged(own.entities, entity ? [entity] : []),
  });
}

/** Undefined when that was the last claim. */
export function withoutClaim(pack: Pack, id: string): Pack | undefined {
  const claims = pack.claims.filter((claim) => claim.id !== id);
  return claims.length === 0 ? undefined : tidy({ ...pack, claims });
}

/** A claim of the pack as the form shows it. */
export function draftOf(pack: Pack, claim: Claim): ClaimDraft {
  const [evidence] = claim.evidence;
  const source = pack.sources.find(({ id }) => id === evidence?.source);
  const { kind, entity, description, role = '' } = claim.attribution;
  const name = pack.entities.find(({ id }) => id === entity)?.name;
  return {
    ...emptyDraft,
    text: claim.text,
    speaker: name ?? description ?? '',
    speakerKind: kind === 'person' || kind === 'organisation' ? kind : 'unspecified',
    role,
    addressee: claim.addressee?.description ?? '',
    occasion: claim.occasion ?? '',
    place: claim.place ?? '',
    when: claim.when ?? '',
    note: unescaped(claim.context[0] ?? ''),
    sourceTitle: source?.title ?? '',
    publisher: source?.publisher ?? '',
    published: source?.published ?? '',
    url: source?.url ?? '',
    ...(evidence?.selector ? { quote: evidence.selector } : {}),
  };
}

function emptyPack(): Pack {
  return {
    format: 1,
    id: OWN_PACK,
    title: t('ownClaims'),
    version: '0.0.0',
    language: 'und',
    license: t('packsNotStated'),
    sources: [],
    entities: [],
    synonyms: [],
    claims: [],
  };
}

/** Without what no claim points to, and one version on. */
function tidy(pack: Pack): Pack {
  const sources = new Set(
    pack.claims.flatMap(({ evidence, reviews }) => [...evidence, ...reviews]).map(({ source }) => source),
  );
  const entities = new Set(pack.claims.map(({ attribution }) => attribution.entity));
  const [major = 0, minor = 0] = pack.version.split('.').map(Number);
  return {
    ...pack,
    version: `${major}.${minor + 1}.0`,
    sources: pack.sources.filter(({ id }) => sources.has(id)),
    entities: pack.entities.filter(({ id }) => entities.has(id)),
  };
}

function merged<T extends { readonly id: string }>(all: readonly T[], more: readonly T[]): T[] {
  return [...new Map([...all, ...more].map((item) => [item.id, item])).values()];
}

/** Without what is empty or not there. */
function stated<T extends object>(value: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, own]) => own !== undefined && own !== '')) as T;
}

const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (char) => MARKUP[char] ?? char);
}

function unescaped(html: string): string {
  return html.replace(
    /&(?:amp|lt|gt);/g,
    (entity) => Object.keys(MARKUP).find((char) => MARKUP[char] === entity) ?? entity,
  );
}
