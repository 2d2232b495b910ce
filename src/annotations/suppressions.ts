import { catalog, entryOf, isCode } from "../diagnostics/catalog.js";
import type { Report } from "../diagnostics/diagnostic.js";
import { nearest } from "../diagnostics/nearest.js";
import type { Suppression } from "../diagnostics/suppress.js";
import type { Annotation } from "./annotation.js";

/** What the `@suppress` among the annotations ask for; those that cannot be granted are reported. */
export function readSuppressions(
  annotations: readonly Annotation[],
  report: Report,
): readonly Suppression[] {
  return annotations.flatMap(({ name, argument, position }) => {
    if (name !== "suppress" || argument.form !== "text") return [];
    const [, code = "", reason = ""] = /^(\S+)\s*(.*)$/s.exec(argument.text) ?? [];
    if (!isCode(code)) {
      const near = nearest(code, Object.keys(catalog));
      const help = near === undefined ? {} : { help: `Did you mean "${near}"?` };
      report({ code: "unknown-suppression", position, arguments: { name: code }, ...help });
      return [];
    }
    if (!entryOf(code).silenceable) {
      report({ code: "forbidden-suppression", position, arguments: { name: code } });
      return [];
    }
    if (reason === "") {
      report({ code: "unreasoned-suppression", position, arguments: { name: code } });
    }
    return [{ code, position, ...(reason !== "" && { reason }) }];
  });
}
