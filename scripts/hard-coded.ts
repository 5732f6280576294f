/** Words for the reader that stand in the code instead of `public/_locales`: found in the syntax tree of a component. */
import { parseAst } from 'vitest/node';

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

/** What is the same in every language. */
const ALLOWED: ReadonlySet<string> = new Set(['Claimlight', 'CSV', 'Markdown', 'news.example']);
const CODE: ReadonlySet<string> = new Set(['code', 'kbd', 'style']);
/** Attributes that are shown or read aloud. */
const SAID: ReadonlySet<string> = new Set(['aria-label', 'aria-description', 'alt', 'label', 'placeholder', 'title']);
const LETTERS = /\p{L}{2}/u;
const SENTENCE = /^[“"]?\p{Lu}[^ ]* .*\p{L}{3}/u;

/** Each as `line: words`. */
export function hardCoded(source: string): string[] {
  const found = new Map<number, string>();
  const note = (node: Node, words: string) => {
    const text = words.replace(/\s+/g, ' ').trim();
    if (LETTERS.test(text) && !ALLOWED.has(text) && !URL.canParse(text)) found.set(node.start as number, text);
  };
  const walk = (node: Node, shown: boolean): void => {
    if (node.type === 'ImportDeclaration' || isCode(node)) return;
    if (node.type === 'JSXAttribute' && !SAID.has(nameOf(node.name))) {
      walkInto(node, false, walk);
      return;
    }
    const words = wordsOf(node);
    if (words !== undefined && (shown || SENTENCE.test(words))) note(node, words);
    walkInto(node, SHOWS.has(node.type) || (shown && PASSES_ON.has(node.type)), walk);
  };
  walk(parseAst(source, { lang: 'tsx' }) as unknown as Node, false);
  return [...found].map(([at, words]) => `${source.slice(0, at).split('\n').length}: ${words}`);
}

/** A text in any of these is shown; in those that follow if they are themselves, unlike one that is handed to a function. */
const SHOWS: ReadonlySet<string> = new Set(['JSXElement', 'JSXFragment', 'JSXAttribute']);
const PASSES_ON: ReadonlySet<string> = new Set([
  'JSXExpressionContainer',
  'ConditionalExpression',
  'LogicalExpression',
  'TemplateLiteral',
]);

function walkInto(node: Node, shown: boolean, walk: (node: Node, shown: boolean) => void): void {
  for (const [key, value] of Object.entries(node)) {
    // What is compared is not shown.
    const counts = shown && key !== 'test' && key !== 'openingElement' && key !== 'name';
    for (const inner of Array.isArray(value) ? value : [value]) if (isNode(inner)) walk(inner, counts);
  }
}

function wordsOf({ type, value, quasis }: Node): string | undefined {
  if ((type === 'Literal' || type === 'JSXText') && typeof value === 'string') return value;
  if (type !== 'TemplateLiteral') return undefined;
  return (quasis as readonly { value: { cooked: string } }[]).map((part) => part.value.cooked).join('…');
}

function isCode(node: Node): boolean {
  return node.type === 'JSXElement' && CODE.has(nameOf((node.openingElement as Node).name));
}

function nameOf(name: unknown): string {
  return isNode(name) && typeof name.name === 'string' ? name.name : '';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
