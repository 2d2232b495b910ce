import type { TypeDefinition } from "../model/api.js";
import type { JsonObject, JsonValue } from "../model/json.js";
import { targetsIn } from "../model/references.js";
import { mergeInlined, splitInlined } from "./inline.js";
import { openPack, type Section } from "./pack.js";
import { type Referenced, toSchema } from "./schema.js";
import { nameOf, packageOf, referencedId } from "./type-id.js";

/** Kubernetes' own types as one release defines them. */
export interface Release {
  /** Such as `1.36`. */
  readonly name: string;
  /** The id of every type, sorted by package. */
  typeIds(): readonly string[];
  /** The ids of one Go package's types, sorted; empty for a package that the release lacks. */
  typeIdsOf(package_: string): readonly string[];
  /**
   * A type as a CRD may embed it: of `ObjectMeta`, the five properties that CRDs may state. Structs that
   * Go inlines are merged into the type; all other references stay.
   */
  type(id: string): TypeDefinition | undefined;
  /**
   * The full view of `ObjectMeta` and of the types around it, as clients see them; `undefined` for every
   * other type, which has one view only.
   */
  fullMetadata(id: string): TypeDefinition | undefined;
  /** The ids of the types that have a full view, sorted. */
  metadataIds(): readonly string[];
  /** The ids that a type reaches by references in its CRD view, its own among them; empty if unknown. */
  reachable(id: string): ReadonlySet<string>;
}

/** The id of `ObjectMeta`, the one type of which a CRD sees less than a client. */
export const objectMetaId = "k8s.io/apimachinery/pkg/apis/meta/v1.ObjectMeta";

/** The id of `ListMeta`, which every list of a kind has as its metadata. */
export const listMetaId = "k8s.io/apimachinery/pkg/apis/meta/v1.ListMeta";

/**
 * Opens the types of the release `name` from the bytes of its data file (`dataFileName`).
 * Throws if they are not a data file.
 */
export function openRelease(name: string, bytes: Uint8Array): Release {
  const pack = openPack(bytes);
  const type = reader(pack.types);
  return {
    name,
    typeIds: () => pack.types.ids,
    typeIdsOf: (path) => pack.types.ids.filter((id) => packageOf(id) === path),
    type,
    fullMetadata: reader(pack.metadata, pack.types),
    metadataIds: () => pack.metadata.ids,
    reachable: (id) => reachable(id, type),
  };
}

type Lookup = (id: string) => TypeDefinition | undefined;
type RawType = (id: string) => JsonValue | undefined;

/** Reads types from `section`, each once. References may also lead into `others`. */
function reader(section: Section, others: Section = section): Lookup {
  const known = new Map<string, TypeDefinition | undefined>();
  const rawType: RawType = (id) => (section.schema(id) ?? others.schema(id))?.type;
  const lookUp: Lookup = (id) => {
    if (known.has(id)) return known.get(id);
    const node = section.schema(id);
    const definition = node && define(id, node, rawType, lookUp);
    known.set(id, definition);
    return definition;
  };
  return lookUp;
}

function define(id: string, node: JsonObject, rawType: RawType, lookUp: Lookup): TypeDefinition {
  const path = packageOf(id);
  const referenced: Referenced = (ref) => {
    const target = referencedId(ref, path);
    return { id: target, type: rawType(target) };
  };
  const { own, inlined } = splitInlined(node);
  const structs = inlined.flatMap((ref) => lookUp(referencedId(ref, path))?.schema ?? []);
  return {
    id,
    name: nameOf(id),
    origin: { kind: "kubernetes", package: path },
    schema: mergeInlined(toSchema(own, referenced), structs),
  };
}

function reachable(id: string, lookUp: Lookup): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (next: string): void => {
    if (found.has(next)) return;
    const definition = lookUp(next);
    if (definition === undefined) return;
    found.add(next);
    for (const target of targetsIn(definition.schema)) visit(target);
  };
  visit(id);
  return found;
}
