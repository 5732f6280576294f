/** Written for the introduction, with sentences that the bundled pack knows; in the pack's language. */
export const sampleText = [
  'Everybody looks to Istanbul this week, and the hotels by the Bosporus are filling up. Zelensky asked Trump to help him meet Putin in Turkey on Thursday. “I doubt that Putin dares to show up,” said Kaja Kallas in Copenhagen.',
  'Keith Kellogg thinks peace is possible quite swiftly if all three leaders talk. Trump, who promised a swift end of the conflict, loses patience with both sides. The ferries run as on any other day.',
];
