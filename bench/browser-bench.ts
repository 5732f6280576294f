import type { ListedClaim } from '../cli/claim-list';
import type { Figure } from './figures';

export async function benchBrowser(_: {
  claims: readonly ListedClaim[];
  sentences: readonly string[];
  progress: (text: string) => void;
}): Promise<Figure[]> {
  return [];
}
