import { ts } from "ts-morph";
import type { Position } from "../model/position.js";
import type { Paths } from "./paths.js";

/** Where `node` stands, comments before it left out. */
export function positionOf(node: ts.Node, paths: Paths): Position {
  const file = node.getSourceFile();
  return {
    file: paths.relative(file.fileName),
    start: node.getStart(file),
    end: node.getEnd(),
  };
}

/** Where a declaration's name stands, or the declaration itself if it has none. */
export function namePosition(declaration: ts.Declaration, paths: Paths): Position {
  return positionOf(ts.getNameOfDeclaration(declaration) ?? declaration, paths);
}
