import { isKeyword } from "../print/python/names.js";

/** Packages that the generated one imports: of the same name, it would import itself. */
const imported: ReadonlySet<string> = new Set(
  (
    "collections dataclasses datetime functools json kubernetes math pydantic pydantic_core re time " +
    "typing typing_extensions urllib urllib3"
  ).split(" "),
);

/** Why Python code could not import a package of this name, or the package not what it needs; nothing if all is well. */
export function packageProblem(name: string): string | undefined {
  const parts = name.split(".");
  const keyword = parts.find(isKeyword);
  if (keyword !== undefined) return `"${keyword}" is a keyword of Python`;
  const [root = ""] = parts;
  return imported.has(root) ? `it imports another package "${root}"` : undefined;
}
