import type { AnnotationName } from "../../annotations/comment.js";
import type { PrintedAnnotation } from "../../annotations/print.js";
import type { DefinitionFacts, Kind } from "../../model/api.js";
import { type JsonObject, type JsonValue, jsonObject } from "../../model/json.js";
import { pluralOf } from "../../model/plural.js";
import { sorted } from "./facets.js";

/**
 * What the root interface of a kind says of it, in the order of the table. What all versions share stands
 * at each of them, what only the stored one decides at that one.
 *
 * @param versions how many the kind has: of a single one there is nothing to say of its storage
 */
export function kindAnnotations(
  kind: Kind,
  interfaceName: string,
  versions: number,
): readonly PrintedAnnotation[] {
  const { definition = {}, subresources, deprecation } = kind;
  const { status, scale } = subresources;
  return sorted([
    flag("kind"),
    ...optionalFields("resource", resourceFields(kind, definition, interfaceName)),
    ...(status ? [fields("subresource", { name: "status" })] : []),
    ...(scale ? [fields("subresource", { name: "scale", ...withoutPosition(scale) })] : []),
    ...kind.printerColumns.map((column) => fields("printColumn", withoutPosition(column))),
    ...kind.selectableFields.map((field) => fields("selectableField", withoutPosition(field))),
    ...(kind.served ? [] : [flag("unservedVersion")]),
    ...(deprecation ? [fields("deprecatedVersion", { ...deprecation })] : []),
    ...values("omitMembers", nonEmpty(definition.omittedMembers)),
    ...values("crdVersion", definition.versionPatch),
    ...(kind.storage && versions > 1 ? [flag("storageVersion")] : []),
    ...(kind.storage || versions === 1 ? ofDefinition(kind, definition) : []),
  ]);
}

/** What is true of the whole definition is taken from the version that is stored. */
function ofDefinition(kind: Kind, definition: DefinitionFacts): readonly PrintedAnnotation[] {
  const { annotations, labels } = kind.metadata;
  const metadata = jsonObject([
    ["annotations", annotations.size > 0 ? jsonObject(annotations) : undefined],
    ["labels", labels.size > 0 ? jsonObject(labels) : undefined],
  ]);
  return [
    ...optionalFields("metadata", metadata),
    ...values("conversion", definition.conversion),
    ...values("crd", definition.patch),
  ];
}

function resourceFields(
  kind: Kind,
  definition: DefinitionFacts,
  interfaceName: string,
): JsonObject {
  const { plural, singular, listKind, shortNames, categories } = kind.names;
  return jsonObject([
    ["plural", unless(pluralOf(kind.name), plural)],
    ["singular", unless(kind.name.toLowerCase(), singular)],
    ["shortNames", nonEmpty(shortNames)],
    ["categories", nonEmpty(categories)],
    ["scope", unless("Namespaced", kind.scope)],
    ["listKind", unless(`${kind.name}List`, listKind)],
    ["kind", unless(interfaceName, kind.name)],
    ["omit", nonEmpty(definition.omittedNames)],
    ["versions", nonEmpty(definition.versionOrder)],
  ]);
}

function unless(usual: string, value: string): string | undefined {
  return value === usual ? undefined : value;
}

function nonEmpty(list: readonly string[] | undefined): readonly string[] | undefined {
  return list === undefined || list.length === 0 ? undefined : list;
}

function withoutPosition(object: object): JsonObject {
  const entries = Object.entries(object).filter(([key]) => key !== "position");
  // What is left of these parts of the model is texts and numbers.
  return Object.fromEntries(entries) as JsonObject;
}

function flag(name: AnnotationName): PrintedAnnotation {
  return { name, argument: { form: "flag" } };
}

function fields(name: AnnotationName, given: JsonObject): PrintedAnnotation {
  return { name, argument: { form: "fields", fields: new Map(Object.entries(given)) } };
}

function optionalFields(name: AnnotationName, given: JsonObject): readonly PrintedAnnotation[] {
  return Object.keys(given).length === 0 ? [] : [fields(name, given)];
}

function values(name: AnnotationName, value: JsonValue | undefined): readonly PrintedAnnotation[] {
  return value === undefined ? [] : [{ name, argument: { form: "value", value } }];
}
