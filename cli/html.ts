/** HTML files read as a browser would show them, without a browser. */
import { Window } from 'happy-dom';
import type { PageContext } from '../matching/types';
import { extractPassages, leadOf, type PagePassage } from '../page/extract';
import { publishedOf } from '../page/published';
import { cascadeOf } from './cascade';

export interface ParsedPage {
  readonly context: PageContext;
  readonly passages: readonly PagePassage[];
}

/** Nothing in the page is run or fetched. */
export function readHtml(html: string): ParsedPage {
  const window = new Window({
    settings: {
      disableCSSFileLoading: true,
      disableIframePageLoading: true,
      disableJavaScriptFileLoading: true,
      enableJavaScriptEvaluation: false,
    },
  });
  // happy-dom's classes are the DOM's, under types of its own.
  const document = new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
  const passages = document.body ? extractPassages(document.body, cascadeOf(document)) : [];
  return {
    context: {
      title: document.title.slice(0, 1000),
      language: (document.documentElement.getAttribute('lang') ?? '').slice(0, 35),
      lead: leadOf(passages),
      published: publishedOf(document),
    },
    passages,
  };
}
