import type { Kind, PrinterColumn, ResourceNames, Subresources } from "../../model/api.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../../model/json.js";
import type { Definition, DefinitionVersion } from "./definition.js";

/** controller-gen says in it which of its releases wrote the file. */
const versionAnnotation = "controller-gen.kubebuilder.io/version";

/**
 * The kind in one version, as far as the model has a place for what the document says. What it has none
 * for is found by comparing: see `facts.ts`.
 */
export function kindOf(definition: Definition, version: DefinitionVersion, type: string): Kind {
  const { entry } = version;
  const { metadata } = definition.document;
  const { annotations, labels } = isJsonObject(metadata) ? metadata : {};
  const { deprecated, deprecationWarning } = entry;
  return {
    name: definition.kind,
    type,
    names: namesOf(definition),
    scope: definition.scope,
    metadata: {
      annotations: new Map(textsOf(annotations).filter(([key]) => key !== versionAnnotation)),
      labels: new Map(textsOf(labels)),
    },
    subresources: subresourcesOf(entry.subresources),
    printerColumns: listOf(entry.additionalPrinterColumns, columnOf),
    selectableFields: listOf(entry.selectableFields, fieldOf),
    storage: entry.storage === true,
    served: entry.served === true,
    ...(deprecated === true && {
      deprecation: typeof deprecationWarning === "string" ? { warning: deprecationWarning } : {},
    }),
    position: definition.position,
  };
}

function namesOf({ kind, names }: Definition): ResourceNames {
  const { singular, listKind, shortNames, categories } = names;
  return {
    plural: String(names.plural),
    singular: typeof singular === "string" ? singular : kind.toLowerCase(),
    listKind: typeof listKind === "string" ? listKind : `${kind}List`,
    shortNames: listOf(shortNames, textOf),
    categories: listOf(categories, textOf),
  };
}

function subresourcesOf(value: JsonValue | undefined): Subresources {
  if (!isJsonObject(value)) return { status: false };
  const { status, scale } = value;
  const paths = isJsonObject(scale) ? scale : {};
  const { specReplicasPath, statusReplicasPath, labelSelectorPath } = paths;
  const isComplete = typeof specReplicasPath === "string" && typeof statusReplicasPath === "string";
  return {
    status: isJsonObject(status),
    ...(isComplete && {
      scale: {
        specReplicasPath,
        statusReplicasPath,
        ...(typeof labelSelectorPath === "string" && { labelSelectorPath }),
      },
    }),
  };
}

const columnTypes = ["integer", "number", "string", "boolean", "date"];

function columnOf(value: JsonValue): PrinterColumn | undefined {
  if (!isJsonObject(value)) return undefined;
  const { name, type, jsonPath, description, format, priority } = value;
  if (typeof name !== "string" || typeof jsonPath !== "string") return undefined;
  if (typeof type !== "string" || !columnTypes.includes(type)) return undefined;
  return {
    name,
    type,
    jsonPath,
    ...(typeof description === "string" && { description }),
    ...(typeof format === "string" && { format }),
    ...(typeof priority === "number" && Number.isInteger(priority) && { priority }),
  };
}

function fieldOf(value: JsonValue): { readonly jsonPath: string } | undefined {
  return isJsonObject(value) && typeof value.jsonPath === "string"
    ? { jsonPath: value.jsonPath }
    : undefined;
}

function textOf(value: JsonValue): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** Everything of a list that is as it should be, unless it stands there twice. */
function listOf<T>(value: JsonValue | undefined, read: (value: JsonValue) => T | undefined): T[] {
  if (!Array.isArray(value)) return [];
  const texts = value.map((each) => JSON.stringify(each));
  if (new Set(texts).size < texts.length) return [];
  return value.flatMap((each) => read(each) ?? []);
}

function textsOf(value: JsonValue | undefined): readonly (readonly [string, string])[] {
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, text]) =>
    typeof text === "string" ? [[key, text] as const] : [],
  );
}

/** What of a document makes no difference: what API servers write into it, and who made the file. */
export function comparableMetadata(metadata: JsonObject): JsonObject {
  const { creationTimestamp: _, annotations, ...rest } = metadata;
  if (!isJsonObject(annotations)) return { ...rest, ...(annotations != null && { annotations }) };
  const { [versionAnnotation]: __, ...others } = annotations;
  const isGone = Object.keys(others).length === 0 && versionAnnotation in annotations;
  return { ...rest, ...(!isGone && { annotations: others }) };
}
