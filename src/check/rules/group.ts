import type { Report } from "../../diagnostics/diagnostic.js";
import type { Resource } from "../resources.js";
import type { Context } from "../rule.js";

const annotation = "api-approved.kubernetes.io";
/** A subdomain of RFC 1123, as Kubernetes has it. */
const subdomain = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;
const maxSubdomainLength = 253;

/** The group of a resource, and the names made with it. */
export function checkGroup(
  { group, name, versions }: Resource,
  _context: Context,
  report: Report,
): void {
  const [first] = versions;
  const position = first?.kind.position;
  const problem = groupProblem(group, first?.kind.names.plural ?? "");
  if (problem !== undefined) {
    report({ code: "invalid-group", position, arguments: { group, problem } });
  }
  // Metadata of all versions goes into the one CRD.
  const approvals = versions.map(({ kind }) => kind.metadata.annotations.get(annotation));
  if (isProtected(group) && !approvals.some(isApproval)) {
    report({ code: "unapproved-group", position, arguments: { group, kind: name } });
  }
}

function groupProblem(group: string, plural: string): string | undefined {
  if (!subdomain.test(group)) return "it is no domain in lower case";
  if (!group.includes(".")) return "it has no dot";
  if (plural.length + 1 + group.length > maxSubdomainLength) {
    return `"${plural}.${group}" is longer than ${maxSubdomainLength} characters`;
  }
  return undefined;
}

function isProtected(group: string): boolean {
  return /(?:^|\.)(?:k8s|kubernetes)\.io$/.test(group);
}

function isApproval(text: string | undefined): boolean {
  if (text === undefined) return false;
  return text.startsWith("unapproved") || /^[a-z][a-z0-9+.-]*:\/\/[^/\s]+\S*$/i.test(text);
}
