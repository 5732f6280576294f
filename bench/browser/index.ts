/** The whole extension in Chromium: when the first mark appears, and what the page's main thread pays for it. */
import type { ListedClaim } from '../../cli/claim-list';
import { claimsUpTo } from '../claims';
import type { Figure } from '../figures';
import { benchFirstMark } from './first-mark';
import { benchIdle } from './idle';
import { benchMainThread } from './main-thread';
import { withExtension } from './opened';

export interface BrowserBenchOptions {
  readonly claims: readonly ListedClaim[];
  readonly sentences: readonly string[];
  /** Claims that are put beside the bundled pack. */
  readonly many: number;
  readonly progress: (text: string) => void;
}

export function benchBrowser({ claims, many, ...options }: BrowserBenchOptions): Promise<Figure[]> {
  return withExtension(options, async (bench) => [
    ...(await benchMainThread(bench)),
    ...(await benchIdle(bench)),
    ...(await benchFirstMark(bench, [...claimsUpTo(many, claims)])),
  ]);
}
