/** Responses of Google's Fact Check Tools API (`claims:search`): a claim with the reviews of it. */
import * as z from 'zod/mini';
import { checkRecord, type Imported, type Records } from './record';

const loose = z.looseObject({});
/** As much as tells such a response from other JSON. */
export const factCheckResponse = z.object({ claims: z.array(z.looseObject({ claimReview: z.array(loose) })) });

const FIELDS: Readonly<Record<string, string>> = {
  claim: 'text',
  'claimant.name': 'claimant',
  claimDate: 'claimDate',
  'review.publisher': 'claimReview > publisher > name',
  'review.url': 'claimReview > url',
  'review.title': 'claimReview > title',
  'review.date': 'claimReview > reviewDate',
  'review.language': 'claimReview > languageCode',
  'review.rating': 'claimReview > textualRating',
};

/** One record for each review; the record's number is that of its claim. */
export function factChecksIn({ claims }: z.infer<typeof factCheckResponse>, file: string): Records {
  return {
    count: claims.reduce((sum, { claimReview }) => sum + claimReview.length, 0),
    read: () => recordsOf(claims, file),
  };
}

function* recordsOf(claims: z.infer<typeof factCheckResponse>['claims'], file: string): Generator<Imported> {
  for (const [index, { text, claimant, claimDate, claimReview }] of claims.entries()) {
    for (const { publisher, url, title, reviewDate, textualRating, languageCode } of claimReview) {
      const { name, site } = loose.safeParse(publisher).data ?? {};
      const record = {
        claim: stated(text),
        claimant: stated(claimant) === undefined ? undefined : { name: claimant },
        claimDate: stated(claimDate),
        appearances: [],
        review: {
          publisher: stated(name) ?? stated(site),
          url: stated(url),
          title: stated(title),
          date: stated(reviewDate),
          language: stated(languageCode),
          rating: stated(textualRating),
        },
      };
      yield checkRecord(record, { file, record: index + 1 }, FIELDS);
    }
  }
}

function stated(value: unknown): unknown {
  return value === null || value === '' ? undefined : value;
}
