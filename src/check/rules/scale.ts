import type { Report } from "../../diagnostics/diagnostic.js";
import { followPath, parsePath } from "../paths.js";
import type { ResourceVersion } from "../resources.js";
import type { Context } from "../rule.js";

/** The paths of the scale subresource: where they may lie, and that they lead somewhere. */
export function checkScale(version: ResourceVersion, context: Context, report: Report): void {
  const { scale } = version.kind.subresources;
  if (scale === undefined) return;
  const paths = [
    ["specReplicasPath", scale.specReplicasPath, [".spec."]],
    ["statusReplicasPath", scale.statusReplicasPath, [".status."]],
    ["labelSelectorPath", scale.labelSelectorPath, [".spec.", ".status."]],
  ] as const;
  for (const [field, path, prefixes] of paths) {
    if (path === undefined) continue;
    const problem = scalePathProblem(path, prefixes, version, context);
    if (problem === undefined) continue;
    report({
      code: "invalid-scale-path",
      position: scale.position ?? version.kind.position,
      arguments: { field, path, problem },
    });
  }
}

function scalePathProblem(
  path: string,
  prefixes: readonly string[],
  { kind }: ResourceVersion,
  { api, resolve }: Context,
): string | undefined {
  if (!prefixes.some((prefix) => path.startsWith(prefix))) {
    return `it does not begin with ${prefixes.map((prefix) => `"${prefix}"`).join(" or ")}`;
  }
  const names = parsePath(path);
  if (typeof names === "string") return names;
  const root = api.types.get(kind.type);
  if (root === undefined) return undefined;
  const found = followPath(resolve(root.schema), names, resolve);
  return "problem" in found && !found.isOpen ? found.problem : undefined;
}
