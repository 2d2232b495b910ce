import { type PrintedAnnotation, printComment } from "../../annotations/print.js";
import type { ObjectSchema, Property } from "../../model/schema.js";
import { indent } from "../../print/typescript/lines.js";
import type { NamedSchema } from "../names/names.js";
import { isBareMember } from "../types/root.js";
import { type Expression, escapeAnnotation, express } from "./expression.js";
import { sayFacets, sorted } from "./facets.js";
import type { FileNames } from "./imports.js";
import { layout } from "./layout.js";
import { propertyName } from "./literal.js";

/** The lines that declare a type: an interface where it has properties, else an alias. */
export function declare({ name, schema }: NamedSchema, names: FileNames): readonly string[] {
  if (schema.kind === "object" && schema.properties.length > 0) {
    return declareInterface(`export interface ${name} {`, schema, plain, names);
  }
  const expression = express(schema, names);
  const lines = layout(`export type ${name} = `, expression.type, ";", 0);
  return [...commentLines(expression), ...lines];
}

/** The lines that declare the root of a kind. */
export function declareRoot(
  name: string,
  root: ObjectSchema,
  ofKind: readonly PrintedAnnotation[],
  names: FileNames,
): readonly string[] {
  const head = `export interface ${name} extends ${names.resource()} {`;
  return declareInterface(head, root, { ofKind, member: declareRootMember }, names);
}

/** What tells the root of a kind from other interfaces. */
interface InterfaceForm {
  readonly ofKind: readonly PrintedAnnotation[];
  readonly member: typeof declareMember;
}

const plain: InterfaceForm = { ofKind: [], member: declareMember };

function declareInterface(
  head: string,
  schema: ObjectSchema,
  { ofKind, member }: InterfaceForm,
  names: FileNames,
): readonly string[] {
  const { kind: _, properties, ...facets } = schema;
  const said = sayFacets({ kind: "object", properties: [] }, facets, names.resolve);
  const annotations = [...ofKind, ...said.annotations, ...escapeAnnotation(said.escaped, names)];
  const comment = commentLines({ ...facets, annotations: sorted(annotations) });
  if (properties.length === 0) return [...comment, `${head}}`];
  const members = properties.flatMap((property) => indent(member(property, names)));
  return [...comment, head, ...members, "}"];
}

function declareMember(property: Property, names: FileNames): readonly string[] {
  return memberLines(property, express(property.schema, names));
}

/** Without a description of its own, a member that every object has would get Kubernetes' description. */
function declareRootMember(property: Property, names: FileNames): readonly string[] {
  const expression = express(property.schema, names);
  if (!isBareMember(property)) return memberLines(property, expression);
  const annotations = sorted([...bareText, ...expression.annotations]);
  return memberLines(property, { ...expression, annotations });
}

const bareText: readonly PrintedAnnotation[] = [
  { name: "schemaless", argument: { form: "flag" } },
  { name: "type", argument: { form: "text", text: "string" } },
];

function memberLines({ name, required }: Property, expression: Expression): readonly string[] {
  const head = `${propertyName(name)}${required ? "" : "?"}: `;
  return [...commentLines(expression), ...layout(head, expression.type, ";", 2)];
}

function commentLines({
  description,
  annotations,
}: Pick<Expression, "description" | "annotations">): readonly string[] {
  if (description === undefined && annotations.length === 0) return [];
  const comment = { annotations, ...(description !== undefined && { description }) };
  return printComment(comment, "").split("\n");
}
