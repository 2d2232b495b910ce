/** How much was imported. */
export interface Counts {
  readonly definitions: number;
  /** Nodes of the CRDs' schemas. */
  readonly nodes: number;
  /** How many of them need the annotation `@schema`. */
  readonly escapes: number;
}

/** What people are told of the size of an import: a line, or nothing where nothing was imported. */
export function formatCounts({ definitions, nodes, escapes }: Counts): string {
  if (definitions === 0) return "";
  const what = definitions === 1 ? "1 CRD" : `${definitions} CRDs`;
  const size = nodes === 1 ? "1 schema node" : `${nodes} schema nodes`;
  const share = ((100 * escapes) / nodes).toFixed(2);
  const needed =
    escapes === 0
      ? "annotations say everything"
      : `@schema says what no other annotation does at ${escapes} of them (${share} %)`;
  return `${what} with ${size}; ${needed}.\n`;
}
