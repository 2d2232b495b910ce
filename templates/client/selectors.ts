import type { Selector } from "./options.js";

type Labels = Readonly<Record<string, string>>;
type Requirement = (labels: Labels) => boolean;

/**
 * Whether labels fit a selector.
 *
 * @throws TypeError when it is no selector
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
 */
export function labelMatcher(selector: Selector): Requirement {
  const requirements =
    typeof selector === "string"
      ? split(selector).map(labelRequirement)
      : Object.entries(selector).map(([name, value]) => equals(name, value));
  return (labels) => requirements.every((fits) => fits(labels));
}

/** Commas within parentheses are between values. */
function split(selector: string): string[] {
  return selector.trim() === "" ? [] : selector.split(/,(?![^(]*\))/).map((part) => part.trim());
}

function labelRequirement(text: string): Requirement {
  const set = /^([^\s=!,()]+)\s+(in|notin)\s+\(([^()]*)\)$/.exec(text);
  if (set !== null) {
    const [, name = "", operator, list = ""] = set;
    const values = list.split(",").map((value) => value.trim());
    const isIn: Requirement = (labels) =>
      Object.hasOwn(labels, name) && values.includes(labels[name] ?? "");
    return operator === "in" ? isIn : (labels) => !isIn(labels);
  }
  const [, name, operator, value] = /^([^\s=!,()]+)\s*(==?|!=)\s*([^\s=!,()]*)$/.exec(text) ?? [];
  if (name !== undefined && value !== undefined) {
    const fits = equals(name, value);
    return operator === "!=" ? (labels) => !fits(labels) : fits;
  }
  const [, not, label] = /^(!?)\s*([^\s=!,()]+)$/.exec(text) ?? [];
  if (label === undefined) throw new TypeError(`"${text}" is no selector`);
  return (labels) => Object.hasOwn(labels, label) === (not === "");
}

function equals(name: string, value: string): Requirement {
  return (labels) => Object.hasOwn(labels, name) && labels[name] === value;
}

/** What a selector asks of one field. */
export interface FieldRequirement {
  /** Such as `metadata.name`. */
  readonly path: string;
  readonly value: string;
  /** Whether the field has to have the value, or may not have it. */
  readonly isEqual: boolean;
}

/**
 * What a selector asks of fields, which knows `=`, `==` and `!=`.
 *
 * @throws TypeError when it is no selector
 */
export function fieldRequirements(selector: string): readonly FieldRequirement[] {
  return split(selector).map((text) => {
    const [, path, operator, value] = /^([^=!]+?)(==?|!=)(.*)$/.exec(text) ?? [];
    if (path === undefined || value === undefined) throw new TypeError(`"${text}" is no selector`);
    return { path, value, isEqual: operator !== "!=" };
  });
}
