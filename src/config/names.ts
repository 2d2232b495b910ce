/** Why the API server would not take a text as the group of a custom resource; nothing if it would. */
export function groupProblem(group: string): string | undefined {
  if (group.includes("/")) return 'the part behind the slash belongs under "version"';
  if (group !== group.toLowerCase()) return "it has upper-case letters";
  if (group.length > 253) return "it is longer than 253 characters";
  const label = group.split(".").find((part) => !/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(part));
  if (label === "") return "a part between dots is empty";
  if (label !== undefined) {
    return `"${label}" is not made of letters, digits and inner dashes`;
  }
  return group.includes(".") ? undefined : "it has no dot";
}

/** Why the API server would not take a text as a version's name; nothing if it would. */
export function versionProblem(version: string): string | undefined {
  if (version.includes("/")) return 'the part before the slash belongs under "group"';
  if (version !== version.toLowerCase()) return "it has upper-case letters";
  if (version.length > 63) return "it is longer than 63 characters";
  if (!/^[a-z]/.test(version)) return "it does not start with a letter";
  return /^[a-z]([-a-z0-9]*[a-z0-9])?$/.test(version)
    ? undefined
    : "it is not made of letters, digits and inner dashes";
}
