/** The score (0..1) that a match must reach, for each setting of the sensitivity. */
export const minimumScore = { strict: 0.6, balanced: 0.4, broad: 0.25 } as const;
