/** What CHANGELOG.md says of a version. */

export interface Entry {
  /** `2026-11-25`; undefined while it is not released. */
  readonly date: string | undefined;
  readonly text: string;
}

const HEADING = /^## \[(?<version>[^\]]+)\](?: - (?<date>.+))?$/;

/** Undefined where the version has no entry. */
export function entryOf(changelog: string, version: string): Entry | undefined {
  const lines = changelog.split('\n');
  const start = lines.findIndex((line) => HEADING.exec(line)?.groups?.version === version);
  if (start < 0) return undefined;
  const end = lines.findIndex((line, at) => at > start && HEADING.test(line));
  const { date } = HEADING.exec(lines[start] ?? '')?.groups ?? {};
  return {
    date: date && /^\d{4}-\d\d-\d\d$/.test(date) ? date : undefined,
    text: lines
      .slice(start + 1, end < 0 ? undefined : end)
      .join('\n')
      .trim(),
  };
}

/** What stands in the way of releasing `version`, for whoever wants to. */
export function checkEntry(changelog: string, version: string): string[] {
  const entry = entryOf(changelog, version);
  if (!entry) return [`CHANGELOG.md says nothing of ${version}`];
  const problems: string[] = [];
  if (!entry.date) problems.push(`CHANGELOG.md has no day for ${version}: write “## [${version}] - 2026-01-31”`);
  if (!entry.text) problems.push(`CHANGELOG.md does not say what is new in ${version}`);
  if (entryOf(changelog, 'Unreleased')?.text)
    problems.push(`CHANGELOG.md has changes under “Unreleased”: move them down`);
  return problems;
}
