/** Rich text out of a pack: a few inline elements survive, everything else becomes plain text or goes. */
import DOMPurify, { type Config, type DOMPurify as Purifier } from 'dompurify';

const RULES = {
  ALLOWED_TAGS: ['em', 'strong', 'q', 'cite', 'b', 'i', 'code', 'a', '#text'],
  ALLOWED_ATTR: ['href', 'target', 'rel'],
  ALLOWED_URI_REGEXP: /^https?:\/\//i,
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
  // A policy of our own would be reported as a violation on pages that allow none.
  TRUSTED_TYPES_POLICY: null,
} satisfies Config;

let purifier: Purifier | undefined;

/** An instance of its own, since hooks are shared by all users of one. */
function ownPurifier(): Purifier {
  if (purifier) return purifier;
  const own = DOMPurify(window);
  own.addHook('afterSanitizeAttributes', (element) => {
    if (element.nodeName !== 'A') return;
    if (!element.hasAttribute('href')) {
      for (const { name } of [...element.attributes]) element.removeAttribute(name);
      return;
    }
    element.setAttribute('target', '_blank');
    element.setAttribute('rel', 'noopener noreferrer');
  });
  purifier = own;
  return own;
}

export function cleanRichText(html: string): DocumentFragment {
  return ownPurifier().sanitize(html, RULES);
}

/** The cleaned nodes are put in as they are: no markup is parsed a second time. */
export function RichText({ html }: { html: string }) {
  return <span key={html} ref={(place) => place?.replaceChildren(cleanRichText(html))} />;
}
