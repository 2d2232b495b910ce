import type { DescriptionLimit } from "../../import/recognise/recognise.js";
import type { Limits, Making } from "../../migrate/plan/making.js";
import type { ImportRequest } from "../import/request.js";
import { findingsOf } from "../import/run-import.js";

/** The import of CRDs that stand in the tree, and are said to be made in this way. */
export function importRequest(
  files: readonly string[],
  { kubernetes, embeddedObjectMeta, descriptions }: Making,
  overwrite: "keep existing" | "overwrite",
): ImportRequest {
  return {
    files,
    outputRoot: ".",
    preferred: { kubernetes, embeddedObjectMeta, descriptions: descriptions.embedded },
    overwrite: overwrite === "overwrite",
    unknownKeywords: "keep",
    configuration: "leave",
  };
}

/** How CRDs were made, as far as they show it; otherwise as is said. */
export function lookAtCrds(folder: string, files: readonly string[], said: Making): Making {
  const found = findingsOf(importRequest(files, said, "keep existing"), folder);
  const { kubernetes, embeddedObjectMeta, descriptions } = found;
  return {
    kubernetes,
    embeddedObjectMeta,
    descriptions: {
      own: ownLimit(descriptions.own, said.descriptions),
      embedded: bytes(descriptions.embedded),
    },
  };
}

/** Texts that were cut stay as they are when they are cut again, so that the limit can stay. */
function ownLimit(found: DescriptionLimit, said: Limits): number {
  return found === "full" && said.own > 0 ? said.own : bytes(found);
}

function bytes(limit: DescriptionLimit): number {
  if (limit === "full") return Number.POSITIVE_INFINITY;
  return limit === "none" ? 0 : limit;
}
