import { listMetaId } from "../../kubernetes/release.js";
import type { Property, Schema } from "../../model/schema.js";
import { docstring } from "../../print/python/docstrings.js";
import { called, statement } from "../../print/python/expressions.js";
import { textLiteral } from "../../print/python/literals.js";
import { addClass, type Declarations } from "./declarations.js";
import { isClass, type KindOfVersion, scaleId } from "./library.js";

/** The names of what stands for a kind in its module. */
export interface KindNames {
  readonly model: string;
  readonly list: string;
  readonly api: string;
}

/** Adds the model of a kind, that of its list, and the calls that its objects know. */
export function addKind(of: KindOfVersion, names: KindNames, to: Declarations): void {
  const { group, version, kind } = of;
  const base = to.scope.file.from(".model", "Resource");
  const { schema } = to.scope.library.definition(kind.type);
  if (!isClass(schema)) throw new Error(`the root of ${kind.name} is not an object`);
  const apiVersion = ["apiVersion", `${group}/${version}`] as const;
  const identity = (name: string) => new Map([apiVersion, ["kind", name]]);
  addClass({ name: names.model, base, schema, fixed: identity(kind.name) }, to);
  const listSchema = {
    kind: "object" as const,
    properties: listProperties(kind.type),
    description: `${names.list} is a list of objects of the kind ${kind.name}, or a page of one.`,
  };
  addClass(
    { name: names.list, base, schema: listSchema, fixed: identity(kind.names.listKind) },
    to,
  );
  to.add(apiLines(of, names, to));
}

function listProperties(item: string): readonly Property[] {
  const text: Schema = { kind: "string" };
  return [
    { name: "apiVersion", required: false, schema: text },
    { name: "kind", required: false, schema: text },
    { name: "metadata", required: false, schema: { kind: "reference", target: listMetaId } },
    {
      name: "items",
      required: true,
      schema: { kind: "array", items: { kind: "reference", target: item } },
    },
  ];
}

function apiLines(
  { group, version, kind }: KindOfVersion,
  { model, list, api }: KindNames,
  { scope }: Declarations,
): readonly string[] {
  const { file } = scope;
  const { status, scale } = kind.subresources;
  const isNamespaced = kind.scope === "Namespaced";
  const bases = [
    ...(status ? [`${file.from(".client", "WithStatus")}[${model}, ${list}]`] : []),
    ...(scale
      ? [`${file.from(".client", "WithScale")}[${model}, ${list}, ${scope.named(scaleId)}]`]
      : []),
    `${file.from(".client", isNamespaced ? "NamespacedApi" : "ClusterApi")}[${model}, ${list}]`,
  ];
  const facts = [
    `group=${textLiteral(group)}`,
    `version=${textLiteral(version)}`,
    `plural=${textLiteral(kind.names.plural)}`,
  ];
  const place = isNamespaced ? "a cluster, or of one of its namespaces" : "a cluster";
  const [head = "", ...rest] = statement("", called(`class ${api}`, bases), ":", 0);
  return [
    head,
    ...rest,
    ...docstring(`The objects of the kind ${kind.name} of ${place}.`).map((line) => `    ${line}`),
    "",
    ...statement(`endpoint = `, called(file.from(".client", "Endpoint"), facts), "", 4),
    `    model = ${model}`,
    `    list_model = ${list}`,
    ...(scale ? [`    scale_model = ${scope.named(scaleId)}`] : []),
  ];
}
