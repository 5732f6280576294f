/**
 * Computed style for pages that no browser has laid out: the browser's defaults,
 * the page's own `<style>` rules and style attributes, for the few properties
 * that decide what a reader sees. Style sheets in other files are not read.
 */
import type { ElementStyle, StyleOf } from '../page/style';

type Declarations = ReadonlyMap<string, { value: string; important: boolean }>;

interface Rule {
  readonly selector: string;
  readonly specificity: number;
  readonly declarations: Declarations;
}

/** What happy-dom knows of a rule, grouping rules included. */
interface SheetRule {
  readonly selectorText?: string;
  readonly cssText: string;
  readonly cssRules?: Iterable<SheetRule>;
  readonly conditionText?: string;
  readonly media?: { readonly mediaText: string };
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary ul optgroup'
  ).split(' '),
);
const TABLE = new Map(
  Object.entries({
    table: 'table',
    caption: 'table-caption',
    tbody: 'table-row-group',
    thead: 'table-header-group',
    tfoot: 'table-footer-group',
    tr: 'table-row',
    td: 'table-cell',
    th: 'table-cell',
  }),
);
const UNSEEN = new Set(
  'area base datalist head link meta noembed noframes noscript script style template title'.split(' '),
);

/** Initial values, by property as CSS writes it. Lengths in other units than px do not matter here. */
const INITIAL = {
  'content-visibility': 'visible',
  opacity: '1',
  'transition-duration': '0s',
  'animation-name': 'none',
  position: 'static',
  float: 'none',
  'overflow-y': 'visible',
  width: 'auto',
  height: 'auto',
  'max-height': 'none',
  left: 'auto',
  top: 'auto',
  clip: 'auto',
  'clip-path': 'none',
} as const;
const INHERITED = {
  visibility: 'visible',
  'font-size': '16px',
  'text-indent': '0px',
  'white-space': 'normal',
} as const;
/** Shorthands, and what they set of the above. */
const SHORTHANDS: Readonly<Record<string, readonly [property: string, pick: RegExp]>> = {
  overflow: ['overflow-y', /\S+$/],
  transition: ['transition-duration', /[\d.]+m?s/],
  animation: ['animation-name', /\S.*/],
  font: ['font-size', /[\d.]+(?:px|r?em|%|pt)?(?=[\s/])/],
  inset: ['top', /^\S+/],
};
const OF_INTEREST = new Set(['display', ...Object.keys(INITIAL), ...Object.keys(INHERITED)]);

export function cascadeOf(document: Document): StyleOf {
  const rules = indexRules(document);
  const known = new WeakMap<Element, ElementStyle>();
  const styleOf = (element: Element): ElementStyle => {
    let style = known.get(element);
    if (!style) {
      const parent = element.parentElement;
      style = computeStyle(element, parent ? styleOf(parent) : undefined, rules(element));
      known.set(element, style);
    }
    return style;
  };
  return styleOf;
}

function computeStyle(element: Element, parent: ElementStyle | undefined, rules: readonly Rule[]): ElementStyle {
  const set = new Map<string, string>();
  const inline = parseDeclarations(element.getAttribute('style') ?? '');
  const layers = [...rules.map((rule) => rule.declarations), inline];
  for (const important of [false, true])
    for (const layer of layers)
      for (const [name, declaration] of layer)
        if (declaration.important === important) set.set(name, declaration.value);

  const own = (name: keyof typeof INITIAL) => set.get(name) ?? INITIAL[name];
  const inherited = (name: keyof typeof INHERITED, above: string | undefined) => {
    const value = set.get(name);
    return value === undefined || value === 'inherit' ? (above ?? INHERITED[name]) : value;
  };
  const style = {
    display: set.get('display') ?? defaultDisplay(element),
    visibility: inherited('visibility', parent?.visibility),
    contentVisibility: own('content-visibility'),
    opacity: own('opacity').replace(/^[\d.]+%$/, (percent) => String(Number.parseFloat(percent) / 100)),
    transitionDuration: own('transition-duration'),
    animationName: own('animation-name'),
    position: own('position'),
    cssFloat: own('float'),
    overflowY: own('overflow-y'),
    width: own('width'),
    height: own('height'),
    maxHeight: own('max-height'),
    left: own('left'),
    top: own('top'),
    clip: own('clip'),
    clipPath: own('clip-path'),
    fontSize: inherited('font-size', parent?.fontSize),
    textIndent: inherited('text-indent', parent?.textIndent),
    whiteSpace: inherited('white-space', element.localName === 'pre' ? 'pre' : parent?.whiteSpace),
  };
  return { ...style, display: blockify(style, parent) };
}

