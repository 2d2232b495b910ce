import { type AnnotationFields, fieldsOf } from "../annotations/access.js";
import type { Annotation } from "../annotations/comment.js";
import { type FieldPath, parseFieldPath } from "../model/defaulting/path.js";
import type { Condition, DefaultingRule, Owner } from "../model/defaulting/rule.js";

/** The rule that an annotation at a type says, with paths from the type on; none for other annotations. */
export function ruleFrom(annotation: Annotation, owner: Owner): readonly DefaultingRule[] {
  return [
    ...fieldsOf([annotation], "defaultField").map(({ fields, position }) => ({
      kind: "field" as const,
      owner,
      position,
      targets: [path(fields.path), ...paths(fields.together)] as const,
      source: sourceOf(fields),
      replaceZero: fields.replaceZero === true,
      ...settingOf(fields),
    })),
    ...fieldsOf([annotation], "defaultItem").map(({ fields, position }) => ({
      kind: "item" as const,
      owner,
      position,
      path: path(fields.path),
      item: fields.item,
      ...(fields.match && { match: fields.match }),
      ...settingOf(fields),
    })),
    ...fieldsOf([annotation], "canonicalKeys").map(({ fields, position }) => ({
      kind: "keys" as const,
      owner,
      position,
      path: path(fields.path),
      keys: fields.keys,
    })),
  ];
}

function sourceOf({ value, from }: AnnotationFields<"defaultField">) {
  // The table asks for one of the two, and `null` is refused there.
  if (from !== undefined) return { kind: "copy" as const, from: paths(from) };
  return { kind: "constant" as const, value: value ?? null };
}

function settingOf(fields: AnnotationFields<"defaultField" | "defaultItem">) {
  const conditions: readonly Condition[] = [
    ...paths(fields.whenAbsent).map((each) => ({ kind: "absent" as const, path: each })),
    ...paths(fields.whenPresent).map((each) => ({ kind: "present" as const, path: each })),
    ...Object.entries(fields.whenEquals ?? {}).map(([text, value]) => ({
      kind: "equals" as const,
      path: path(text),
      value,
    })),
  ];
  return { conditions, createParents: fields.createParents === true };
}

function paths(texts: readonly string[] = []): readonly FieldPath[] {
  return texts.map(path);
}

function path(text: string): FieldPath {
  const steps = parseFieldPath(text);
  // The table refuses an annotation with such a path.
  if (typeof steps === "string") throw new Error(`"${text}" is no path: ${steps}`);
  return steps;
}
