/** Sentences that the tests put on pages: words of the source article, so that no test hangs on paraphrase matching. */
export const invites =
  'Ukrainian President Volodymyr Zelensky has called on U.S. President Donald Trump to facilitate a meeting with Vladimir Putin in Turkey on Thursday.';
export const afraid = '“He (Putin) is afraid of direct talks with me,” Mr. Zelensky remarked.';
export const doubts =
  '“I doubt that Putin dares to show up,” Ms. Kallas mentioned at a democracy conference in Copenhagen.';
export const airstrikes =
  'Russian airstrikes in Ukraine’s eastern Kharkiv region, adjacent to Russia, resulted in two fatalities, according to authorities.';
export const swiftly =
  '“I genuinely believe we can achieve peace quite swiftly if all three leaders engage in dialogue,” Mr. Kellogg added.';

/** Sentences about nothing that any pack knows. */
export const fillers = [
  'The bakery on the corner opens at seven and closes when the bread is gone.',
  'Ferries to the islands run every hour in summer.',
  'The old library keeps its maps in a room without windows.',
];
