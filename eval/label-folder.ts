/**
 * Folders of labelled pages: HTML pages with labels beside them, or pages given sentence by sentence (see
 * labelled-pages.ts), which are written out as HTML so that they are read as a page in a browser is.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LabelledPage, type LabelledSentence, readLabelledPages } from './labelled-pages';
import { type PageLabels, pageLabels } from './scorer';

export interface LabelFolder {
  readonly labels: readonly PageLabels[];
  /** By file name. */
  readonly html: ReadonlyMap<string, string>;
}

/** @param claimLines the lines of the article that each claim stands for */
export function readLabelFolder(folder: string, claimLines: ReadonlyMap<string, ReadonlySet<number>>): LabelFolder {
  const names = readdirSync(folder).sort();
  const html = names.filter((name) => name.endsWith('.html'));
  if (html.length === 0) {
    const pages = readLabelledPages(folder);
    return {
      labels: pages.map((page) => labelsOf(page, claimLines)),
      html: new Map(pages.map((page) => [page.page, writtenOut(page)])),
    };
  }
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return {
    labels: names.filter((name) => name.endsWith('.json')).map((name) => pageLabels.parse(JSON.parse(read(name)))),
    html: new Map(html.map((name) => [name, read(name)])),
  };
}

function labelsOf({ page, sentences }: LabelledPage, claimLines: ReadonlyMap<string, ReadonlySet<number>>): PageLabels {
  return {
    page,
    sentences: sentences.map(({ text, label, kind, claims }) => ({
      text,
      label,
      kind,
      lines: claims.flatMap((claim) => [...(claimLines.get(claim) ?? [])]),
    })),
  };
}

/** Sentences a paragraph. */
const PARAGRAPH = 3;

/** A plain page of the sentences, each in its place. */
export function writtenOut({ title, sentences }: LabelledPage): string {
  const blocks: { place: LabelledSentence['place']; texts: string[] }[] = [];
  for (const { place = 'paragraph', text } of sentences) {
    const last = blocks.at(-1);
    const goesOn = place === 'paragraph' && last?.place === place && last.texts.length < PARAGRAPH;
    // Without its full stop a sentence would run on into the next.
    if (goesOn && /[.!?…:]["”’')]*$/.test(last.texts.at(-1) ?? '')) last.texts.push(text);
    else blocks.push({ place, texts: [text] });
  }
  const body = blocks.map(({ place, texts }) => block(place, escaped(texts.join(' ')))).join('\n');
  return `<!doctype html><html lang="en"><head><title>${escaped(title)}</title></head><body><article>\n${body}\n</article></body></html>`;
}

function block(place: LabelledSentence['place'], text: string): string {
  if (place === 'heading') return `<h2>${text}</h2>`;
  if (place === 'item') return `<ul><li>${text}</li></ul>`;
  if (place === 'quote') return `<blockquote><p>${text}</p></blockquote>`;
  return place === 'caption' ? `<figure><figcaption>${text}</figcaption></figure>` : `<p>${text}</p>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
