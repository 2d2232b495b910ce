import type { ResolvedSchema } from "../model/resolve.js";
import type { Schema } from "../model/schema.js";

/** What a path leads to, or why it leads nowhere. */
export type Found =
  | { readonly schema: ResolvedSchema }
  | {
      readonly problem: string;
      /** Whether the path leads into a value that may hold anything. */
      readonly isOpen: boolean;
    };

type Resolve = (schema: Schema) => ResolvedSchema;

/**
 * The names in a path such as `.spec['a.b'].c`; a text says what is wrong with it.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/extend-resources/custom-resource-definition-v1/#JSONSchemaProps (`fieldPath`)
 */
export function parsePath(path: string): readonly string[] | string {
  const names: string[] = [];
  let rest = path;
  while (rest !== "") {
    const step = /^\.([^.[\]]+)|^\['((?:[^'\\]|\\.)*)'\]/.exec(rest);
    if (step === null) return `"${rest}" is neither ".name" nor "['name']"`;
    names.push(step[1] ?? (step[2] ?? "").replaceAll(/\\(.)/g, "$1"));
    rest = rest.slice(step[0].length);
  }
  return names.length === 0 ? "it is empty" : names;
}

/** The schema at the end of `names`, from `root` on: through properties and the values of maps. */
export function followPath(
  root: ResolvedSchema,
  names: readonly string[],
  resolve: Resolve,
): Found {
  let schema = root;
  for (const name of names) {
    const child = childOf(schema, name);
    if (child === undefined) {
      const isOpen = schema.kind === "any" || schema.preserveUnknownFields === true;
      return { problem: problemAt(schema, name), isOpen };
    }
    schema = resolve(child);
  }
  return { schema };
}

function childOf(schema: ResolvedSchema, name: string): Schema | undefined {
  if (schema.kind === "map") return schema.values;
  if (schema.kind !== "object") return undefined;
  return schema.properties.find((property) => property.name === name)?.schema;
}

function problemAt(schema: ResolvedSchema, name: string): string {
  if (schema.kind === "array") return `"${name}" would be inside of a list`;
  return `there is no property "${name}"`;
}
