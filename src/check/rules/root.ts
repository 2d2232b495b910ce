import type { Report } from "../../diagnostics/diagnostic.js";
import { objectMetaId } from "../../kubernetes/release.js";
import type { Property } from "../../model/schema.js";
import type { ResourceVersion } from "../resources.js";
import type { Context } from "../rule.js";

const allowedInMetadata = new Set(["name", "generateName"]);

/** The root of a kind is an object with properties, and says nearly nothing about its metadata. */
export function checkRoot({ kind }: ResourceVersion, context: Context, report: Report): void {
  const type = context.api.types.get(kind.type);
  if (type === undefined) return;
  const root = context.resolve(type.schema);
  const refuse = (problem: string, position = root.position ?? kind.position) =>
    report({ code: "invalid-root", position, arguments: { where: type.name, problem } });

  if (root.kind !== "object") {
    refuse("it is no object with named properties");
    return;
  }
  if (root.nullable === true) refuse("it cannot be null");
  for (const property of root.properties) {
    const problem = propertyProblem(property, context);
    if (problem !== undefined) refuse(problem, property.schema.position ?? property.position);
  }
}

function propertyProblem(property: Property, { resolve }: Context): string | undefined {
  const { name, schema } = property;
  switch (name) {
    case "apiVersion":
    case "kind":
      return resolve(schema).kind === "string" ? undefined : `"${name}" has to be a string`;
    case "metadata":
      return metadataProblem(property, resolve);
    default:
      return undefined;
  }
}

function metadataProblem({ schema }: Property, resolve: Context["resolve"]): string | undefined {
  if (schema.kind === "reference" && schema.target === objectMetaId) return undefined;
  const metadata = resolve(schema);
  if (metadata.kind !== "object") return '"metadata" has to be an object';
  const other = metadata.properties.find(({ name }) => !allowedInMetadata.has(name));
  return (
    other && `"metadata" may say something about "name" and "generateName", not "${other.name}"`
  );
}
