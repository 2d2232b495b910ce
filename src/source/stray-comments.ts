import { ts } from "ts-morph";
import { markerIn } from "../annotations/markers.js";
import { documentationAnnotations } from "../annotations/table/documentation.js";
import { isAnnotationName } from "../annotations/table.js";
import { type CommentOwners, commentOwners } from "./comment-owners.js";
import { type CommentRange, commentsIn } from "./comment-ranges.js";
import { isDocComment } from "./comments.js";
import type { Context } from "./context.js";

/**
 * Reads the comments of all declarations in an API file, so that what is wrong in them is known even where
 * no kind uses them; and reports every comment that belongs to none of them, if something is lost by it.
 */
export function reportStrayComments(context: Context, file: ts.SourceFile): void {
  const owners = commentOwners(file);
  for (const declaration of owners.declarations) {
    context.comments.of(declaration);
    if (ts.isEnumMember(declaration)) reportEnumMember(context, declaration);
  }
  for (const range of commentsIn(file)) {
    if (!owners.attached.has(range.pos)) reportStray(context, file, range, owners);
  }
}

function reportStray(
  context: Context,
  file: ts.SourceFile,
  range: CommentRange,
  owners: CommentOwners,
): void {
  const text = file.text.slice(range.pos, range.end);
  const position = {
    file: context.program.paths.relative(file.fileName),
    start: range.pos,
    end: range.end,
  };
  const isIn = (places: readonly CommentRange[]) =>
    places.some(({ pos, end }) => pos <= range.pos && range.end <= end);
  const isAtCode = isIn(owners.code);
  const tag = tagIn(text, isAtCode);
  if (!isDocComment(text)) {
    if (tag !== undefined && !isAtCode) {
      context.report({ code: "annotation-in-plain-comment", position, arguments: { tag } });
    }
    return;
  }
  const isStacked = owners.stacked.has(range.pos);
  const type = owners.types.findLast(({ pos, end }) => pos <= range.pos && range.end <= end);
  const isInType = type?.isBody === false;
  if (tag !== undefined) {
    const reason = isStacked
      ? "another comment stands between this one and the declaration"
      : isAtCode
        ? "it stands at code, not at a type or a property"
        : isInType
          ? "it stands inside of a type, not above a property"
          : reasonOf(file, range);
    context.report({ code: "detached-annotation", position, arguments: { tag, reason } });
  } else if (isStacked) {
    if (!isHeader(file, range))
      context.report({ code: "stacked-comment", position, arguments: {} });
  } else if (!isAtCode && !isInType) {
    const reason = reasonOf(file, range);
    context.report({ code: "detached-comment", position, arguments: { reason } });
  }
}

/** The head of a file, such as a licence: the first thing in it, with a blank line below. */
function isHeader({ text }: ts.SourceFile, { pos, end }: CommentRange): boolean {
  return text.slice(0, pos).trim() === "" && /^[ \t]*\r?\n[ \t]*\r?\n/.test(text.slice(end));
}

function reasonOf({ text }: ts.SourceFile, { pos }: CommentRange): string {
  const line = text.slice(text.lastIndexOf("\n", pos - 1) + 1, pos);
  return line.trim() === ""
    ? "nothing that it could document starts below it"
    : "it does not start on a line of its own";
}

/** Values of an enum have no place of their own in a schema. */
function reportEnumMember(context: Context, member: ts.EnumMember): void {
  for (const { name, position } of context.comments.of(member).annotations) {
    if (Object.hasOwn(documentationAnnotations, name)) continue;
    const reason = "it stands at a value of an enum";
    context.report({
      code: "detached-annotation",
      position,
      arguments: { tag: `@${name}`, reason },
    });
  }
}

/** Tags that documentation of code uses, with a meaning of its own. */
const usualInCode = new Set(["default", "deprecated", "description", "enum", "example", "format"]);
for (const name of ["pattern", "remarks", "see", "since", "title", "type"]) usualInCode.add(name);

/** The first annotation in a comment, or the first marker of Go, as it is written. */
function tagIn(comment: string, isAtCode: boolean): string | undefined {
  for (const line of comment.replace(/^\/[/*]+|\*\/$/g, "").split("\n")) {
    const content = line.replace(/^\s*(\*(?!\/)|\/\/)?\s*/, "");
    const name = /^@([A-Za-z][\w:]*)/.exec(content)?.[1];
    if (name !== undefined && isAnnotationName(name) && !(isAtCode && usualInCode.has(name))) {
      return `@${name}`;
    }
    const marker = markerIn(content);
    if (marker !== undefined) return `+${marker}`;
  }
  return undefined;
}
