/** Claim ids are unique within a pack; everywhere else a claim goes by `pack-id/claim-id`. */
export function qualify(packId: string, claimId: string): string {
  return `${packId}/${claimId}`;
}

export function unqualify(qualified: string): { packId: string; claimId: string } {
  const slash = qualified.indexOf('/');
  return { packId: qualified.slice(0, Math.max(slash, 0)), claimId: qualified.slice(slash + 1) };
}
