/**
 * The claims that pages repeat, from a terminal: one W3C Web Annotation a line.
 * Same extraction and engine as in the browser.
 */
import '../i18n/english.setup';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { unqualify } from '../claims/id';
import { type Matcher, openMatcher, openPack } from '../matching/engine';
import { minimumScore } from '../matching/sensitivity';
import type { Passage, PassageMatch } from '../matching/types';
import { PageText, type Selectors } from '../page/anchor';
import { compiledPack } from './compiled';
import { readHtml } from './html';

const USAGE = `usage: annotate [options] FILE...     HTML pages; - reads one from standard input
       annotate [options] --text FILE  plain text, one passage a line

  --pack FILE           the claims to look for (default packs/istanbul-talks.json)
  --sensitivity LEVEL   strict, balanced (default) or broad`;

/** W3C Web Annotation Data Model, as far as it is used. */
export interface WebAnnotation {
  readonly '@context': string;
  readonly type: string;
  readonly motivation: string;
  readonly target: { readonly source: string; readonly selector: Selectors };
  readonly body: Pick<PassageMatch, 'kind' | 'score' | 'explanation'> & { readonly id: string; readonly pack: string };
}

/** Throws an `Error` whose message is meant for the person at the terminal. */
export async function annotate(args: string[], print: (line: string) => void): Promise<void> {
  const { values, positionals } = readArguments(args);
  if (values.help) {
    print(USAGE);
    return;
  }
  const inputs = [
    ...positionals.map((path) => ({ path, find: annotatePage })),
    ...values.text.map((path) => ({ path, find: annotateLines })),
  ];
  if (inputs.length === 0) throw new Error(USAGE);
  const minimum = Object.entries(minimumScore).find(([level]) => level === values.sensitivity)?.[1];
  if (minimum === undefined)
    throw new Error(`--sensitivity ${values.sensitivity}: use ${Object.keys(minimumScore).join(', ')}`);

  // What cannot be read is told before the work begins.
  const packText = read(values.pack);
  const texts = inputs.map(({ path }) => read(path));
  const { pack, packed } = compiledPack(packText, values.pack);
  const matcher = openMatcher([openPack(pack, packed)]);
  for (const [index, { path, find }] of inputs.entries())
    for (const annotation of await find(path, texts[index] ?? '', matcher, minimum)) print(JSON.stringify(annotation));
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        pack: { type: 'string', default: 'packs/istanbul-talks.json' },
        sensitivity: { type: 'string', default: 'balanced' },
        text: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

/** The claims of at least `minimum` (0..1) in an HTML page. */
export async function annotatePage(
  path: string,
  html: string,
  matcher: Matcher,
  minimum: number,
): Promise<WebAnnotation[]> {
  const { context, passages } = readHtml(html);
  const page = new PageText(passages);
  return repeats(await matcher.match(passages, context, minimum)).flatMap((match) => {
    const passage = passages[match.passage];
    return passage ? [annotation(path, page.describe(passage), match)] : [];
  });
}

/** Each line stands for itself: nothing around it is context. */
export async function annotateLines(
  path: string,
  text: string,
  matcher: Matcher,
  minimum: number,
): Promise<WebAnnotation[]> {
  const passages: Passage[] = [];
  const starts: number[] = [];
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    passages.push({ text: line[0], before: [] });
    starts.push(line.index);
  }
  return repeats(await matcher.match(passages, { title: '', language: '', lead: '' }, minimum)).map((match) => {
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

/** Without the words of a claim in somebody else's mouth. */
function repeats(matches: readonly PassageMatch[]): PassageMatch[] {
  return matches.filter(({ kind }) => kind !== 'misattributed');
}

function annotation(
  source: string,
  selector: Selectors,
  { claimId, kind, score, explanation }: PassageMatch,
): WebAnnotation {
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
    throw new Error(`${path}: cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const lines: string[] = [];
  try {
    await annotate(process.argv.slice(2), (line) => lines.push(`${line}\n`));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
  process.stdout.write(lines.join(''));
}
