import { stringify } from "yaml";
import { composedSchema, dereferenced, type JsonSchema } from "../config/schema.js";
import { code, fence, page } from "./page.js";

/** The text of `docs/configuration.md`. */
export function configurationPage(): string {
  const schema = dereferenced(composedSchema());
  return page("src/config/schema/gen-apis.schema.json", [
    "# Configuration",
    introduction,
    schema.description ?? "",
    fence("yaml", example),
    ...keysOf(schema).flatMap((key) => describe(key, 2)),
  ]);
}

const introduction =
  "`gen-apis.yaml` says what is read and what is made of it. The command looks for it in the working directory and in the folders above. With the first line of the example, editors that have the YAML language server complete the keys and explain them.";

const example = `# yaml-language-server: $schema=./node_modules/gen-apis/schema/gen-apis.schema.json
version: 1
kubernetes: "1.36"
header: hack/boilerplate.txt
apis:
  - group: kubeflow.org
    version: v1
    source: apis/kubeflow.org/v1
outputs:
  crds:
    directory: config/crd
    descriptions: { own: full, embedded: 400 }
diagnostics:
  large-crd: off`;

interface Key {
  /** `outputs.crds.directory`. */
  readonly path: string;
  readonly isRequired: boolean;
  readonly schema: JsonSchema;
}

/** The keys of a mapping, or of the entries of a list, one level down. */
function keysOf(schema: JsonSchema, path = ""): readonly Key[] {
  if (schema.items !== undefined) return keysOf(schema.items, `${path}[]`);
  const own = Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    path: path === "" ? name : `${path}.${name}`,
    isRequired: schema.required?.includes(name) ?? false,
    schema: property,
  }));
  // Of one mapping or a list of those, the first branch tells all.
  const branch = schema.anyOf?.find((one) => one.type === "object");
  return branch === undefined ? own : [...own, ...keysOf(branch, path)];
}

function describe({ path, isRequired, schema }: Key, level: number): readonly string[] {
  return [
    `${"#".repeat(level)} ${path}`,
    schema.description ?? schema.title ?? "",
    facts(schema, isRequired),
    ...keysOf(schema, path).flatMap((key) => describe(key, Math.min(level + 1, 4))),
  ];
}

function facts(schema: JsonSchema, isRequired: boolean): string {
  const examples = schema.examples ?? [];
  return [
    `- ${isRequired ? "Required" : "Optional"}: ${valueWords(schema)}.`,
    ...(schema.default === undefined ? [] : [`- Default: ${code(flow(schema.default))}.`]),
    ...(examples.length === 0
      ? []
      : [
          `- ${examples.length === 1 ? "Example" : "Examples"}: ${examples.map(flow).map(code).join(", ")}.`,
        ]),
  ].join("\n");
}

function valueWords(schema: JsonSchema): string {
  return [...new Set(branches(schema).map(oneValue))].join(", or ");
}

function branches(schema: JsonSchema): readonly JsonSchema[] {
  return schema.anyOf === undefined ? [schema] : schema.anyOf.flatMap(branches);
}

function oneValue(schema: JsonSchema): string {
  if (schema.enum !== undefined) {
    const values = schema.enum.map((value) => code(flow(value)));
    return values.length === 1 ? values.join("") : `one of ${values.join(", ")}`;
  }
  switch (schema.type) {
    case "array":
      return schema.items === undefined ? "a list" : `a list of ${listWords(schema.items)}`;
    case "object":
      return "a mapping";
    case "integer":
      return schema.minimum === undefined
        ? "a whole number"
        : `a whole number of at least ${schema.minimum}`;
    case "boolean":
      return "`true` or `false`";
    default:
      return schema.format === "path" ? "a path" : "a text";
  }
}

function listWords({ type }: JsonSchema): string {
  return type === "object" ? "mappings" : "paths";
}

/** A value as it would stand in the file. */
function flow(value: unknown): string {
  return stringify(value, { collectionStyle: "flow", lineWidth: 0 }).trimEnd();
}
