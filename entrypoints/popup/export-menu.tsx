/** The page's claims as a file, in formats that others read. */
import { useState } from 'preact/hooks';
import { saveAs } from '../../components/save-as';
import type { ExportedPage } from '../../exchange/page-export';
import type { Found } from './use-page';

type Exports = typeof import('../../exchange/page-export');
const FORMATS = [
  {
    name: 'Web Annotations',
    file: 'claims.jsonld',
    type: 'application/ld+json',
    make: (exports: Exports) => exports.toAnnotations,
  },
  { name: 'Table (CSV)', file: 'claims.csv', type: 'text/csv', make: (exports: Exports) => exports.toCsv },
  { name: 'Markdown', file: 'claims.md', type: 'text/markdown', make: (exports: Exports) => exports.toMarkdown },
] as const;

export function ExportMenu({ found, page }: { found: readonly Found[]; page: ExportedPage }) {
  const [problem, setProblem] = useState('');
  const save = async ({ file, type, make }: (typeof FORMATS)[number]) => {
    try {
      // Few readers ever export: the popup opens without it.
      const exports = await import('../../exchange/page-export');
      // Words in somebody else's mouth are no repetition of the claim.
      const repeats = found.filter(({ match }) => match.kind !== 'misattributed');
      saveAs(file, make(exports)(repeats, page), type);
    } catch (error) {
      setProblem(`The file could not be made: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  return (
    <details class="export">
      <summary>Export these claims</summary>
      <div class="formats">
        {FORMATS.map((format) => (
          <button key={format.file} type="button" class="button" onClick={() => save(format)}>
            {format.name}
          </button>
        ))}
      </div>
      {problem && <p role="alert">{problem}</p>}
    </details>
  );
}
