/** Pages of any length: ordinary sentences about the events of the bundled pack, with known claims among them. */
import type { Pack } from '../../claims/pack';

/** Every so many sentences one repeats a claim. */
const CLAIM_EVERY = 25;
const FIRST_CLAIM = 4;

export function storyOf(sentences: readonly string[], count: number, pack: Pack): string {
  const wordings = pack.claims.flatMap((claim) => claim.wordings.slice(0, 3));
  const lines = Array.from({ length: count }, (_, i) =>
    i % CLAIM_EVERY === FIRST_CLAIM
      ? (wordings[(i * 7) % wordings.length] ?? '')
      : (sentences[i % sentences.length] ?? ''),
  );
  const paragraphs: string[] = [];
  for (let i = 0; i < lines.length; i += 5)
    paragraphs.push(
      `<p>${lines
        .slice(i, i + 5)
        .map(escaped)
        .join(' ')}</p>`,
    );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Zelensky and Putin: who goes to Istanbul</title>
    <style>body { font: 18px/1.6 serif; max-width: 40em; margin: 2em auto }</style></head>
    <body><main><article><h1>Zelensky, Putin and Trump: who goes to Istanbul</h1>${paragraphs.join('\n')}</article></main></body></html>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
