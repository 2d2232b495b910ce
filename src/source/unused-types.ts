import { ts } from "ts-morph";
import { documentationAnnotations } from "../annotations/table/documentation.js";
import type { TypeDeclaration } from "./comments.js";
import type { Context } from "./context.js";
import { declarationsIn } from "./kinds.js";
import { namePosition } from "./positions.js";

/** Reports types of an API file whose annotations do nothing, as no kind leads to them. */
export function reportUnusedTypes(context: Context, file: ts.SourceFile): void {
  for (const declaration of declarationsIn(file)) {
    if (context.reached.has(declaration) || declaration.name === undefined) continue;
    const members = membersOf(declaration);
    const isPartlyUsed = members.some((member) => context.reached.has(member));
    const annotated = isPartlyUsed ? [declaration] : [declaration, ...members];
    if (!annotated.some((node) => isAnnotated(context, node))) continue;
    context.report({
      code: "unused-type",
      position: namePosition(declaration, context.program.paths),
      arguments: {
        name: declaration.name.text,
        reason: isPartlyUsed
          ? "only parts of it are used, by a type such as Pick"
          : "no kind uses it",
      },
    });
  }
}

function membersOf(declaration: TypeDeclaration): readonly ts.Node[] {
  if (ts.isInterfaceDeclaration(declaration) || ts.isEnumDeclaration(declaration)) {
    return declaration.members;
  }
  const isLiteral =
    ts.isTypeAliasDeclaration(declaration) && ts.isTypeLiteralNode(declaration.type);
  return isLiteral ? declaration.type.members : [];
}

/** A kind that cannot be one is reported as such, and documentation has no effect anyway. */
function isAnnotated(context: Context, node: ts.Node): boolean {
  const { annotations } = context.comments.of(node);
  if (annotations.some(({ name }) => name === "kind")) return false;
  return annotations.some(({ name }) => !Object.hasOwn(documentationAnnotations, name));
}