/** Floats, positioned elements and the items of flex boxes and grids are blocks, whatever they were. */
function blockify({ display, position, cssFloat }: ElementStyle, parent: ElementStyle | undefined): string {
  const isItem = /flex|grid/.test(parent?.display ?? '');
  const isOut = /^(absolute|fixed)$/.test(position) || /^(left|right)$/.test(cssFloat);
  return (isItem || isOut) && display.startsWith('inline') ? 'block' : display;
}

function defaultDisplay(element: Element): string {
  const name = element.localName;
  if (UNSEEN.has(name) || element.hasAttribute('hidden') || element.hasAttribute('popover')) return 'none';
  if (name === 'dialog' && !element.hasAttribute('open')) return 'none';
  return TABLE.get(name) ?? (BLOCKS.has(name) ? 'block' : 'inline');
}

/** The rules that may matter to an element, by the id, class or tag that their subject must have. */
function indexRules(document: Document): (element: Element) => Rule[] {
  const byKey = new Map<string, Rule[]>();
  for (const sheet of document.querySelectorAll('style')) {
    const rules = (sheet.sheet as { cssRules?: Iterable<SheetRule> } | null)?.cssRules ?? [];
    if (mediaMatches(sheet.getAttribute('media') ?? '')) addRules(rules, byKey);
  }
  return (element) =>
    [`#${element.id}`, ...[...element.classList].map((name) => `.${name}`), element.localName, '*']
      .flatMap((key) => byKey.get(key) ?? [])
      .filter(({ selector }) => matches(element, selector))
      .sort((a, b) => a.specificity - b.specificity);
}

function addRules(rules: Iterable<SheetRule>, byKey: Map<string, Rule[]>): void {
  for (const rule of rules) {
    if (rule.cssRules && rule.selectorText === undefined && mediaMatches(rule.media?.mediaText ?? ''))
      addRules(rule.cssRules, byKey);
    const body = /\{([^{}]*)\}/.exec(rule.cssText)?.[1] ?? '';
    const declarations = parseDeclarations(body);
    if (declarations.size === 0) continue;
    for (const selector of (rule.selectorText ?? '').split(/,(?![^([]*[)\]])/)) {
      const key = subjectOf(selector);
      const entry = { selector: selector.trim(), specificity: specificityOf(selector), declarations };
      byKey.set(key, [...(byKey.get(key) ?? []), entry]);
    }
  }
}

/** A reader at a desk: print and narrow screens are others. */
function mediaMatches(media: string): boolean {
  if (/\bprint\b/.test(media) && !/\b(screen|all|not)\b/.test(media)) return false;
  const bounds = [...media.matchAll(/(min|max)-width:\s*([\d.]+)(px|r?em)/g)];
  return bounds.every(([, bound, size, unit]) => {
    const width = Number(size) * (unit === 'px' ? 1 : 16);
    return bound === 'min' ? width <= 1280 : width >= 1280;
  });
}

function subjectOf(selector: string): string {
  const subject =
    selector
      .trim()
      .split(/[\s>+~]+(?![^([]*[)\]])/)
      .at(-1) ?? '';
  const plain = subject.replace(/\[[^\]]*\]|::?[\w-]+(?:\([^)]*\))?/g, '');
  return (
    /#[\w-]+/.exec(plain)?.[0] ??
    /\.[\w-]+/.exec(plain)?.[0] ??
    (/^[a-zA-Z][\w-]*/.exec(plain)?.[0].toLowerCase() || '*')
  );
}

function specificityOf(selector: string): number {
  const count = (part: RegExp) => selector.match(part)?.length ?? 0;
  return count(/#[\w-]+/g) * 10_000 + count(/\.[\w-]+|\[|:(?!:)/g) * 100 + count(/(?:^|[\s>+~])[a-z]/gi);
}

function matches(element: Element, selector: string): boolean {
  // A pseudo-element is not the element.
  if (/::|:(before|after)\b/.test(selector)) return false;
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}

function parseDeclarations(text: string): Declarations {
  const declarations = new Map<string, { value: string; important: boolean }>();
  for (const [, property = '', raw = ''] of text.matchAll(/([\w-]+)\s*:\s*((?:[^;"'(]|"[^"]*"|'[^']*'|\([^)]*\))+)/g)) {
    const value = raw
      .replace(/!\s*important\s*$/i, '')
      .trim()
      .toLowerCase();
    const important = /!\s*important\s*$/i.test(raw);
    const shorthand = SHORTHANDS[property.toLowerCase()];
    const name = shorthand?.[0] ?? property.toLowerCase();
    const part = shorthand ? shorthand[1].exec(value)?.[0] : value;
    if (OF_INTEREST.has(name) && part) declarations.set(name, { value: part, important });
  }
  return declarations;
}
