import { ts } from "ts-morph";
import { scalarNamed } from "../../kubernetes/scalars.js";
import type { Schema } from "../../model/schema.js";
import type { Context, Place } from "../context.js";
import { refuse } from "./refusals.js";
import { members } from "./same.js";
import { brandOf } from "./scalars.js";
import { positionAt } from "./shapes.js";

/** Texts that TypeScript accepts for `${number}`, as far as a regular expression can say. */
const numberPattern = "-?(0|[1-9][0-9]*)(\\.[0-9]+)?(e[+-][0-9]+)?";
const integerPattern = "-?(0|[1-9][0-9]*)";

/** Reads a template literal type: with a finite number of texts as an enum, else as a pattern. */
export function readTemplate(
  context: Context,
  node: ts.TemplateLiteralTypeNode,
  place: Place,
): Schema {
  const type = context.checker.getTypeFromTypeNode(node);
  if (members(type).every((part) => part.isStringLiteral())) return context.read.type(type, place);
  // By the node: the checker takes `${int32}` for any string.
  const parts = node.templateSpans.map((span) => {
    const inside = patternOf(context, context.checker.getTypeFromTypeNode(span.type));
    return inside && inside + escaped(span.literal.text);
  });
  if (parts.some((part) => part === undefined)) return refuse("case", context, place);
  return matching(context, escaped(node.head.text) + parts.join(""), place);
}

/** Reads texts and template literal types as one string with a pattern. */
export function readPlaceholders(
  context: Context,
  types: readonly ts.Type[],
  place: Place,
): Schema {
  const patterns = types.map((type) => patternOf(context, type));
  if (patterns.some((pattern) => pattern === undefined)) return refuse("case", context, place);
  const pattern = patterns.length === 1 ? patterns.join("") : `(${patterns.join("|")})`;
  return matching(context, pattern, place);
}

/** Whether a type is a template literal with more texts than can be listed. */
export function isPlaceholder(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.TemplateLiteral) !== 0;
}

function matching(context: Context, pattern: string, place: Place): Schema {
  return { kind: "string", pattern: `^${pattern}$`, position: positionAt(context, place) };
}

/** A regular expression of RE2 for the texts of a type, without anchors. */
function patternOf(context: Context, type: ts.Type): string | undefined {
  if (type.isUnion()) {
    const patterns = type.types.map((part) => patternOf(context, part));
    return patterns.some((each) => each === undefined) ? undefined : `(${patterns.join("|")})`;
  }
  if (type.isStringLiteral() || type.isNumberLiteral()) return escaped(String(type.value));
  // The flag says that it is one.
  if (isPlaceholder(type)) return templatePattern(context, type as ts.TemplateLiteralType);
  if (type.flags & ts.TypeFlags.String) return ".*";
  if (type.flags & ts.TypeFlags.Number) return numberPattern;
  if (type.flags & ts.TypeFlags.BigInt) return integerPattern;
  if (type.flags & ts.TypeFlags.BooleanLiteral) return context.checker.typeToString(type);
  return brandPattern(context, type);
}

function templatePattern(context: Context, type: ts.TemplateLiteralType): string | undefined {
  const [head = "", ...texts] = type.texts;
  const parts = type.types.map((part) => patternOf(context, part));
  if (parts.some((part) => part === undefined)) return undefined;
  return escaped(head) + parts.map((part, index) => part + escaped(texts[index] ?? "")).join("");
}

function brandPattern(context: Context, type: ts.Type): string | undefined {
  const brand = brandOf(context, type);
  if (brand?.kind === "kubernetes") return ".*";
  const kind = brand && scalarNamed(brand.name)?.schema.kind;
  switch (kind) {
    case "integer":
      return integerPattern;
    case "number":
      return numberPattern;
    case "string":
      return ".*";
    default:
      return undefined;
  }
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
