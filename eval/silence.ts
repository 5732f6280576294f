/** Section 3: silence on everything else. */
import { annotateLines } from '../cli/annotate';
import { readText } from '../cli/claim-list';
import type { Matcher } from '../matching/engine';
import { minimumScore } from '../matching/sensitivity';

export async function evaluateSilence(file: string, matcher: Matcher, errors: boolean): Promise<void> {
  const text = readText(file);
  const sentences = text.split('\n').filter((line) => line.trim() !== '').length;
  const started = performance.now();
  const marks = await annotateLines(file, text, matcher, minimumScore.balanced);
  const perSentence = (performance.now() - started) / sentences;
  const rate = (marks.length * 20_000) / sentences;
  console.log(
    `  ${file}: ${marks.length} marks in ${sentences} sentences (${rate.toFixed(1)} per 20,000), ${perSentence.toFixed(2)} ms a sentence`,
  );
  if (errors)
    for (const { target, body } of marks)
      console.log(`    ${body.score} ${body.id}: ${JSON.stringify(target.selector[0]).slice(0, 300)}`);
}
