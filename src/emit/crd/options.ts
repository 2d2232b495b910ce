/** `outputs.crds` as it stands in `gen-apis.yaml`. */
export interface ConfiguredCrds {
  readonly descriptions?:
    | ConfiguredLimit
    | { readonly own?: ConfiguredLimit; readonly embedded?: ConfiguredLimit };
  readonly embeddedObjectMeta?: boolean;
  readonly sizeLimit?: number;
  /** The kinds that are wanted; all if left out. See `include.ts`. */
  readonly include?: readonly string[];
}

export type ConfiguredLimit = "full" | "none" | number;

/** The same with every choice made. */
export interface CrdOptions {
  /** The longest description in bytes of UTF-8; 0 leaves descriptions out, `Infinity` keeps them whole. */
  readonly descriptions: { readonly own: number; readonly embedded: number };
  /** Whether embedded metadata gets its five properties, as controller-gen's `generateEmbeddedObjectMeta` has it. */
  readonly embeddedObjectMeta: boolean;
  /** Bytes of compact JSON above which a CRD is an error; `Infinity` is no limit. */
  readonly sizeLimit: number;
}

export function crdOptions(configured: ConfiguredCrds): CrdOptions {
  const { descriptions = "full" } = configured;
  const limits =
    typeof descriptions === "object" ? descriptions : { own: descriptions, embedded: descriptions };
  return {
    descriptions: { own: bytes(limits.own), embedded: bytes(limits.embedded) },
    embeddedObjectMeta: configured.embeddedObjectMeta ?? true,
    sizeLimit: configured.sizeLimit ?? Number.POSITIVE_INFINITY,
  };
}

function bytes(limit: ConfiguredLimit = "full"): number {
  if (limit === "full") return Number.POSITIVE_INFINITY;
  return limit === "none" ? 0 : limit;
}
