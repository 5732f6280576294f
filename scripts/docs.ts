/** Finds what Markdown files name and the project does not have: files, folders, npm scripts, programs, links. */
import { posix } from 'node:path';

export interface Project {
  /** Every file, relative to the root. */
  readonly files: readonly string[];
  /** Of package.json. */
  readonly scripts: readonly string[];
  /** What `npx` starts without fetching it. */
  readonly programs: readonly string[];
}

/** Stands for something of the reader's own. */
const INVENTED = /my-subject/;
/** A name by itself is looked for in every folder; names of other kinds may be anybody's. */
const OWN_KIND = /^[\w.-]+\.(?:tsx?|css|md)$/;
const PATH = /^(?:\.\.?\/)*[\w.*@-]+(?:\/[\w.*@-]+)*\/?$/;

/** Says what a Markdown file names in vain, as `path:line: reason`. */
export function checkDocument(path: string, text: string, project: Project): string[] {
  const known = new Known(project);
  const problems: string[] = [];
  let fenced = false;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.startsWith('```')) fenced = !fenced;
    const code = fenced ? [line] : [...line.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span);
    const links = fenced ? [] : [...line.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)];
    const reasons = [
      ...links.map(([, link, source]) => known.link(link ?? source ?? '', path)),
      ...code.flatMap((span) => [
        ...known.commands(span),
        ...span.split(/[\s:]+/).map((word) => known.path(word, path)),
      ]),
    ];
    for (const reason of reasons) if (reason) problems.push(`${path}:${index + 1}: ${reason}`);
  }
  return problems;
}

class Known {
  readonly #places: Set<string>;
  readonly #names: Set<string>;

  constructor(private readonly project: Project) {
    this.#places = new Set(project.files.flatMap(withFolders));
    this.#names = new Set(project.files.map((file) => posix.basename(file)));
  }

  link(target: string, from: string): string | undefined {
    if (/^(?:[a-z]+:|#)/.test(target)) return undefined;
    const place = posix.join(posix.dirname(from), target.split('#')[0] ?? '');
    return this.#has(place) ? undefined : `leads to ${target}, which is not there`;
  }

  commands(code: string): (string | undefined)[] {
    const scripts = [...code.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g)].map(([, name = '']) =>
      this.project.scripts.includes(name) ? undefined : `package.json has no script ${name}`,
    );
    const programs = [...code.matchAll(/\bnpx (?:--no-install )?([\w@/-]+)/g)].map(([, name = '']) =>
      this.project.programs.includes(name) ? undefined : `there is no program ${name}`,
    );
    return [...scripts, ...programs];
  }

  /** `from` is the file that names it: also a path beside that counts. */
  path(word: string, from: string): string | undefined {
    const name = word.replace(/[.,;)]+$/, '');
    if (!PATH.test(name) || INVENTED.test(name)) return undefined;
    const isOurs = name.includes('/') && this.#places.has(name.split('/')[0] ?? '');
    if (!isOurs && !OWN_KIND.test(name)) return undefined;
    const places = [name, posix.join(posix.dirname(from), name)];
    return this.#names.has(name) || places.some((place) => this.#has(place)) ? undefined : `${name} is not there`;
  }

  #has(place: string): boolean {
    const path = place.replace(/\/$/, '');
    if (!path.includes('*')) return this.#places.has(path);
    const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`);
    return [...this.#places].some((known) => pattern.test(known));
  }
}

/** `a/b/c.ts`, `a/b`, `a`. */
function withFolders(file: string): string[] {
  const parts = file.split('/');
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}

/** The sentence at the top of a test file that says what it protects. */
export function purposeOf(source: string): string | undefined {
  const [, text] = /^\/\*\*\s+(?:\* )?([^*\n]{20,})/.exec(source) ?? [];
  return text?.trim();
}
