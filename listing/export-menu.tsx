/** The page's claims as a file, in formats that others read. */
import { useState } from 'preact/hooks';
import { saveAs } from '../components/save-as';
import type { ExportedPage } from '../exchange/page-export';
import { messageOf } from '../i18n/message-of';
import { t } from '../i18n/text';
import type { Found } from './use-page';

type Exports = typeof import('../exchange/page-export');
const FORMATS = [
  {
    name: 'listFormatAnnotations',
    file: 'claims.jsonld',
    type: 'application/ld+json',
    make: (exports: Exports) => exports.toAnnotations,
  },
  { name: 'listFormatTable', file: 'claims.csv', type: 'text/csv', make: (exports: Exports) => exports.toCsv },
  {
    name: 'listFormatMarkdown',
    file: 'claims.md',
    type: 'text/markdown',
    make: (exports: Exports) => exports.toMarkdown,
  },
] as const;

export function ExportMenu({ found, page }: { found: readonly Found[]; page: ExportedPage }) {
  const [problem, setProblem] = useState('');
  const save = async ({ file, type, make }: (typeof FORMATS)[number]) => {
    try {
      // Few readers ever export: the list opens without it.
      const exports = await import('../exchange/page-export');
      // Words in somebody else's mouth are no repetition of the claim.
      const repeats = found.filter(({ match }) => match.kind !== 'misattributed');
      saveAs(file, make(exports)(repeats, page), type);
    } catch (error) {
      setProblem(t('listExportFailed', messageOf(error)));
    }
  };
  return (
    <details class="export">
      <summary>{t('listExport')}</summary>
      <div class="formats">
        {FORMATS.map((format) => (
          <button key={format.file} type="button" class="button" onClick={() => save(format)}>
            {t(format.name)}
          </button>
        ))}
      </div>
      {problem && <p role="alert">{problem}</p>}
    </details>
  );
}
