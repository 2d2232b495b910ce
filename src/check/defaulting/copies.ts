import { type FieldPath, pathText, startsWith } from "../../model/defaulting/path.js";
import { type DefaultingRule, targetsOf } from "../../model/defaulting/rule.js";
import { equalJson } from "../../model/json.js";
import type { ResolvedSchema } from "../../model/resolve.js";
import type { Schema } from "../../model/schema.js";
import { type DefaultingContext, isBound, schemaAt, sourcesOf } from "./rule-context.js";
import { shapeInWords } from "./shapes.js";

/** A copy comes from one other field, whose values the field may have. */
export function checkCopies(rule: DefaultingRule, context: DefaultingContext): void {
  for (const from of sourcesOf(rule)) {
    for (const path of targetsOf(rule)) {
      const problem = copyProblem(from, path, context);
      if (problem === undefined) continue;
      context.report({
        code: "defaulting-copy",
        position: rule.position,
        arguments: { from: pathText(from), path: pathText(path), problem },
      });
    }
  }
}

function copyProblem(
  from: FieldPath,
  path: FieldPath,
  context: DefaultingContext,
): string | undefined {
  if (startsWith(from, path) || startsWith(path, from)) return "one is the other, or lies in it";
  if (!isBound(from, path)) return '"[*]" may stand for any number of values';
  const [source, target] = [schemaAt(from, context), schemaAt(path, context)];
  if (fits(source, target, context)) return undefined;
  return source.kind === target.kind
    ? "it can have values that the field must not have"
    : `it is ${shapeInWords(source)}, and the field is ${shapeInWords(target)}`;
}

/** Whether each value of `source` is one of `target`, as far as types tell. */
function fits(
  source: ResolvedSchema,
  target: ResolvedSchema,
  { resolve }: DefaultingContext,
): boolean {
  const inner = (a: Schema, b: Schema): boolean => {
    if (a.kind === "reference" && b.kind === "reference" && a.target === b.target) return true;
    return compare(resolve(a), resolve(b));
  };

  function compare(a: ResolvedSchema, b: ResolvedSchema): boolean {
    if (b.enum !== undefined && !isSubset(a, b)) return false;
    switch (b.kind) {
      case "any":
        return true;
      case "number":
        return a.kind === "number" || a.kind === "integer";
      case "int-or-string":
        return ["integer", "string", "int-or-string"].includes(a.kind);
      case "string":
      case "integer":
      case "boolean":
        return a.kind === b.kind && a.format === b.format;
      case "array":
        return a.kind === "array" && inner(a.items, b.items);
      case "map":
        return a.kind === "map" && inner(a.values, b.values);
      case "object":
        return a.kind === "object" && haveSameProperties(a, b, inner);
    }
  }

  return compare(source, target);
}

function isSubset(source: ResolvedSchema, target: ResolvedSchema): boolean {
  return (source.enum ?? [undefined]).every(
    (value) => value !== undefined && target.enum?.some((other) => equalJson(other, value)),
  );
}

type ObjectShape = ResolvedSchema & { readonly kind: "object" };

function haveSameProperties(
  a: ObjectShape,
  b: ObjectShape,
  inner: (a: Schema, b: Schema) => boolean,
): boolean {
  return (
    a.properties.length === b.properties.length &&
    b.properties.every((property) => {
      const other = a.properties.find(({ name }) => name === property.name);
      return other?.required === property.required && inner(other.schema, property.schema);
    })
  );
}
