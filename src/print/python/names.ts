/** Words that no Python code can use as a name. */
const keywords: ReadonlySet<string> = new Set(
  (
    "False None True and as assert async await break class continue def del elif else except " +
    "finally for from global if import in is lambda nonlocal not or pass raise return try while " +
    "with yield"
  ).split(" "),
);

export function isKeyword(name: string): boolean {
  return keywords.has(name);
}

/** `text` as a name: what no name can hold becomes `_`, and a keyword gets one behind it. */
export function identifier(text: string, taken: (name: string) => boolean = () => false): string {
  const plain = text.replace(/[^A-Za-z0-9_]/g, "_");
  let name = /^[0-9]/.test(plain) || plain === "" ? `_${plain}` : plain;
  while (isKeyword(name) || taken(name)) name += "_";
  return name;
}

/**
 * `pod_ip` for `podIP`: the rule by which the attributes of the official Kubernetes client are named, so
 * that users find what they know.
 */
export function snakeCase(name: string): string {
  return name
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1_$2")
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .toLowerCase();
}

/** `fooBar` for `foo_bar`, as `wire_name` of `templates/python/model.py` does it. */
export function camelCase(name: string): string {
  const [head = "", ...tail] = name.split("_");
  return head + tail.map((part) => part.slice(0, 1).toUpperCase() + part.slice(1)).join("");
}

/** `PodIP` for `podIP`: a part of a class's name. */
export function pascalCase(name: string): string {
  return name
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join("");
}
