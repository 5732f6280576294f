/** A text with elements in it, each where the language puts it. */
import type { ComponentChildren } from 'preact';
import { type TextKey, t } from '../i18n/text';

/** Letters of no language, which no text of ours holds. */
const PLACE = /([\uE000-\uE008])/;
const FIRST_PLACE = 0xe000;

export function Phrase({ text, parts }: { text: TextKey; parts: readonly ComponentChildren[] }) {
  const places = parts.map((_, index) => String.fromCharCode(FIRST_PLACE + index));
  return (
    <>
      {t(text, ...places)
        .split(PLACE)
        .map((piece) => (PLACE.test(piece) ? parts[piece.charCodeAt(0) - FIRST_PLACE] : piece))}
    </>
  );
}
