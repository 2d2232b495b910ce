/** The code that is the same for every kind: files of `templates/client/`, copied as they stand. */
export const runtimeFiles = [
  "apply-api.ts",
  "apply-configuration.ts",
  "connect.ts",
  "errors.ts",
  "extract.ts",
  "fake/defaults.ts",
  "fake/fake.ts",
  "fake/field-set.ts",
  "fake/json.ts",
  "fake/managers.ts",
  "fake/merge.ts",
  "fake/metadata.ts",
  "fake/patches.ts",
  "fake/prune.ts",
  "fake/reads.ts",
  "fake/refusals.ts",
  "fake/resource.ts",
  "fake/scale.ts",
  "fake/schema.ts",
  "fake/store.ts",
  "fake/validate.ts",
  "fake/writes.ts",
  "follow.ts",
  "indexes.ts",
  "informer.ts",
  "list-api.ts",
  "object-api.ts",
  "objects.ts",
  "options.ts",
  "patch.ts",
  "queue.ts",
  "read-api.ts",
  "resource-api.ts",
  "resource.ts",
  "resume.ts",
  "retry.ts",
  "selectors.ts",
  "subresources.ts",
  "transport.ts",
  "wait.ts",
  "watch-api.ts",
] as const;

export type RuntimeFile = (typeof runtimeFiles)[number];

/** Where a file of the runtime is, relative to the output's directory. */
export function runtimePath(name: RuntimeFile): string {
  return `runtime/${name}`;
}
