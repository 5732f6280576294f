import type { PageContext } from '../../matching/types';
import { LEAD_LENGTH, leadOf, type PagePassage, passagesOf } from '../../page/extract';
import { publishedOf } from '../../page/published';
import type { StyleOf } from '../../page/style';

/** What the page is about. */
export function readContext(styleOf: StyleOf): PageContext {
  const beginning: PagePassage[] = [];
  let length = 0;
  for (const passages of document.body ? passagesOf([document.body], styleOf) : []) {
    beginning.push(...passages);
    for (const { text } of passages) length += text.length;
    if (length >= LEAD_LENGTH) break;
  }
  return {
    title: document.title.slice(0, 1000),
    language: document.documentElement.lang.slice(0, 35),
    lead: leadOf(beginning),
    published: publishedOf(document),
  };
}
