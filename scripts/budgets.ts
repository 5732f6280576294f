/** Holds the built files to the sizes in package.json (`budgets`: file of the build -> bytes). */
import { statSync } from 'node:fs';
import { join } from 'node:path';

/** Says which files are too big or missing. */
export function checkBudgets(folder: string, budgets: Readonly<Record<string, number>>): string[] {
  return Object.entries(budgets).flatMap(([file, limit]) => {
    const size = statSync(join(folder, file), { throwIfNoEntry: false })?.size;
    if (size === undefined) return [`${file}: not built`];
    return size > limit ? [`${file}: ${size} bytes, ${size - limit} more than its budget`] : [];
  });
}
