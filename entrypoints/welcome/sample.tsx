/**
 * A text with sentences that the bundled pack knows, in the pack's language whatever the reader's is. Some are surely
 * the same claim and some less so, that the choice of sensitivity can be seen. Every claim is told as its speaker's.
 */
export function Sample() {
  return (
    <article class="sample-text" lang="en">
      <p>
        Everybody looks to Istanbul this week, and the hotels by the Bosporus are filling up. Zelensky asked Trump to
        help him meet Putin in Turkey on Thursday. “I doubt that Putin dares to show up,” said Kaja Kallas in
        Copenhagen.
      </p>
      <p>
        Keith Kellogg thinks peace is possible quite swiftly if all three leaders talk. Trump, who promised a swift end
        of the conflict, loses patience with both sides. The ferries run as on any other day.
      </p>
    </article>
  );
}
