import type { Api, Kind } from "../../../model/api.js";
import { followFieldPath } from "../../../model/defaulting/follow.js";
import { type FieldPath, pathText, startsWith } from "../../../model/defaulting/path.js";
import type { Schema } from "../../../model/schema.js";
import { freeName } from "../../../print/typescript/names.js";
import type { Module } from "../../module.js";
import type { HelperName } from "../helpers.js";

/** What statements for rules know of the place where they stand. */
export interface RuleScope {
  /** The API as objects in memory have it. */
  readonly api: Api;
  readonly kind: Kind;
  readonly module: Module<HelperName>;
  /** The variables that hold a value of the object, by its path; inner ones last. Statements add theirs. */
  readonly bindings: Binding[];
  /** The paths of the values that are certainly there, as text. Statements add what they make. */
  readonly known: Set<string>;
  /** Variables that are visible. */
  readonly taken: Set<string>;
}

export interface Binding {
  readonly path: FieldPath;
  readonly variable: string;
}

/** A block inside of another one, in which `paths` are certainly there. */
export function inner(scope: RuleScope, paths: readonly FieldPath[] = []): RuleScope {
  return {
    ...scope,
    bindings: [...scope.bindings],
    known: new Set([...scope.known, ...paths.map(pathText)]),
    taken: new Set(scope.taken),
  };
}

/** The scope in which `variable` holds the value at `path`. */
export function bound(scope: RuleScope, path: FieldPath, variable: string): RuleScope {
  const block = inner(scope, [path]);
  block.bindings.push({ path, variable });
  return block;
}

/** A new variable in the block of the scope. */
export function newVariable(scope: RuleScope, wished: string): string {
  const variable = freeName(wished, scope.taken);
  scope.taken.add(variable);
  return variable;
}

export function isKnown({ known }: RuleScope, path: FieldPath): boolean {
  return known.has(pathText(path));
}

/** The variable from which a path is reached in the fewest steps. */
export function bindingOf({ bindings }: RuleScope, path: FieldPath): Binding {
  const found = bindings.findLast((binding) => startsWith(path, binding.path));
  if (found === undefined) throw new Error("no variable holds the object");
  return found;
}

/** What the path leads to, as its place says it. */
export function schemaAt({ api, kind }: RuleScope, path: FieldPath): Schema {
  const followed = followFieldPath(api, kind, path);
  const schema = followed.kind === "found" ? followed.schemas.at(-1) : undefined;
  if (schema === undefined) throw new Error(`"${pathText(path)}" leads nowhere`);
  return schema;
}
