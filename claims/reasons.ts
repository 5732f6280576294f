/** What is wrong with a value, in the language of the reader: zod/mini comes without messages. */
import * as z from 'zod/mini';
import { counted, type TextKey, t } from '../i18n/text';

z.config({ localeError: reasonOf });

/** For a check that says in its own words what it wants: asked for when it fails, since languages are known only then. */
export function says(key: TextKey): { readonly error: () => string } {
  return { error: () => t(key) };
}

/** The field and what is wrong with it; without a field the whole is meant. */
export function placed({ field, reason }: { readonly field: string; readonly reason: string }): string {
  return field === '' ? reason : `${field}: ${reason}`;
}

/** As far as the schemas here can find something wrong. */
function reasonOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_union':
      if (issue.input === undefined) return t('problemMissing');
      return issue.code === 'invalid_type' && issue.expected !== 'string'
        ? t('problemWrongType', issue.expected)
        : t('problemNotText');
    case 'too_small':
      return issue.minimum === 1 ? t('problemEmpty') : counted('problemTooFew', Number(issue.minimum));
    case 'too_big':
      return counted(issue.origin === 'string' ? 'problemTooLong' : 'problemTooMany', Number(issue.maximum));
    case 'unrecognized_keys':
      return t('problemUnknownFields', issue.keys.join(', '));
    case 'invalid_value':
      return t('problemNoneOf', issue.values.join(', '));
    default:
      return t('problemForm');
  }
}
