/**
 * What the schema cannot see: whether a pack agrees with itself and with its
 * sources. Every problem names the place, the reason and what to do, in English: it is for the terminal alone.
 */
import type { Claim, Entity, Pack, Party } from './pack';
import type { Problem } from './parse';

/** Fewer wordings leave too many pages unrecognised. */
const FEWEST_WORDINGS = 5;

/** `documents`: the text of each source that has one, by source id. */
export function checkPack(pack: Pack, documents: ReadonlyMap<string, string>): Problem[] {
  const context: Context = {
    entities: new Map(pack.entities.map((entity) => [entity.id, entity])),
    claims: new Map(pack.claims.map((claim) => [claim.id, claim])),
    sources: new Set(pack.sources.map((source) => source.id)),
    documents: new Map([...documents].map(([id, text]) => [id, text.replaceAll('\r\n', '\n')])),
  };
  return [
    ...duplicateIds('sources', pack.sources),
    ...duplicateIds('entities', pack.entities),
    ...duplicateIds('claims', pack.claims),
    ...missingDocuments(pack, documents),
    ...pack.claims.flatMap((claim, index) => {
      const at = `claims[${index}] (${claim.id})`;
      return checks
        .flatMap((check) => check(claim, context))
        .map(({ field, reason }) => ({ field: `${at} > ${field}`, reason }));
    }),
  ];
}

interface Context {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly sources: ReadonlySet<string>;
  readonly documents: ReadonlyMap<string, string>;
}

type Check = (claim: Claim, context: Context) => Problem[];

const checks: readonly Check[] = [
  checkAttribution,
  checkParties,
  checkSpeech,
  checkEvidence,
  checkReviews,
  checkRelations,
  checkFrame,
  checkWordings,
];

function duplicateIds(list: string, items: readonly { readonly id: string }[]): Problem[] {
  const first = new Map<string, number>();
  return items.flatMap(({ id }, index) => {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, index);
    if (earlier === undefined) return [];
    return problem(`${list}[${index}] (${id}) > id`, `the same as ${list}[${earlier}]; give each its own id`);
  });
}

function missingDocuments(pack: Pack, documents: ReadonlyMap<string, string>): Problem[] {
  return pack.sources.flatMap(({ id, document }, index) =>
    document === undefined || documents.has(id)
      ? []
      : problem(`sources[${index}] (${id}) > document`, `${document} is not there; put the file beside the pack`),
  );
}

function checkAttribution({ attribution }: Claim, { entities }: Context): Problem[] {
  const { kind, entity: id, description } = attribution;
  const entity = id === undefined ? undefined : entities.get(id);
  switch (kind) {
    case 'person':
    case 'organisation':
      if (id === undefined) return problem('attribution > entity', `missing; name the ${kind} by its entity id`);
      if (!entity) return unknownEntity('attribution > entity', id);
      if ((entity.kind === 'person') === (kind === 'person')) return [];
      return problem('attribution > kind', `${kind}, but ${id} is a ${entity.kind}; change one of the two`);
    case 'anonymous':
      if (id !== undefined) return problem('attribution > entity', 'an anonymous source has none; remove it');
      if (description !== undefined) return [];
      return problem('attribution > description', 'missing; say how the source names them, such as “three officials”');
    case 'unspecified':
      if (id === undefined) return [];
      return problem(
        'attribution > entity',
        'a speaker of whom no more is said has none; remove it, or change the kind',
      );
    case 'newsroom':
      if (id === undefined && description === undefined) return [];
      return problem(
        'attribution',
        'the newsroom speaks for itself; remove entity and description, or change the kind',
      );
  }
}

function checkParties({ addressee, reportedBy }: Claim, { entities }: Context): Problem[] {
  const checkParty = (field: string, { entity, description }: Party) => {
    if (entity !== undefined && !entities.has(entity)) return unknownEntity(`${field} > entity`, entity);
    if (entity !== undefined || description !== undefined) return [];
    return problem(field, 'names nobody; give an entity or a description, or remove it');
  };
  return [
    ...(addressee ? checkParty('addressee', addressee) : []),
    ...reportedBy.flatMap((party, index) => checkParty(`reportedBy[${index}]`, party)),
  ];
}

