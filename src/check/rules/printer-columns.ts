import type { Report } from "../../diagnostics/diagnostic.js";
import type { PrinterColumn } from "../../model/api.js";
import type { ResourceVersion } from "../resources.js";
import type { Context } from "../rule.js";

const types = ["integer", "number", "string", "boolean", "date"];
const formats = ["int32", "int64", "float", "double", "byte", "date", "date-time", "password"];

/** Columns of `kubectl get`. The API server reads no more of their JSON paths than the first dot. */
export function checkPrinterColumns(
  { kind }: ResourceVersion,
  _context: Context,
  report: Report,
): void {
  for (const column of kind.printerColumns) {
    const problem = columnProblem(column);
    if (problem === undefined) continue;
    report({
      code: "invalid-printer-column",
      position: column.position ?? kind.position,
      arguments: { column: column.name, problem },
    });
  }
}

function columnProblem({ name, type, format, jsonPath }: PrinterColumn): string | undefined {
  if (name === "") return "has no name";
  if (!types.includes(type)) return `has the type "${type}", which is none of ${types.join(", ")}`;
  if (format !== undefined && format !== "" && !formats.includes(format)) {
    return `has the format "${format}", which is none of ${formats.join(", ")}`;
  }
  return jsonPath.startsWith(".") ? undefined : `has a JSON path that does not begin with "."`;
}
