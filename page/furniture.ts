/** What is on a page but not its text: navigation, controls, lists of other stories. */

const NOT_TEXT = new Set(
  (
    'script style template noscript head title meta link iframe object embed audio video canvas img map ' +
    'input textarea select option datalist button progress meter output nav rt rp'
  ).split(' '),
);
const CONTROL_ROLES = new Set(
  'navigation search searchbox textbox combobox listbox menu menubar tablist toolbar button'.split(' '),
);
const CODE_EDITORS = '.CodeMirror, .cm-editor, .monaco-editor, .ace_editor';
/** Within these a footer closes the text rather than the site. */
const TEXT_REGIONS = 'article, main, blockquote, figure, [role=article], [role=main]';
/** The share of a list's text that is links to elsewhere. */
const LINK_FARM = 0.8;

/** The element is never read, whatever its style. */
export function isFurniture(element: Element): boolean {
  const { localName } = element;
  if (NOT_TEXT.has(localName) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return true;
  const role = element.getAttribute('role');
  if (role !== null && CONTROL_ROLES.has(role)) return true;
  if (isEditable(element)) return true;
  if (localName === 'footer' || role === 'contentinfo') return !element.closest(TEXT_REGIONS);
  if (localName === 'ul' || localName === 'ol') return isListOfLinks(element);
  if (localName === 'aside' || role === 'complementary') return linkShare(element) >= LINK_FARM;
  return false;
}

/**
 * The mark of a footnote is no word of the sentence: a bracketed one, a dagger,
 * a short link within the page, or a number that is no exponent.
 *
 * @param preceding the text before the mark
 */
export function isFootnoteMark(element: Element, preceding: string): boolean {
  if (element.getAttribute('role') === 'doc-noteref') return true;
  if (element.localName !== 'sup') return false;
  const mark = (element.textContent ?? '').trim();
  if (/^\[[^[\]]{1,24}\]$/.test(mark) || /^[*†‡§¶]+$/.test(mark)) return true;
  const link = element.querySelector('a[href^="#"]') ?? element.closest('a[href^="#"]');
  if (link && /^[\p{L}\p{N}\s,]{1,8}$/u.test(mark)) return true;
  return /^\d{1,3}$/.test(mark) && /(?:\p{L}{4}|[.,;:!?”"’)])$/u.test(preceding.slice(-4));
}

function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  return element.classList.length > 0 && element.matches(CODE_EDITORS);
}

/** Headlines of other stories. A list of links into the page itself is its table of contents. */
function isListOfLinks(list: Element): boolean {
  if (list.childElementCount < 2) return false;
  const first = list.querySelector('a[href]');
  if (!first || first.getAttribute('href')?.startsWith('#')) return false;
  return linkShare(list) >= LINK_FARM;
}

/** Of the text without its headings, 0..1; nothing but headings is all links too. */
function linkShare(element: Element): number {
  const letters = (selector: string) => {
    let sum = 0;
    for (const part of element.querySelectorAll(selector)) sum += textLength(part);
    return sum;
  };
  const links = letters('a[href]');
  if (links === 0) return 0;
  return (
    links / (textLength(element) - letters('h1, h2, h3, h4, h5, h6') + letters('h1 a, h2 a, h3 a, h4 a, h5 a, h6 a'))
  );
}

function textLength(element: Element): number {
  return (element.textContent ?? '').replace(/\s+/g, '').length;
}
