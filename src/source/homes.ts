import type { ts } from "ts-morph";
import type { Modules } from "./modules.js";
import { inMemory } from "./modules.js";
import { libraryPath } from "./program.js";

/** Who declares something. */
export type Home =
  | { readonly kind: "user" }
  | { readonly kind: "library" }
  /** `gen-apis/types`. */
  | { readonly kind: "types" }
  /** `module` is such as `gen-apis/kubernetes/core/v1`. */
  | { readonly kind: "kubernetes"; readonly module: string };

export function homeOf(node: ts.Node, modules: Modules): Home {
  const path = node.getSourceFile().fileName;
  if (path === libraryPath) return { kind: "library" };
  const module = modules.nameOf(path);
  if (module === undefined) return { kind: "user" };
  return module === "gen-apis/types" ? { kind: "types" } : { kind: "kubernetes", module };
}

/** Whether a node stands in a file that only gen-apis has: the library, or one of its modules. */
export function isInMemory(node: ts.Node): boolean {
  return node.getSourceFile().fileName.startsWith(inMemory);
}

export function homeOfSymbol(symbol: ts.Symbol, modules: Modules): Home | undefined {
  const declaration = symbol.declarations?.[0];
  return declaration && homeOf(declaration, modules);
}
