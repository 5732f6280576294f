/** A year, a month or a day, as it stands in a source's words. */
import { locale } from '../../i18n/text';

export interface Period {
  readonly year: number;
  /** 1 to 12. */
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** Undefined where the words name no year, or more than one. */
export function parsePeriod(when = ''): Period | undefined {
  const iso = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?=$|[T ])/.exec(when);
  if (iso) return sound({ year: Number(iso[1]), month: Number(iso[2]), day: iso[3] ? Number(iso[3]) : undefined });
  const tokens = when.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  const [year, ...years] = tokens.filter((token) => /^[12]\d{3}$/.test(token));
  if (!year || years.length > 0) return undefined;
  const named = tokens.flatMap((token) => monthNames().get(token) ?? []);
  const numbers = tokens.filter((token) => /^\d{1,2}$/.test(token));
  // A clock's time or a span of days leaves the day open.
  const month = named.length === 1 ? named[0] : undefined;
  const day = month !== undefined && numbers.length === 1 ? Number(numbers[0]) : undefined;
  return sound({ year: Number(year), month, day });
}

export function comparePeriods(a: Period, b: Period): number {
  return a.year - b.year || (a.month ?? 0) - (b.month ?? 0) || (a.day ?? 0) - (b.day ?? 0);
}

/** As the reader's language writes it. */
export function periodName({ year, month, day }: Period): string {
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  const long = { ...(month ? { month: 'long' as const } : {}), ...(day ? { day: 'numeric' as const } : {}) };
  return new Intl.DateTimeFormat(locale(), { year: 'numeric', ...long, timeZone: 'UTC' }).format(date);
}

/** There is no 31st of February: then the month alone is believed. */
function sound({ year, month, day }: Period): Period | undefined {
  if (month === undefined) return { year };
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return { year, month };
  return new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1 ? { year, month, day } : { year, month };
}

let known: ReadonlyMap<string, number> | undefined;

/** Of English and of the reader's language, alone and beside a day: “Mai”, “травень”, “травня”. */
function monthNames(): ReadonlyMap<string, number> {
  known ??= new Map(
    [locale(), 'en'].flatMap((language) =>
      [{ month: 'long' }, { month: 'short' }, { month: 'long', day: 'numeric' }].flatMap((options) =>
        Array.from({ length: 12 }, (_, index): [string, number] => {
          const format = new Intl.DateTimeFormat(language, {
            ...options,
            timeZone: 'UTC',
          } as Intl.DateTimeFormatOptions);
          const parts = format.formatToParts(new Date(Date.UTC(2024, index, 2)));
          const name = parts.find(({ type }) => type === 'month')?.value ?? '';
          return [name.toLowerCase().replace('.', ''), index + 1];
        }),
      ),
    ),
  );
  return known;
}
