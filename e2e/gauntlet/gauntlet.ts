/** All cases. */
import type { Case } from './case';
import { documents } from './documents';
import { frames } from './frames';
import { frameworks } from './frameworks';
import { large } from './large';
import { layout } from './layout';
import { live } from './live';
import { shadow } from './shadow';
import { text } from './text';

export const gauntlet: readonly Case[] = [
  ...text,
  ...layout,
  ...live,
  ...frameworks,
  ...shadow,
  ...documents,
  ...frames,
  ...large,
];
