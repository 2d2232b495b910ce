import { check } from "../../src/check/check.js";
import { createCollector } from "../../src/diagnostics/collector.js";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import type { Api, Kind, TypeDefinition } from "../../src/model/api.js";
import type { Facets, Property, Schema, SchemaKind, StringSchema } from "../../src/model/schema.js";

const group = "example.com";

/** A position that tells places in a test apart. */
export function at(start: number) {
  return { file: "widget.ts", start, end: start + 1 };
}

export const text: StringSchema = { kind: "string" };

export function scalar(
  kind: Exclude<SchemaKind, "object" | "map" | "array" | "reference">,
  facets: Facets = {},
): Schema {
  return { kind, ...facets };
}

export function property(name: string, schema: Schema, isRequired?: "required"): Property {
  return { name, schema, required: isRequired === "required" };
}

export function object(properties: readonly Property[], facets: Facets = {}): Schema {
  return { kind: "object", properties, ...facets };
}

export function list(items: Schema, facets: Facets = {}): Schema {
  return { kind: "array", items, ...facets };
}

export function map(values: Schema, facets: Facets = {}): Schema {
  return { kind: "map", values, ...facets };
}

export function reference(target: string, facets: Facets = {}): Schema {
  return { kind: "reference", target, ...facets };
}

/** A type as Kubernetes brings it: in no file of the user's. */
export function kubernetesType(name: string, schema: Schema): TypeDefinition {
  return { id: name, name, origin: { kind: "kubernetes", package: "k8s.io/test" }, schema };
}

/** A root with these properties beside those of every object. */
export function root(properties: readonly Property[], facets: Facets = {}): Schema {
  return object(
    [
      property("apiVersion", text),
      property("kind", text),
      property("metadata", object([])),
      ...properties,
    ],
    { position: at(0), ...facets },
  );
}

export function kind(overrides: Partial<Kind> = {}): Kind {
  return {
    name: "Widget",
    type: "Widget",
    names: {
      plural: "widgets",
      singular: "widget",
      listKind: "WidgetList",
      shortNames: [],
      categories: [],
    },
    scope: "Namespaced",
    metadata: { annotations: new Map(), labels: new Map() },
    subresources: { status: false },
    printerColumns: [],
    selectableFields: [],
    storage: false,
    served: true,
    position: at(1),
    ...overrides,
  };
}

export interface Model {
  readonly kubernetes?: string;
  readonly group?: string;
  /** Versions by name; the kinds of each. */
  readonly versions?: Readonly<Record<string, readonly Kind[]>>;
  readonly root?: Schema;
  readonly types?: readonly TypeDefinition[];
}

/** An API with the kind `Widget` in `v1`, and whatever else is given. */
function apiOf(model: Model): Api {
  const widget: TypeDefinition = {
    id: "Widget",
    name: "Widget",
    origin: { kind: "source", group, version: "v1", position: at(0) },
    schema: model.root ?? root([]),
  };
  const versions = Object.entries(model.versions ?? { v1: [kind()] });
  return {
    kubernetes: model.kubernetes ?? "1.36",
    groups: [
      {
        name: model.group ?? group,
        versions: versions.map(([name, kinds]) => ({ name, kinds })),
      },
    ],
    types: new Map([widget, ...(model.types ?? [])].map((type) => [type.id, type])),
    metadata: new Map(),
    requests: new Map(),
  };
}

export function findingsOf(model: Model): readonly Diagnostic[] {
  const collector = createCollector();
  check(apiOf(model), collector.report);
  return collector.diagnostics();
}

/** What is found, as `code: message`. */
export function linesOf(model: Model): readonly string[] {
  return findingsOf(model).map(({ code, message }) => `${code}: ${message}`);
}
