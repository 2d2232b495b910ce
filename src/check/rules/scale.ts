import type { Report } from "../../diagnostics/diagnostic.js";
import { followPath, parsePath } from "../paths.js";
import type { ResourceVersion } from "../resources.js";
import type { Context } from "../rule.js";

/** The paths of the scale subresource: where they have to lie, and whether they lead somewhere. */
export function checkScale(version: ResourceVersion, context: Context, report: Report): void {
  const { kind } = version;
  const { scale } = kind.subresources;
  if (scale === undefined) return;
  const position = scale.position ?? kind.position;
  const paths = [
    ["specReplicasPath", scale.specReplicasPath, [".spec."]],
    ["statusReplicasPath", scale.statusReplicasPath, [".status."]],
    ["labelSelectorPath", scale.labelSelectorPath, [".spec.", ".status."]],
  ] as const;
  for (const [field, path, prefixes] of paths) {
    if (path === undefined) continue;
    if (!prefixes.some((prefix) => path.startsWith(prefix))) {
      const problem = `it does not begin with ${prefixes.map((one) => `"${one}"`).join(" or ")}`;
      report({ code: "invalid-scale-path", position, arguments: { field, path, problem } });
      continue;
    }
    const problem = deadEnd(path, version, context);
    if (problem === undefined) continue;
    report({ code: "unknown-scale-path", position, arguments: { field, path, problem } });
  }
}

function deadEnd(
  path: string,
  { kind }: ResourceVersion,
  { api, resolve }: Context,
): string | undefined {
  const names = parsePath(path);
  if (typeof names === "string") return names;
  const root = api.types.get(kind.type);
  if (root === undefined) return undefined;
  const found = followPath(resolve(root.schema), names, resolve);
  return "problem" in found && !found.isOpen ? found.problem : undefined;
}
