import { forEachChild, type SyntaxNode } from "unbash";
import { unknown } from "../text.js";
import type { State } from "./state.js";

/** Makes unknown whatever a part of the script assigns. */
export function forgetAssigned(node: SyntaxNode, state: State): void {
  visit(node, 0, (name) => {
    const value = state.variables.get(name);
    const source = `\${${name}}`;
    state.variables.set(name, typeof value === "object" ? [unknown(source)] : unknown(source));
  });
}

function visit(node: SyntaxNode, depth: number, assigned: (name: string) => void): void {
  if (node.type === "Assignment") assigned(node.name);
  // Deeper ones are beyond what the rest of the reader follows.
  if (depth < 100) forEachChild(node, (child) => visit(child, depth + 1, assigned));
}
