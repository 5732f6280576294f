/** What a case of the gauntlet is: a page, what happens to it, and the sentences that are marked then. */

/** A page in either browser, as far as cases go. */
export interface Stage {
  evaluate<T, A>(run: (argument: A) => T, argument?: A): Promise<Awaited<T>>;
  /** To another file of the case. */
  goto(path: string): Promise<void>;
  goBack(): Promise<void>;
  /** The browser's own; 1 is 100 %. */
  zoom(factor: number): Promise<void>;
  print(): Promise<void>;
}

interface Step {
  act(stage: Stage): Promise<unknown>;
  /** What is marked afterwards. */
  readonly marks: readonly string[];
}

interface File {
  readonly body: string;
  readonly type?: string;
}

export interface Case {
  readonly name: string;
  /** The body of an article, or a whole page where it begins with a doctype or `type` is given. */
  readonly page: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** More of the same site. */
  readonly files?: Readonly<Record<string, File>>;
  /** From top to bottom, as they stand on the page: white space collapsed, invisible characters kept. */
  readonly marks: readonly string[];
  readonly steps?: readonly Step[];
  /** Engines differ here: it is run in Firefox, too. */
  readonly firefox?: true;
}

/** Puts text into a script or an attribute of a page. */
export const quoted = (text: string) => JSON.stringify(text).replaceAll('<', '\\u003c');
