import type { ManagedFields } from "./objects.js";

/** The fields of an object, as `metadata.managedFields` lists them. */
type Fields = Readonly<Record<string, unknown>>;

/** What an entry of `metadata.managedFields` is found by. */
export interface Owner {
  readonly manager: string;
  readonly subresource: string | undefined;
}

/** The fields that a manager owns because it applied them; `undefined` where it applied nothing. */
export function appliedFields(
  managedFields: readonly ManagedFields[] | undefined,
  { manager, subresource }: Owner,
): Fields | undefined {
  return managedFields?.find(
    (entry) =>
      entry.manager === manager &&
      entry.operation === "Apply" &&
      (entry.subresource ?? "") === (subresource ?? ""),
  )?.fieldsV1;
}

/**
 * The part of a value that consists of the given fields, and of the keys of the items in it.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/ `fieldsV1`
 */
export function partOf(value: unknown, fields: Fields): unknown {
  const inner = Object.entries(fields).filter(([step]) => step !== ".");
  if (inner.length === 0) return value;
  if (Array.isArray(value)) return inner.flatMap(([step, below]) => itemOf(value, step, below));
  if (!isObject(value)) return value;
  const found: Record<string, unknown> = {};
  for (const [step, below] of inner) {
    const name = step.slice("f:".length);
    if (Object.hasOwn(value, name)) found[name] = partOf(value[name], asFields(below));
  }
  return found;
}

/** The item that a step leads to: `k:{…}` by its keys, `v:…` by its value, `i:…` by its place. */
function itemOf(items: readonly unknown[], step: string, below: unknown): unknown[] {
  const text = step.slice("k:".length);
  switch (step.slice(0, 2)) {
    case "k:": {
      const keys = asFields(JSON.parse(text));
      const item = items.find((each) => isObject(each) && hasAll(each, keys));
      if (!isObject(item)) return [];
      const fields = asFields(below);
      const isPart = Object.keys(fields).some((each) => each !== ".");
      return [{ ...keys, ...asFields(isPart ? partOf(item, fields) : undefined) }];
    }
    case "v:":
      return items.filter((each) => JSON.stringify(each) === text);
    default:
      return items.slice(Number(text), Number(text) + 1);
  }
}

function hasAll(item: Fields, keys: Fields): boolean {
  return Object.entries(keys).every(([name, value]) => item[name] === value);
}

function asFields(value: unknown): Fields {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
