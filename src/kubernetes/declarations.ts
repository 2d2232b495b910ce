import type { TypeDefinition } from "../model/api.js";
import type { Schema } from "../model/schema.js";
import { packageOfModule } from "./modules.js";
import type { Release } from "./release.js";
import { scalarOfType } from "./scalars.js";
import { createNames, type FindType, isDeclared } from "./type-names.js";
import { memberText, type Names, typeText } from "./type-text.js";
import { typesDeclaration, typesModule } from "./types-module.js";

/** The property that tells one of Kubernetes' named strings from a plain one; its type is the id. */
export const kubernetesBrand = "__kubernetes";

/**
 * The declarations of one module as the release has it, without documentation; `undefined` if the release
 * has no such module. `module` is `gen-apis/types` or such as `gen-apis/kubernetes/core/v1`.
 *
 * An object type is an interface with all its members, those of inlined Go structs included; maps and
 * arrays with a name are interfaces too, so that the name survives everything that TypeScript does with
 * types. Named strings carry {@link kubernetesBrand}. `ObjectMeta` is the full one.
 */
export function declarations(release: Release, module: string): string | undefined {
  if (module === typesModule) return typesDeclaration("gen-apis/kubernetes/meta/v1");
  const path = packageOfModule(module);
  if (path === undefined) return undefined;
  const find: FindType = (id) => release.fullMetadata(id) ?? release.type(id);
  const names = createNames(module, find, (other) => other);
  const definitions = release
    .typeIdsOf(path)
    .flatMap((id) => find(id) ?? [])
    .filter(isDeclared);
  if (definitions.length === 0) return undefined;
  const body = definitions.map((definition) => declaration(definition, names));
  return [...names.imports(), ...body, ""].join("\n");
}

function declaration({ id, name, schema }: TypeDefinition, names: Names): string {
  const scalar = scalarOfType(id);
  if (scalar !== undefined) return `export type ${name} = ${names.scalar(scalar)};`;
  switch (schema.kind) {
    case "object":
    case "map":
    case "array":
      return `export interface ${name}${interfaceBody(schema, names)}`;
    case "string":
    case "integer":
    case "number":
    case "boolean":
    case "int-or-string":
      return `export type ${name} = ${typeText(schema, names)} & { readonly ${kubernetesBrand}?: "${id}" };`;
    case "any":
    case "reference":
      return `export type ${name} = ${typeText(schema, names)};`;
  }
}

type Named = Extract<Schema, { kind: "object" | "map" | "array" }>;

function interfaceBody(schema: Named, names: Names): string {
  switch (schema.kind) {
    case "object":
      return ` {${schema.properties.map((property) => `\n  ${memberText(property.name, property.required ? "" : "?", typeText(property.schema, names))};`).join("")}\n}`;
    case "map":
      return ` {\n  [key: string]: ${typeText(schema.values, names)};\n}`;
    case "array":
      return ` extends Array<${typeText(schema.items, names)}> {}`;
  }
}
