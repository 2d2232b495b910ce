import { releases } from "../../kubernetes/data-files.js";
import type { Project } from "../project.js";
import type { Gap, Setting } from "./plan.js";

/** The modules whose version is that of Kubernetes: 0.31.3 is 1.31. The first one that is there counts. */
const modules = ["k8s.io/api", "k8s.io/apimachinery", "k8s.io/client-go", "k8s.io/code-generator"];

/** The release that the project's Go code is built against. CRDs in the tree can say it too, see `making.ts`. */
export function kubernetesOf(
  project: Project,
  hasCrds: boolean,
  gap: (gap: Gap) => void,
): Setting<string> {
  const newest = releases.at(-1) ?? "";
  const text = project.read("go.mod");
  const found = text === undefined ? undefined : requiredRelease(text);
  if (found === undefined) {
    if (!hasCrds) {
      gap({
        reason: `no go.mod names a version of k8s.io/api, so the configuration names the newest release, ${newest}`,
      });
    }
    return { value: newest, positions: [], note: "the newest release that gen-apis knows" };
  }
  const { release, start, end } = found;
  const position = { file: "go.mod", start, end };
  if (releases.some((known) => known === release)) return { value: release, positions: [position] };
  const nearest = minor(release) < minor(releases[0] ?? "") ? (releases[0] ?? "") : newest;
  gap({
    position,
    reason: `gen-apis has no types of Kubernetes ${release}, so the configuration names ${nearest}; compare what the CRDs become`,
  });
  return { value: nearest, positions: [position], note: `gen-apis does not know ${release}` };
}

interface Required {
  readonly release: string;
  readonly start: number;
  readonly end: number;
}

/** A `replace` wins over a `require`, as it does for Go. */
function requiredRelease(text: string): Required | undefined {
  for (const module of modules) {
    const name = module.replaceAll(".", "\\.");
    const replaced = new RegExp(`^.*\\b${name}\\s*=>\\s*\\S+\\s+v0\\.(\\d+)\\.\\d+.*$`, "m");
    const required = new RegExp(`^(?:require)?\\s+${name}\\s+v0\\.(\\d+)\\.\\d+.*$`, "m");
    const match = replaced.exec(text) ?? required.exec(text);
    if (match !== null) {
      return { release: `1.${match[1]}`, start: match.index, end: match.index + match[0].length };
    }
  }
  return undefined;
}

function minor(release: string): number {
  return Number(release.split(".")[1]);
}
