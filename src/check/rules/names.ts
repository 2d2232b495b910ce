import type { Report } from "../../diagnostics/diagnostic.js";
import type { ResourceVersion } from "../resources.js";
import type { Context } from "../rule.js";

/** A label of RFC 1035, as Kubernetes has it. */
const label = /^[a-z](?:[-a-z0-9]*[a-z0-9])?$/;
const maxLabelLength = 63;

/** What the name is, the name, and the text that must be a label. */
type Label = readonly [what: string, name: string, text: string];

/** Names that end up in URLs and in `kubectl` commands. */
export function checkNames(
  { version, kind }: ResourceVersion,
  _context: Context,
  report: Report,
): void {
  const { names, position } = kind;
  const refuse = (what: string, name: string, problem: string) =>
    report({ code: "invalid-name", position, arguments: { what, name, problem } });

  const labels: readonly Label[] = [
    ["a version", version, version],
    ["a plural", names.plural, names.plural],
    // Kinds may have mixed case, but must be labels beside that.
    ["a kind", kind.name, kind.name.toLowerCase()],
    // Left empty, these two are made from the kind by the API server.
    ...unlessEmpty("a singular", names.singular, names.singular),
    ...unlessEmpty("a list's kind", names.listKind, names.listKind.toLowerCase()),
    ...names.shortNames.map((name) => ["a short name", name, name] as const),
    ...names.categories.map((name) => ["a category", name, name] as const),
  ];
  for (const [what, name, text] of labels) {
    const problem = labelProblem(text);
    if (problem !== undefined) refuse(what, name, problem);
  }
  if (kind.name === names.listKind) {
    refuse("a list's kind", names.listKind, "the kind itself has this name");
  }
}

function unlessEmpty(what: string, name: string, text: string): readonly Label[] {
  return name === "" ? [] : [[what, name, text]];
}

function labelProblem(text: string): string | undefined {
  if (text === "") return "it is empty";
  if (text.length > maxLabelLength) return `it is longer than ${maxLabelLength} characters`;
  return label.test(text) ? undefined : "it is not made of letters, digits and inner dashes";
}
