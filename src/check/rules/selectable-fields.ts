import type { Report } from "../../diagnostics/diagnostic.js";
import { releaseWith, supports } from "../../kubernetes/features.js";
import { followPath, parsePath } from "../paths.js";
import type { ResourceVersion } from "../resources.js";
import type { Context } from "../rule.js";

const maxFields = 8;
const selectableKinds = new Set(["string", "boolean", "integer"]);

/** Fields for `--field-selector`: how many, of which type, and in which releases. */
export function checkSelectableFields(
  version: ResourceVersion,
  context: Context,
  report: Report,
): void {
  const { selectableFields, position } = version.kind;
  const [firstField] = selectableFields;
  if (firstField === undefined) return;
  const { kubernetes: release } = context.api;
  if (!supports(release, "selectableFields")) {
    report({
      code: "unsupported-by-release",
      position: firstField.position ?? position,
      arguments: {
        feature: "A selectable field",
        since: releaseWith("selectableFields"),
        release,
      },
    });
  }
  const seen = new Set<string>();
  for (const { jsonPath, position: own } of selectableFields) {
    const problem = fieldProblem(jsonPath, seen, version, context);
    if (problem === undefined) continue;
    report({
      code: "invalid-selectable-field",
      position: own ?? position,
      arguments: { path: jsonPath, problem },
    });
  }
}

function fieldProblem(
  path: string,
  seen: Set<string>,
  { kind }: ResourceVersion,
  { api, resolve }: Context,
): string | undefined {
  if (path.includes("[")) return "brackets are not allowed";
  const names = parsePath(path);
  if (typeof names === "string") return names;
  if (names[0] === "metadata") return "metadata has field selectors of its own";
  const root = api.types.get(kind.type);
  if (root === undefined) return undefined;
  const found = followPath(resolve(root.schema), names, resolve);
  if ("problem" in found) return found.problem;
  if (!selectableKinds.has(found.schema.kind) || found.schema.intOrString === true) {
    return "it is neither a string nor a boolean nor an integer";
  }
  if (seen.has(path)) return "it is listed twice";
  seen.add(path);
  return seen.size > maxFields ? `there are more than ${maxFields} of them` : undefined;
}
