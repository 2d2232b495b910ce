import { dirname, inRepository } from "../paths.js";
import type { Call } from "../recognise.js";
import type { Gap, PlannedDocuments } from "./plan.js";

/** Where the project's own programs write OpenAPI documents; each folder once. */
export function documentsOf(
  calls: readonly Call[],
  gap: (gap: Gap) => void,
): readonly PlannedDocuments[] {
  const found = new Map<string, PlannedDocuments>();
  for (const { tool, command } of calls) {
    if (tool.name !== "swagger program" || command.output === undefined) continue;
    const file = inRepository(command.directory, command.output);
    if (file === undefined) {
      gap({
        position: command.position,
        reason:
          "the folder of the OpenAPI document is not known; write it to outputs.openapi.directory",
      });
      continue;
    }
    const value = dirname(file);
    if (!found.has(value)) {
      found.set(value, { directory: { value, positions: [command.position] } });
    }
  }
  return [...found.values()];
}
