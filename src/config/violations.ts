import { type SchemaNode, typeOf, typesOf } from "./expectation.js";
import type { ValidationError } from "./validator.generated.mjs";

/** One mistake against the schema. */
export interface Violation {
  readonly kind: "unknown-key" | "missing-key" | "wrong-type" | "invalid-value";
  /** The way to the value; of an unknown or missing key, to the mapping. */
  readonly path: readonly string[];
  /** The unknown or missing key. */
  readonly key?: string;
  /** The value that is wrong, or the mapping. */
  readonly data: unknown;
  /** The schema of the value; of an unknown or missing key, of the mapping. */
  readonly schema: SchemaNode;
}

/**
 * What an ajv run found, as mistakes of a person: one for each value or key.
 *
 * ajv reports every branch of an `anyOf`, and `enum` beside `type`. Of a collection the branch counts
 * that takes such a collection; of anything else the `anyOf` as a whole.
 */
export function violations(errors: readonly ValidationError[]): readonly Violation[] {
  const found = new Map<string, Violation>();
  for (const error of outsideOfBranches(errors)) {
    const violation = toViolation(error);
    const id = JSON.stringify([violation.path, violation.key]);
    const earlier = found.get(id);
    if (earlier === undefined || violation.kind === "wrong-type") found.set(id, violation);
  }
  return [...found.values()];
}

/** The errors without those of `anyOf` branches, except where one branch is the one that was meant. */
function outsideOfBranches(errors: readonly ValidationError[]): readonly ValidationError[] {
  const outermost = errors
    .filter((error) => error.keyword === "anyOf")
    .sort((a, b) => a.schemaPath.length - b.schemaPath.length)[0];
  if (outermost === undefined) return errors;
  const isOf = (prefix: string) => (error: ValidationError) =>
    error.schemaPath.startsWith(prefix) &&
    `${error.instancePath}/`.startsWith(`${outermost.instancePath}/`);
  const isBranch = isOf(`${outermost.schemaPath}/`);
  const others = errors.filter((error) => error !== outermost && !isBranch(error));
  const branch = meantBranch(outermost);
  if (branch === undefined) return [...outsideOfBranches(others), asLeaf(outermost)];
  const own = errors.filter(isOf(`${outermost.schemaPath}/${branch}/`));
  return [...outsideOfBranches(others), ...outsideOfBranches(own)];
}

/** So that it is not taken apart again. */
function asLeaf(error: ValidationError): ValidationError {
  return { ...error, keyword: "value" };
}

function meantBranch({ data, parentSchema }: ValidationError): number | undefined {
  const type = typeOf(data);
  if (type !== "array" && type !== "object") return undefined;
  const branches = (parentSchema as SchemaNode).anyOf ?? [];
  const index = branches.findIndex((branch) => typesOf(branch).has(type));
  return index === -1 ? undefined : index;
}

function toViolation({
  instancePath,
  keyword,
  params,
  parentSchema,
  data,
}: ValidationError): Violation {
  const path = segments(instancePath);
  // Our schema uses only the keywords that SchemaNode lists.
  const schema = parentSchema as SchemaNode;
  switch (keyword) {
    case "additionalProperties":
      return { kind: "unknown-key", path, key: String(params.additionalProperty), data, schema };
    case "required":
      return { kind: "missing-key", path, key: String(params.missingProperty), data, schema };
    default:
      return {
        kind: typesOf(schema).has(typeOf(data)) ? "invalid-value" : "wrong-type",
        path,
        data,
        schema,
      };
  }
}

function segments(pointer: string): readonly string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}
