import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { repository } from "../own-cases.js";

/** A way to copy a job. */
export interface CopyCase {
  readonly name: string;
  readonly copy: (job: object) => object;
}

export const copyNames = {
  clone: "`structuredClone`",
  json: "`JSON.parse(JSON.stringify())`",
  recursive: "a recursive copy",
  generated: "`deepCopyPyTorchJob`",
} as const;

/** The function that gen-apis made for the example, and what it is compared with. */
export async function copyCases(): Promise<readonly CopyCase[]> {
  const file = join(repository, "generated/typescript/kubeflow.org/v1/deepcopy.ts");
  const { deepCopyPyTorchJob } = await import(pathToFileURL(file).href);
  return [
    { name: copyNames.clone, copy: structuredClone },
    { name: copyNames.json, copy: (job) => JSON.parse(JSON.stringify(job)) },
    // An object comes of an object.
    { name: copyNames.recursive, copy: (job) => copyRecursively(job) as object },
    { name: copyNames.generated, copy: deepCopyPyTorchJob },
  ];
}

/** What one writes by hand in a minute, in its fastest form. A key `__proto__` is lost in it. */
function copyRecursively(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(copyRecursively);
  const copy: Record<string, unknown> = {};
  // Of JSON, so that the two have the same keys.
  const fields = value as Record<string, unknown>;
  for (const name in fields) copy[name] = copyRecursively(fields[name]);
  return copy;
}
