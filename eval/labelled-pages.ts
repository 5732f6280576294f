/** Invented pages, sentence by sentence, with what each sentence repeats of a pack. See eval/pages/README.md. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const sentence = z.object({
  text: z.string(),
  /** `same`: states one of `claims`. `near`: looks like one of `confusable`. `skip`: left out. */
  label: z.enum(['same', 'near', 'none', 'skip']),
  kind: z.string(),
  claims: z.array(z.string()),
  confusable: z.array(z.string()),
  /** Where it stands, as far as that is told. */
  place: z.optional(z.enum(['heading', 'paragraph', 'quote', 'item', 'caption'])),
});

const page = z.object({ page: z.string(), style: z.string(), title: z.string(), sentences: z.array(sentence) });

export type LabelledPage = z.infer<typeof page>;
export type LabelledSentence = z.infer<typeof sentence>;

/** Throws where a file is no labelled page, naming it. */
export function readLabelledPages(folder: string): LabelledPage[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const result = page.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      if (result.success) return result.data;
      const [issue] = result.error.issues;
      throw new Error(`${join(folder, name)}: ${issue?.path.join('.')}: ${issue?.message}`);
    });
}
