/** What was found on a page, in formats that others read. */
import Papa from 'papaparse';
import { unqualify } from '../claims/id';
import { textFragmentUrl } from '../claims/text-fragment';
import type { ClaimView } from '../claims/view';

/** A marked sentence with the claim that it repeats. */
export interface FoundClaim {
  readonly claim: ClaimView;
  readonly match: {
    readonly kind: string;
    /** 0..1 */
    readonly score: number;
    readonly exact: string;
    readonly prefix: string;
    readonly suffix: string;
  };
}

export interface ExportedPage {
  readonly url: string;
  readonly title: string;
}

/** W3C Web Annotation Data Model: one annotation for each sentence and claim. */
export function toAnnotations(found: readonly FoundClaim[], { url, title }: ExportedPage): string {
  const annotations = found.map(({ claim, match }) => {
    const { packId: pack, claimId: id } = unqualify(claim.id);
    const { exact, prefix, suffix, kind, score } = match;
    return {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'Annotation',
      motivation: 'identifying',
      target: { source: url, title, selector: { type: 'TextQuoteSelector', exact, prefix, suffix } },
      body: { id, pack, value: claim.text, kind, score: Math.round(score * 1e4) / 1e4 },
    };
  });
  return `${JSON.stringify(annotations, null, 2)}\n`;
}

/** One line for each sentence and claim. What a spreadsheet would take for a formula is made harmless. */
export function toCsv(found: readonly FoundClaim[], page: ExportedPage): string {
  const rows = found.map(({ claim, match }) => {
    const [evidence] = claim.evidence;
    const [review] = claim.reviews;
    return {
      sentence: match.exact,
      claim: claim.text,
      'said by': claim.speaker.name,
      role: claim.speaker.role,
      'to whom': claim.addressee,
      occasion: claim.occasion,
      place: claim.place,
      date: claim.when,
      'reported by': claim.reportedBy.join('; '),
      quotation: claim.quotation,
      source: evidence?.source.title,
      publisher: evidence?.source.publisher,
      'source address': evidence?.source.url,
      rating: review?.rating,
      'rated by': review?.source.publisher,
      'kind of match': match.kind,
      strength: match.score.toFixed(2),
      page: page.title,
      link: linkTo(page, match),
    };
  });
  return `${Papa.unparse(rows, { escapeFormulae: true })}\r\n`;
}

/** A list for notes and messages; each sentence links to its place on the page. */
export function toMarkdown(found: readonly FoundClaim[], page: ExportedPage): string {
  const lines = found.map(({ claim, match }) => {
    const { speaker, addressee, occasion, place, when } = claim;
    const who = [speaker.name, speaker.role].filter(Boolean).join(', ');
    const facts = [who, addressee && `to ${addressee}`, occasion, place, when]
      .filter(Boolean)
      .map((fact) => plain(`${fact}`));
    const sources = claim.evidence.map(({ source, selector }) =>
      source.url
        ? `[${plain(source.title ?? source.url)}](${target(textFragmentUrl(source.url, selector))})`
        : plain(source.title ?? ''),
    );
    const ratings = claim.reviews.flatMap(({ rating, source }) =>
      rating ? [`rated “${plain(rating)}” by ${plain(source.publisher ?? 'a publisher not stated')}`] : [],
    );
    const about = [facts.join('; '), ...ratings, [...new Set(sources)].filter(Boolean).join(', ')].filter(Boolean);
    return `- [“${plain(match.exact)}”](${target(linkTo(page, match))})\n  ${[plain(claim.text), ...about].join(' — ')}\n`;
  });
  return `# Known claims on [${plain(page.title || page.url)}](${target(page.url)})\n\n${lines.join('')}`;
}

function linkTo({ url }: ExportedPage, { exact, prefix, suffix }: FoundClaim['match']): string {
  return textFragmentUrl(url, { type: 'TextQuoteSelector', exact, prefix, suffix });
}

/** Text that must not turn into markup: in Markdown, and in the HTML that Markdown may become. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|!]/g, '\\$&');
}

/** An address within the brackets of a link. */
function target(url: string): string {
  return url.replace(/[()<>\s\\]/g, (char) => encodeURIComponent(char).replace(/[()]/, char === '(' ? '%28' : '%29'));
}
