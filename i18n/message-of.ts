/** What went wrong, as it is told to the reader. */
import { t } from './text';

export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Its own message names calls between the parts of the extension.
  return error.name === 'NoAnswerError' ? t('problemNoAnswer') : error.message || error.name;
}
