import { cutDescription } from "../../emit/crd/descriptions.js";
import { objectMetaId } from "../../kubernetes/release.js";
import type { Facets, ObjectSchema, Property, Schema } from "../../model/schema.js";

/** The members that `Resource` brings along. */
const members = ["apiVersion", "kind", "metadata"] as const;

export interface RootContext {
  /** The schema of a type of Kubernetes. */
  kubernetes(id: string): Schema | undefined;
  /** The bytes that descriptions of Kubernetes' types have at most. */
  readonly limit: number;
}

/** A root as it is written, and what its CRD leaves out. */
export interface Root {
  readonly schema: ObjectSchema;
  readonly omittedMembers: readonly string[];
}

/**
 * The root of a kind without the members that it inherits from `Resource`. One of which the CRD says
 * something else is declared again.
 */
export function inheritMembers(root: ObjectSchema, context: RootContext): Root {
  const names = new Set(root.properties.map(({ name }) => name));
  return {
    schema: { ...root, properties: root.properties.flatMap((each) => ownMember(each, context)) },
    omittedMembers: members.filter((name) => !names.has(name)),
  };
}

function ownMember(property: Property, context: RootContext): readonly Property[] {
  switch (property.name) {
    case "apiVersion":
    case "kind":
      return ownText(property, context);
    case "metadata":
      return ownMetadata(property);
    default:
      return [property];
  }
}

function ownText(property: Property, { kubernetes, limit }: RootContext): readonly Property[] {
  const { name, schema, required } = property;
  const inherited = textOf(kubernetes(typeMeta), name);
  const cut = inherited === undefined ? undefined : cutDescription(inherited, limit) || undefined;
  if (!required && schema.kind === "string" && isOnly(schema, cut)) return [];
  return [property];
}

const typeMeta = "k8s.io/apimachinery/pkg/apis/meta/v1.TypeMeta";

function textOf(type: Schema | undefined, name: string): string | undefined {
  if (type?.kind !== "object") return undefined;
  return type.properties.find((property) => property.name === name)?.schema.description;
}

/** Whether a schema says nothing but this description. */
function isOnly(schema: Schema, description: string | undefined): boolean {
  const { kind: _, description: own, position: __, ...others } = schema;
  return own === description && Object.keys(others).length === 0;
}

function ownMetadata(property: Property): readonly Property[] {
  const { schema, required } = property;
  if (schema.kind !== "object" || schema.properties.length > 0) return [property];
  if (!required && Object.keys(facetsOf(schema)).length === 0) return [];
  return [
    { ...property, schema: { ...facetsOf(schema), kind: "reference", target: objectMetaId } },
  ];
}

function facetsOf({ kind: _, properties: __, position: ___, ...facets }: ObjectSchema): Facets {
  return facets;
}

/** Whether a member of the root says that it has no description, where it would inherit one. */
export function isBareMember({ name, schema }: Property): boolean {
  return (name === "apiVersion" || name === "kind") && schema.description === undefined;
}
