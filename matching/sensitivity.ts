/**
 * The score (0..1) that a match must reach, for each setting of the sensitivity. What they trade is measured in
 * docs/matching.md: of the marks at `balanced` about nineteen in twenty are right, at `broad` nine in ten.
 */
export const minimumScore = { strict: 0.85, balanced: 0.75, broad: 0.4 } as const;
