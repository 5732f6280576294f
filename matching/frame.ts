/** What a claim's frame says about it as a whole. */
import type { Frame } from '../claims/pack';

const SUPPOSING: readonly Frame['modality'][] = ['condition', 'expectation', 'question', 'offer'];

/** The claim puts something forward as so, not as a wish or under a condition. */
export function isAsserted(frame: Frame | undefined): boolean {
  return frame !== undefined && !SUPPOSING.includes(frame.modality);
}
