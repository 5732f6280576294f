/** The score (0..1) that a match must reach, for each setting of the sensitivity. */
export const minimumScore = { strict: 0.7, balanced: 0.5, broad: 0.35 } as const;
