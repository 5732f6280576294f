/** What the model says that all claims of the pack share. */
import { clamp, evidenceGroup, FOR } from './subject';

export const joint = evidenceGroup({ 'joint model': FOR, 'part: joint model': FOR }, ({ joint: { whole, part } }) => [
  clamp(whole, -8, 8) / 4,
  clamp(Math.max(whole, part), -8, 8) / 4,
]);
