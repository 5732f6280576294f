/** What the reports of the test runs say, in figures. */
import * as z from 'zod/mini';

const tallied = z.object({ what: z.string(), count: z.number() });

/** Sums by what was counted. */
export function sumTallies(lines: string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const line of lines.split('\n').filter(Boolean)) {
    const { what, count } = tallied.parse(JSON.parse(line));
    sums.set(what, (sums.get(what) ?? 0) + count);
  }
  return sums;
}

interface Suite {
  readonly file: string;
  readonly specs: readonly { readonly ok: boolean }[];
  readonly suites?: readonly Suite[] | undefined;
}
const suite: z.ZodMiniType<Suite> = z.object({
  file: z.string(),
  specs: z.array(z.object({ ok: z.boolean() })),
  suites: z.optional(z.array(z.lazy(() => suite))),
});
const playwrightReport = z.object({ suites: z.array(suite) });

export interface Passed {
  readonly passed: number;
  readonly of: number;
}

/** By test file. */
export function passedByFile(json: unknown): Map<string, Passed> {
  const counts = new Map<string, Passed>();
  const add = ({ file, specs, suites = [] }: Suite) => {
    const { passed, of } = counts.get(file) ?? { passed: 0, of: 0 };
    counts.set(file, { passed: passed + specs.filter(({ ok }) => ok).length, of: of + specs.length });
    suites.forEach(add);
  };
  playwrightReport.parse(json).suites.forEach(add);
  return counts;
}

const held = z.object({ pageHeap: z.number(), workerHeap: z.number(), listeners: z.number() });
export const soakReport = z.object({
  pages: z.number(),
  missed: z.number(),
  wrong: z.number(),
  wakes: z.number(),
  held: z.object({ start: held, middle: held, end: held }),
  grows: z.array(z.string()),
});

export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly met: boolean;
}

export interface Reports {
  readonly tallies: ReadonlyMap<string, number>;
  readonly browser: ReadonlyMap<string, Passed>;
  readonly unit: Passed;
  readonly soak: z.infer<typeof soakReport>;
}

export function figuresOf({ tallies, browser, unit, soak }: Reports): Figure[] {
  const count = (what: string) => tallies.get(what) ?? 0;
  const all = (name: string, { passed, of }: Passed): Figure => {
    return { name, value: `${passed} of ${of}`, met: of > 0 && passed === of };
  };
  const file = (name: string, path: string) => all(name, browser.get(path) ?? { passed: 0, of: 0 });
  const { start, middle, end } = soak.held;
  const heaps = (of: 'pageHeap' | 'workerHeap') =>
    [start, middle, end].map((own) => (own[of] / 1e6).toFixed(1)).join(', ');
  const grows = (name: string) => soak.grows.includes(name);
  const faults = count('faults');
  return [
    file('pages of the gauntlet, Chromium', 'gauntlet.spec.ts'),
    file('pages of the gauntlet, Firefox', 'gauntlet-firefox.spec.ts'),
    file('hostile pages', 'hostile.spec.ts'),
    all('faults injected and survived', { passed: faults - count('faults not survived'), of: faults }),
    file('faults in the browser', 'faults.spec.ts'),
    all('tests of bad input', unit),
    { name: 'bad inputs made up', value: String(count('inputs')), met: count('inputs') > 0 },
    {
      name: 'requests of ours, on pages watched',
      value: `${count('requests of ours')} on ${count('pages watched')}`,
      met: count('requests of ours') === 0 && count('pages watched') > 0,
    },
    { name: 'soak: pages opened', value: String(soak.pages), met: soak.pages >= 1000 },
    {
      name: 'soak: marks missed, wrong',
      value: `${soak.missed}, ${soak.wrong}`,
      met: soak.missed + soak.wrong === 0,
    },
    { name: 'soak: times that the worker started', value: String(soak.wakes), met: true },
    { name: 'soak: heap of the page at start, middle, end (MB)', value: heaps('pageHeap'), met: !grows('pageHeap') },
    {
      name: 'soak: heap of the worker at start, middle, end (MB)',
      value: heaps('workerHeap'),
      met: !grows('workerHeap'),
    },
    {
      name: 'soak: listeners at start, middle, end',
      value: [start, middle, end].map(({ listeners }) => listeners).join(', '),
      met: !grows('listeners'),
    },
  ];
}
