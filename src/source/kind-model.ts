import { annotationsOf, fieldsOf } from "../annotations/access.js";
import type { Annotation } from "../annotations/comment.js";
import type { Kind, ResourceMetadata, ResourceNames, Subresources } from "../model/api.js";
import { pluralOf } from "../model/plural.js";
import type { Position } from "../model/position.js";

/** What the annotations of a root interface say of its kind. `storage` tells only whether it is asked for. */
export function kindFrom(
  name: string,
  type: string,
  annotations: readonly Annotation[],
  position: Position,
): Kind {
  const has = (tag: "storageVersion" | "unservedVersion") =>
    annotationsOf(annotations, tag).length > 0;
  const [deprecation] = fieldsOf(annotations, "deprecatedVersion");
  return {
    name,
    type,
    names: namesOf(name, annotations),
    scope:
      fieldsOf(annotations, "resource")[0]?.fields.scope === "Cluster" ? "Cluster" : "Namespaced",
    metadata: metadataOf(annotations),
    subresources: subresourcesOf(annotations),
    printerColumns: fieldsOf(annotations, "printColumn").map((column) => ({
      ...column.fields,
      position: column.position,
    })),
    selectableFields: fieldsOf(annotations, "selectableField").map((field) => ({
      ...field.fields,
      position: field.position,
    })),
    storage: has("storageVersion"),
    served: !has("unservedVersion"),
    ...(deprecation && { deprecation: deprecation.fields }),
    position,
  };
}

function namesOf(kind: string, annotations: readonly Annotation[]): ResourceNames {
  const given = fieldsOf(annotations, "resource")[0]?.fields;
  return {
    plural: given?.plural ?? pluralOf(kind),
    singular: given?.singular ?? kind.toLowerCase(),
    listKind: given?.listKind ?? `${kind}List`,
    shortNames: given?.shortNames ?? [],
    categories: given?.categories ?? [],
  };
}

function metadataOf(annotations: readonly Annotation[]): ResourceMetadata {
  const given = fieldsOf(annotations, "metadata")[0]?.fields;
  return { annotations: given?.annotations ?? new Map(), labels: given?.labels ?? new Map() };
}

function subresourcesOf(annotations: readonly Annotation[]): Subresources {
  const given = fieldsOf(annotations, "subresource");
  const scale = given.find(({ fields }) => fields.name === "scale");
  const { specReplicasPath, statusReplicasPath, labelSelectorPath } = scale?.fields ?? {};
  const isComplete = specReplicasPath !== undefined && statusReplicasPath !== undefined;
  return {
    status: given.some(({ fields }) => fields.name === "status"),
    ...(scale &&
      isComplete && {
        scale: {
          specReplicasPath,
          statusReplicasPath,
          ...(labelSelectorPath !== undefined && { labelSelectorPath }),
          position: scale.position,
        },
      }),
  };
}
