import { readFacets } from "../../model/facets.js";
import { isJsonObject, type JsonObject } from "../../model/json.js";
import { createShapes } from "../recognise/shape.js";
import { createByOwnPart, type OwnPart, ownPartOf, type Site } from "./own-part.js";
import { namesWithoutKind, type Path, stepInside, stepTo } from "./path.js";
import { commonEnd } from "./words.js";

/** Which object types several kinds of one version have in common. */
export interface Sharing {
  /** First pass: looks at the root of a kind in one version. Keeps hashes and names only. */
  observe(kind: string, root: JsonObject): void;
  /** What a type is called that several kinds have; `undefined` if only one has it. */
  nameOf(part: OwnPart): string | undefined;
  /** Second pass: the names of Kubernetes' types that the kinds have so far, which no shared type takes. */
  readonly kubernetes: Set<string>;
  /** The types that were defined, by what they say. */
  readonly defined: ReturnType<typeof createByOwnPart<Defined>>;
}

export interface Defined {
  readonly id: string;
  readonly name: string;
}

const members: ReadonlySet<string> = new Set(["type", "properties", "required"]);

interface Seen {
  /** The kind that had it last. */
  kind: string;
  kinds: number;
  name: string;
}

export function createSharing(): Sharing {
  const seen = new Map<number, Seen>();

  function note(kind: string, { key }: OwnPart, path: Path): void {
    const known = seen.get(key);
    const [name = ""] = namesWithoutKind(path);
    if (known === undefined) {
      seen.set(key, { kind, kinds: 1, name });
    } else if (known.kind !== kind) {
      known.kind = kind;
      known.kinds++;
      known.name = commonEnd(known.name, name) || known.name;
    }
  }

  return {
    observe(kind, root) {
      const shapes = createShapes();
      visitTypes(root, [kind], (node, site, path) => {
        const facets = readFacets(node, members);
        note(kind, ownPartOf(node, facets, site, shapes), path);
      });
    },
    nameOf({ key }) {
      const known = seen.get(key);
      return known !== undefined && known.kinds > 1 ? known.name : undefined;
    },
    kubernetes: new Set(),
    defined: createByOwnPart<Defined>(),
  };
}

type Visit = (node: JsonObject, site: Site, path: Path) => void;

/** Visits every node below a root that has properties, with the place where it stands. */
function visitTypes(node: JsonObject, path: Path, visit: Visit): void {
  if (isJsonObject(node.properties)) {
    for (const [name, property] of Object.entries(node.properties)) {
      if (isJsonObject(property)) visitType(property, "property", stepTo(path, name), visit);
    }
  }
  for (const [key, kind] of [
    ["items", "Item"],
    ["additionalProperties", "Value"],
  ] as const) {
    const inner = node[key];
    if (isJsonObject(inner)) visitType(inner, "inside", stepInside(path, kind), visit);
  }
}

function visitType(node: JsonObject, site: Site, path: Path, visit: Visit): void {
  if (node.properties !== undefined) visit(node, site, path);
  visitTypes(node, path, visit);
}
