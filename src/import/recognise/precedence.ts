import { packageOf } from "../../kubernetes/type-id.js";

/** Groups whose types are preferred to equal ones of other groups, best first. */
const groups = ["core", "apps", "batch", "autoscaling", "meta"];

/** Sorts ids by which of several equal types an author would most likely have meant, best first. */
export function comparePrecedence(a: string, b: string): number {
  return groupRank(a) - groupRank(b) || maturity(b) - maturity(a) || (a < b ? -1 : 1);
}

function groupRank(id: string): number {
  const group = packageOf(id).split("/").at(-2) ?? "";
  const rank = groups.indexOf(group);
  return rank < 0 ? groups.length : rank;
}

/** Stable versions before beta before alpha, and newer before older among equals. */
function maturity(id: string): number {
  const version = packageOf(id).split("/").at(-1) ?? "";
  const [, major = "0", stage = "", minor = "0"] = /^v(\d+)(alpha|beta)?(\d*)$/.exec(version) ?? [];
  const stages = ["alpha", "beta", ""];
  return stages.indexOf(stage) * 10_000 + Number(major) * 100 + Number(minor);
}
