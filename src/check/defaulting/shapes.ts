import { type FieldPath, pathText } from "../../model/defaulting/path.js";
import type { DefaultingRule } from "../../model/defaulting/rule.js";
import type { ResolvedSchema } from "../../model/resolve.js";
import type { SchemaKind } from "../../model/schema.js";
import { type DefaultingContext, schemaAt } from "./rule-context.js";

const words: Readonly<Record<Exclude<SchemaKind, "reference">, string>> = {
  object: "an object",
  map: "a map",
  array: "a list",
  string: "a text",
  integer: "a whole number",
  number: "a number",
  boolean: "a boolean",
  "int-or-string": "a whole number or a text",
  any: "a value of any type",
};

export function shapeInWords({ kind }: ResolvedSchema): string {
  return words[kind];
}

/** The kinds whose values are compared and copied as a whole. */
export function isScalar({ kind }: ResolvedSchema): boolean {
  return ["string", "integer", "number", "boolean", "int-or-string"].includes(kind);
}

interface Wish {
  readonly paths: readonly FieldPath[];
  readonly expected: string;
  readonly fits: (schema: ResolvedSchema) => boolean;
}

/** Whether the field has the type that the rule is about. */
export function checkShape(rule: DefaultingRule, context: DefaultingContext): void {
  const wish = wishOf(rule);
  for (const path of wish?.paths ?? []) {
    const schema = schemaAt(path, context);
    if (wish === undefined || wish.fits(schema)) continue;
    context.report({
      code: "defaulting-shape",
      position: rule.position,
      arguments: {
        path: pathText(path),
        expected: wish.expected,
        found: shapeInWords(schema),
      },
    });
  }
}

function wishOf(rule: DefaultingRule): Wish | undefined {
  switch (rule.kind) {
    case "field":
      return rule.replaceZero
        ? { paths: rule.targets, expected: "a text, a number or a boolean", fits: isScalar }
        : undefined;
    case "item":
      return { paths: [rule.path], expected: "a list", fits: ({ kind }) => kind === "array" };
    case "keys":
      return { paths: [rule.path], expected: "a map", fits: ({ kind }) => kind === "map" };
    case "function":
      return undefined;
  }
}
