/**
 * Some sentences are surely the same claim and some less so, that the choice of sensitivity can be seen. Every claim is
 * told as its speaker's.
 */
import { sampleText } from './sample-text';

export function Sample() {
  return (
    <article class="sample-text" lang="en">
      {sampleText.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </article>
  );
}
