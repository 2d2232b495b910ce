import { equalJson, type JsonObject } from "../../model/json.js";
import type { ResolvedSchema } from "../../model/resolve.js";
import type { Schema } from "../../model/schema.js";
import { logicalParts, partItems, partProperties } from "../logical.js";
import type { Context, Place } from "../rule.js";

/** What only the schema outside of logical parts may say. */
const structural = [
  "type",
  "additionalProperties",
  "default",
  "title",
  "description",
  "nullable",
  "x-kubernetes-preserve-unknown-fields",
  "x-kubernetes-embedded-resource",
  "x-kubernetes-int-or-string",
  "x-kubernetes-list-type",
  "x-kubernetes-list-map-keys",
  "x-kubernetes-map-type",
  "x-kubernetes-validations",
];

/** The one place where logical parts may name types. */
const intOrString = [{ type: "integer" }, { type: "string" }];

/** Logical parts choose among values; they neither give them a shape nor invent properties. */
export function checkLogicalParts(
  { node, where, isRoot, report }: Place,
  { resolve }: Context,
): void {
  const parts = logicalParts(node).filter(([name]) => !isIntOrString(node.anyOf, name));
  for (const [name, part] of parts) {
    const isFirst = name === "allOf[0]";
    checkPart(isFirst ? withoutIntOrString(part) : part, name, node);
  }

  function checkPart(part: JsonObject, path: string, schema: ResolvedSchema | undefined): void {
    for (const keyword of structural.filter((name) => part[name] && part[name] !== "")) {
      report("forbidden-in-logical-part", { where, part: path, keyword });
    }
    for (const [name, nested] of logicalParts(part)) checkPart(nested, `${path}.${name}`, schema);
    for (const [name, nested] of partProperties(part)) {
      if (name === "metadata") {
        report("forbidden-in-logical-part", { where, part: path, keyword: "metadata" });
      }
      checkChild(nested, path, name, propertyOf(schema, name));
    }
    const items = partItems(part);
    if (items !== undefined) {
      checkChild(items, path, "items", schema?.kind === "array" ? schema.items : undefined);
    }
  }

  function checkChild(part: JsonObject, path: string, name: string, child: Schema | undefined) {
    if (child === undefined) {
      // The API server looks for this at the root only, and drops the property anywhere else.
      const code = isRoot === true ? "incomplete-schema" : "vacuous-logical-part";
      report(code, { where, part: path, missing: name });
      return;
    }
    checkPart(part, `${path}.${name}`, resolve(child));
  }
}

function propertyOf(schema: ResolvedSchema | undefined, name: string): Schema | undefined {
  if (schema?.kind !== "object") return undefined;
  return schema.properties.find((property) => property.name === name)?.schema;
}

function isIntOrString(anyOf: readonly JsonObject[] | undefined, name: string): boolean {
  return name.startsWith("anyOf[") && anyOf !== undefined && equalJson(anyOf, intOrString);
}

function withoutIntOrString(part: JsonObject): JsonObject {
  const { anyOf, ...rest } = part;
  return anyOf !== undefined && equalJson(anyOf, intOrString) ? rest : part;
}
