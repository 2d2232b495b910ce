import type { Report } from "../diagnostics/diagnostic.js";
import { equalJson, type JsonValue, jsonObject } from "../model/json.js";
import type { Annotation } from "./annotation.js";
import type { Argument } from "./argument.js";
import { entryFor } from "./table.js";

/** The annotations without those that say a second time what may be said once; they are reported. */
export function withoutRepeats(
  annotations: readonly Annotation[],
  report: Report,
): readonly Annotation[] {
  return annotations.filter((annotation, index) => {
    const { name, position } = annotation;
    const first = annotations.slice(0, index).find((earlier) => areTwins(earlier, annotation));
    if (first === undefined) return true;
    report({
      code: "repeated-annotation",
      position,
      arguments: { name },
      related: [{ message: "the first one stands here", position: first.position }],
    });
    return false;
  });
}

function areTwins(a: Annotation, b: Annotation): boolean {
  if (a.name !== b.name) return false;
  const { repeatable, key } = entryFor(a.name);
  return repeatable !== true || equalJson(identityOf(a.argument, key), identityOf(b.argument, key));
}

/** What tells an annotation that may be repeated from the others of its name. */
function identityOf(argument: Argument, key: string | undefined): JsonValue {
  switch (argument.form) {
    case "flag":
      return null;
    case "text":
      return argument.text;
    case "value":
      return argument.value;
    case "fields":
      return key === undefined ? jsonObject(argument.fields) : (argument.fields.get(key) ?? null);
  }
}
