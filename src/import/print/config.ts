/** What the configuration of imported types says. */
export interface ImportedConfig {
  /** Where editors find the JSON schema of the configuration. */
  readonly schema: string;
  readonly kubernetes: string;
  readonly apis: readonly { readonly group: string; readonly version: string }[];
  readonly descriptions: { readonly own: Limit; readonly embedded: Limit };
  readonly embeddedObjectMeta: boolean;
}

type Limit = "full" | "none" | number;

/** The text of a `gen-apis.yaml` with which `generate` gives the imported CRDs back. */
export function printConfig(config: ImportedConfig): string {
  const { schema, kubernetes, apis } = config;
  const lines = [
    `# yaml-language-server: $schema=${schema}`,
    "version: 1",
    "# The release that Kubernetes' own types come from. To move to another one, change this line.",
    `kubernetes: "${kubernetes}"`,
    "apis:",
    ...[...apis]
      .sort(byName)
      .flatMap(({ group, version }) => [
        `  - group: ${plain(group)}`,
        `    version: ${plain(version)}`,
        `    source: ${plain(`apis/${group}/${version}`)}`,
      ]),
    "outputs:",
    "  crds:",
    "    directory: config/crd",
    ...options(config).map((option) => `    ${option}`),
    "    # The imported CRDs come back as they were. Without this line, each says that gen-apis made it.",
    "    header: false",
  ];
  return `${lines.join("\n")}\n`;
}

function byName(a: ImportedConfig["apis"][number], b: ImportedConfig["apis"][number]): number {
  return `${a.group}/${a.version}` < `${b.group}/${b.version}` ? -1 : 1;
}

/** What the output has to be told, where it is not what it does anyway. */
function options({ descriptions, embeddedObjectMeta }: ImportedConfig): readonly string[] {
  const { own, embedded } = descriptions;
  const limits = own === embedded ? `${own}` : `{ own: ${own}, embedded: ${embedded} }`;
  return [
    ...(limits === "full" ? [] : [`descriptions: ${limits}`]),
    ...(embeddedObjectMeta ? [] : ["embeddedObjectMeta: false"]),
  ];
}

/** Names of groups and versions are mostly words; what YAML could take for something else is quoted. */
function plain(name: string): string {
  const isWord = /^[a-z][a-z0-9./-]*$/.test(name);
  return isWord && !/^(?:true|false|null|yes|no|on|off|y|n)$/.test(name)
    ? name
    : JSON.stringify(name);
}