function checkSpeech({ speech, quotation, evidence }: Claim): Problem[] {
  if (quotation === undefined) {
    if (speech !== 'direct') return [];
    return problem('quotation', 'missing; direct speech quotes the words, or is indirect');
  }
  const quoted = evidence.flatMap(({ selector }) =>
    selector ? [fold(selector.exact), fold(insideQuotes(selector.exact))] : [],
  );
  // A quotation may leave words out, as newspapers do.
  const missing = quotation
    .split(/…|\.\.\.|\[…\]/)
    .find((part) => !quoted.some((words) => ` ${words} `.includes(` ${fold(part)} `)));
  if (missing === undefined) return [];
  return problem('quotation', `“${missing.trim()}” is in no evidence of this claim; quote it as the evidence has it`);
}

function checkEvidence({ evidence }: Claim, { sources, documents }: Context): Problem[] {
  return evidence.flatMap(({ source, selector }, index) => {
    const field = `evidence[${index}]`;
    if (!sources.has(source))
      return problem(`${field} > source`, `${source} is no source of this pack; add it or mend the id`);
    const document = documents.get(source);
    if (document === undefined || !selector) return [];
    const { prefix, exact, suffix } = selector;
    if (!document.includes(exact)) {
      return problem(`${field} > selector > exact`, `“${exact}” is not in ${source}; copy it character by character`);
    }
    const places = document.split(prefix + exact + suffix).length - 1;
    if (places === 1) return [];
    if (places === 0)
      return problem(
        `${field} > selector`,
        `prefix or suffix do not stand beside “${exact}” in ${source}; copy them again`,
      );
    return problem(
      `${field} > selector`,
      `“${exact}” is ${places} times in ${source}; lengthen prefix or suffix until it is once`,
    );
  });
}

function checkReviews({ reviews }: Claim, { sources }: Context): Problem[] {
  return reviews.flatMap(({ source }, index) =>
    sources.has(source)
      ? []
      : problem(`reviews[${index}] > source`, `${source} is no source of this pack; add it or mend the id`),
  );
}

function checkFrame({ frame }: Claim, { entities }: Context): Problem[] {
  return (frame?.slots ?? []).flatMap(({ any }, index) =>
    any
      .filter((expression) => expression.startsWith('@') && !entities.has(expression.slice(1)))
      .flatMap((expression) => unknownEntity(`frame > slots[${index}] > any`, expression.slice(1))),
  );
}

function checkRelations({ id, relations }: Claim, { claims }: Context): Problem[] {
  return relations.flatMap(({ type, claim }, index) => {
    const field = `relations[${index}] > claim`;
    const other = claims.get(claim);
    if (claim === id) return problem(field, 'a claim does not relate to itself; name another or remove it');
    if (!other) return problem(field, `${claim} is no claim of this pack; mend the id or remove it`);
    if (relations.findIndex((relation) => relation.type === type && relation.claim === claim) < index) {
      return problem(field, `${type} ${claim} is said twice; remove one`);
    }
    const mutual = type === 'contradicts' || type === 'repeats';
    if (!mutual || other.relations.some((back) => back.type === type && back.claim === id)) return [];
    return problem(
      field,
      `${claim} does not say that it ${type} ${id}; add { "type": "${type}", "claim": "${id}" } there`,
    );
  });
}

function checkWordings({ wordings, contrasts }: Claim): Problem[] {
  const problems: Problem[] = [];
  if (wordings.length < FEWEST_WORDINGS) {
    problems.push(
      ...problem('wordings', `${wordings.length}; give at least ${FEWEST_WORDINGS} that differ from one another`),
    );
  }
  const seen = new Map<string, string>();
  const add = (field: string, text: string) => {
    const earlier = seen.get(fold(text));
    if (earlier === undefined) seen.set(fold(text), field);
    else problems.push(...problem(field, `the same words as ${earlier}; reword or remove one`));
  };
  for (const [index, text] of wordings.entries()) add(`wordings[${index}]`, text);
  for (const [index, { text }] of contrasts.entries()) add(`contrasts[${index}] > text`, text);
  return problems;
}

/** “This is,” she said, “so” -> This is, so. */
function insideQuotes(text: string): string {
  return [...text.matchAll(/“([^”]*)”|"([^"]*)"/g)].map(([, curly, straight]) => curly ?? straight).join(' ');
}

/** Case and punctuation make no other wording. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function unknownEntity(field: string, id: string): Problem[] {
  return problem(field, `${id} is no entity of this pack; add it or mend the id`);
}

function problem(field: string, reason: string): Problem[] {
  return [{ field, reason }];
}
