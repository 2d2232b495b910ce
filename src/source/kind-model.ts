import { annotationsOf, fieldsOf } from "../annotations/access.js";
import type { Annotation } from "../annotations/comment.js";
import type {
  DefinitionFacts,
  Kind,
  OptionalName,
  ResourceMetadata,
  ResourceNames,
  Subresources,
} from "../model/api.js";
import { isJsonObject, type JsonObject } from "../model/json.js";
import { pluralOf } from "../model/plural.js";
import type { Position } from "../model/position.js";

/** The name of a kind: that of its interface, unless `@resource` says otherwise. */
export function kindName(interfaceName: string, annotations: readonly Annotation[]): string {
  return fieldsOf(annotations, "resource")[0]?.fields.kind ?? interfaceName;
}

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
    definition: definitionOf(annotations),
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

function definitionOf(annotations: readonly Annotation[]): DefinitionFacts {
  const given = fieldsOf(annotations, "resource")[0]?.fields;
  const [members] = annotationsOf(annotations, "omitMembers");
  const conversion = objectOf(annotations, "conversion");
  const patch = objectOf(annotations, "crd");
  const versionPatch = objectOf(annotations, "crdVersion");
  return {
    omittedNames: given?.omit?.filter(isOptionalName) ?? [],
    omittedMembers: textsOf(members),
    versionOrder: given?.versions ?? [],
    ...(conversion && { conversion }),
    ...(patch && { patch }),
    ...(versionPatch && { versionPatch }),
  };
}

function isOptionalName(name: string): name is OptionalName {
  return name === "singular" || name === "listKind";
}

function textsOf(annotation: Annotation | undefined): readonly string[] {
  if (annotation?.argument.form !== "value") return [];
  const { value } = annotation.argument;
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

function objectOf(
  annotations: readonly Annotation[],
  name: "conversion" | "crd" | "crdVersion",
): JsonObject | undefined {
  const [annotation] = annotationsOf(annotations, name);
  if (annotation?.argument.form !== "value") return undefined;
  const { value } = annotation.argument;
  return isJsonObject(value) ? value : undefined;
}
