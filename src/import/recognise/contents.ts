import { objectMetaId, type Release } from "../../kubernetes/release.js";
import { targetsIn } from "../../model/references.js";

/** What a type holds, at any depth. */
export interface Contents {
  /** Itself, or a type that does: no CRD can hold all of it. */
  readonly circle: boolean;
  /** Kubernetes' metadata of objects. */
  readonly metadata: boolean;
}

/** Tells what the types of a release hold, each looked into once. */
export function createContents(release: Release): (id: string) => Contents {
  const known = new Map<string, Contents>();
  const open = new Set<string>();
  const contentsOf = (id: string): Contents => {
    if (open.has(id)) return { circle: true, metadata: false };
    const found = known.get(id);
    if (found !== undefined) return found;
    open.add(id);
    const members = referencesOf(release, id).map(contentsOf);
    open.delete(id);
    const contents = {
      circle: members.some(({ circle }) => circle),
      metadata: id === objectMetaId || members.some(({ metadata }) => metadata),
    };
    known.set(id, contents);
    return contents;
  };
  return contentsOf;
}

function referencesOf(release: Release, id: string): readonly string[] {
  const definition = release.type(id);
  return definition === undefined ? [] : targetsIn(definition.schema);
}
