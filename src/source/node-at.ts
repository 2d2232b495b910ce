import { ts } from "ts-morph";

/** The innermost node at an offset of the file, in UTF-16 code units. */
export function nodeAt(file: ts.SourceFile, offset: number): ts.Node {
  let found: ts.Node = file;
  for (let next: ts.Node | undefined = file; next !== undefined; ) {
    found = next;
    next = ts.forEachChild(found, (child) =>
      child.getStart(file) <= offset && offset < child.getEnd() ? child : undefined,
    );
  }
  return found;
}
