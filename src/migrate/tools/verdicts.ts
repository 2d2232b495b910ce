import type { Use } from "../arguments.js";
import type { Tool, Verdict } from "./tool.js";

/** What becomes of a call; for tools that do several things, by what this one asks for. */
export function verdictOf(tool: Tool, uses: readonly Use[]): Verdict {
  if (onlyTells(uses)) return tells;
  switch (tool.name) {
    case "controller-gen":
      return controllerGenVerdict(tool, uses);
    case "openapi-generator":
      return sdkVerdict(tool, uses);
    default:
      return tool.verdict;
  }
}

const replaced = new Set(["crd", "schemapatch"]);
const others: Readonly<Record<string, string>> = {
  rbac: "RBAC manifests come from markers in the controller's Go code",
  webhook: "webhook manifests come from markers in the controller's Go code",
  object: "the project compiles its Go code, and gen-apis writes no Go",
  applyconfiguration: "the project compiles its Go code, and gen-apis writes no Go",
};

function controllerGenVerdict(tool: Tool, uses: readonly Use[]): Verdict {
  const names = uses.map(({ name }) => name);
  const kept = Object.keys(others).filter((name) => names.includes(name));
  const isReplaced = names.some((name) => replaced.has(name));
  const why = [...new Set(kept.map((name) => others[name]))].join("; ");
  if (isReplaced && kept.length > 0) {
    return {
      kind: "shorten",
      why: `gen-apis makes the CRDs: take out \`crd\` and \`output:crd\`, and keep ${kept.join(", ")} (${why})`,
    };
  }
  if (isReplaced) return { kind: "replace", why: "outputs.crds makes the same files" };
  return kept.length > 0 ? { kind: "keep", why } : tool.verdict;
}

/** Whether a call asks for nothing but the program's version or help. */
function onlyTells(uses: readonly Use[]): boolean {
  const asked = /^-{1,2}(?:version|help|detailed-help)$/;
  return uses.length > 0 && uses.every(({ name }) => asked.test(name));
}

const tells: Verdict = { kind: "keep", why: "it generates nothing" };

function sdkVerdict(tool: Tool, uses: readonly Use[]): Verdict {
  const [verb] = uses.filter(({ name }) => name === "(argument)");
  if (verb?.value !== undefined && /^(?:validate|version|help|list|meta)$/.test(verb.value)) {
    return tells;
  }
  const language = uses.find(({ name }) => name === "--generator-name")?.value;
  if (language === undefined) return tool.verdict;
  if (!language.startsWith("python")) {
    return { kind: "keep", why: `gen-apis makes no SDK for ${language}` };
  }
  return {
    kind: "person",
    why: "outputs.python makes a package with models in pydantic, on the official client; once the users of this one have changed, the call can go",
  };
}
