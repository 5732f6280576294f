/** Holds the reasons that documents give for permissions to the permissions that the manifest asks for. */

interface Manifest {
  readonly permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
}

export function permissionsOf(manifests: readonly Manifest[]): Set<string> {
  return new Set(
    manifests.flatMap((manifest) => [
      ...(manifest.permissions ?? []),
      ...(manifest.host_permissions ?? []),
      ...(manifest.optional_permissions ?? []),
      ...(manifest.optional_host_permissions ?? []),
    ]),
  );
}

/** What is wrong with a document's table, whose rows begin with the permission: `| `alarms` | why |`. */
export function checkReasons(markdown: string, permissions: ReadonlySet<string>): string[] {
  const [, table = ''] = /^\| Permission \| Why \|\n\| --- \| --- \|\n((?:\|.*\n)+)/m.exec(markdown) ?? [];
  const rows = [...table.matchAll(/^\| (?:[^|`]*)`([^`]+)`[^|]* \| (.*) \|$/gm)];
  const reasons = new Map(rows.map(([, name = '', reason = '']) => [name, reason]));
  return [
    ...[...permissions].filter((name) => !reasons.get(name)?.trim()).map((name) => `${name} has no reason`),
    ...[...reasons.keys()].filter((name) => !permissions.has(name)).map((name) => `${name} is not asked for`),
  ];
}
