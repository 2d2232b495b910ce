import type { FieldPath } from "../../../model/defaulting/path.js";
import type { ResolvedSchema } from "../../../model/resolve.js";
import { isInherited } from "../../../print/typescript/names.js";
import { factsOf } from "../facts.js";
import { type RuleScope, schemaAt } from "./scope.js";

/** How TypeScript lets code handle the field at the end of a path. */
export type Access =
  /** It can be read and written as it stands. */
  | "plain"
  /** It can be read as it stands, and not be written. */
  | "readonly"
  /** Every object seems to have one of this name. */
  | "inherited"
  /** Only some members of a union have it. */
  | "partial";

export function accessOf(path: FieldPath, scope: RuleScope): Access {
  const step = path.at(-1);
  if (step?.kind !== "name") return "plain";
  if (isInherited(step.name)) return "inherited";
  const { shape } = factsOf(scope.api, schemaAt(scope, path.slice(0, -1)));
  if (shape.kind !== "object") return "plain";
  if (isUnion(shape)) return "partial";
  const property = shape.properties.find(({ name }) => name === step.name);
  return property?.isReadonly ? "readonly" : "plain";
}

/** Whether the value at a path is of one of several types, to TypeScript. */
export function isUnionAt(path: FieldPath, scope: RuleScope): boolean {
  return isUnion(factsOf(scope.api, schemaAt(scope, path)).shape);
}

function isUnion(shape: ResolvedSchema): boolean {
  return shape.oneOf !== undefined && shape.position !== undefined;
}

/** Whether an expression for the field keeps what conditions have shown of it. */
export function isStable(path: FieldPath, scope: RuleScope): boolean {
  const access = accessOf(path, scope);
  return path.at(-1)?.kind === "name" && (access === "plain" || access === "readonly");
}

/** A variable for the value of a field that can only be reached by a call. */
export function nameFor(path: FieldPath): string {
  const step = path.at(-1);
  return step?.kind === "name" ? `${step.name.replaceAll(/\W|_/g, "")}Value` : "value";
}
