/**
 * The claims that pages repeat, from a terminal: one W3C Web Annotation a line.
 * Same extraction and engine as in the browser.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { unqualify } from '../claims/id';
import { parsePackText } from '../claims/parse';
import { compileIndex, type Matcher, openMatcher } from '../matching/engine';
import { minimumScore } from '../matching/sensitivity';
import type { Passage, PassageMatch } from '../matching/types';
import { PageText, type Selectors } from '../page/anchor';
import { readHtml } from './html';

const USAGE = `usage: annotate [options] FILE...     HTML pages; - reads one from standard input
       annotate [options] --text FILE  plain text, one passage a line

  --pack FILE           the claims to look for (default packs/istanbul-talks.json)
  --sensitivity LEVEL   strict, balanced (default) or broad`;

/** Wrong use, or a file that cannot be read: said in one line, without a stack. */
class UsageError extends Error {}

function main(args: string[]): void {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      pack: { type: 'string', default: 'packs/istanbul-talks.json' },
      sensitivity: { type: 'string', default: 'balanced' },
      text: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const inputs = [
    ...positionals.map((path) => ({ path, annotate: annotatePage })),
    ...values.text.map((path) => ({ path, annotate: annotateLines })),
  ];
  if (inputs.length === 0) throw new UsageError(USAGE);
  const minimum = Object.entries(minimumScore).find(([level]) => level === values.sensitivity)?.[1];
  if (minimum === undefined)
    throw new UsageError(`--sensitivity ${values.sensitivity}: use ${Object.keys(minimumScore).join(', ')}`);

  const matcher = openMatcher([compileIndex(parsePackText(read(values.pack), values.pack))]);
  for (const { path, annotate } of inputs) {
    const lines = annotate(path, read(path), matcher, minimum).map((annotation) => JSON.stringify(annotation));
    if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
  }
}

function annotatePage(path: string, html: string, matcher: Matcher, minimum: number): object[] {
  const { context, passages } = readHtml(html);
  const page = new PageText(passages);
  return matcher.match(passages, context, minimum).flatMap((match) => {
    const passage = passages[match.passage];
    return passage ? [annotation(path, page.describe(passage), match)] : [];
  });
}

/** Each line stands for itself: nothing around it is context. */
function annotateLines(path: string, text: string, matcher: Matcher, minimum: number): object[] {
  const passages: Passage[] = [];
  const starts: number[] = [];
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    passages.push({ text: line[0], before: [] });
    starts.push(line.index);
  }
  return matcher.match(passages, { title: '', language: '', lead: '' }, minimum).map((match) => {
    const exact = passages[match.passage]?.text ?? '';
    const start = starts[match.passage] ?? 0;
    return annotation(
      path,
      [
        { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
        { type: 'TextPositionSelector', start, end: start + exact.length },
      ],
      match,
    );
  });
}

function annotation(source: string, selector: Selectors, { claimId, kind, score, explanation }: PassageMatch): object {
  const { packId, claimId: id } = unqualify(claimId);
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    motivation: 'identifying',
    target: { source, selector },
    body: { id, pack: packId, kind, score: Math.round(score * 1e4) / 1e4, explanation },
  };
}

function read(path: string): string {
  try {
    return readFileSync(path === '-' ? process.stdin.fd : path, 'utf8');
  } catch (error) {
    throw new UsageError(`${path}: cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

try {
  main(process.argv.slice(2));
} catch (error) {
  const isUse = error instanceof Error && (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
  const message = error instanceof Error ? error.message : String(error);
  console.error(isUse ? `${message}\n\n${USAGE}` : message);
  process.exitCode = 1;
}
