import { ts } from "ts-morph";
import { typeIdOf } from "../../kubernetes/modules.js";
import type { Schema } from "../../model/schema.js";
import type { Context } from "../context.js";
import { homeOf } from "../homes.js";

/**
 * The schema of a property as the release has it: list types, keys, bounds, defaults, documentation and
 * references, of which the declaration that the compiler sees holds nothing.
 */
export function readKubernetesMember(
  context: Context,
  declaration: ts.Declaration,
  name: string,
): Schema | undefined {
  const id = kubernetesTypeOf(context, declaration);
  if (id === undefined) return undefined;
  const type = context.release.fullMetadata(id) ?? context.release.type(id);
  if (type?.schema.kind !== "object") return undefined;
  return type.schema.properties.find((property) => property.name === name)?.schema;
}

/** The id of the type that declares a property. */
function kubernetesTypeOf(context: Context, declaration: ts.Declaration): string | undefined {
  const home = homeOf(declaration, context.modules);
  const { parent } = declaration;
  if (!ts.isInterfaceDeclaration(parent)) return undefined;
  // The properties of `Resource`, but for its metadata, are those of every Kubernetes object.
  if (home.kind === "types") return typeIdOf("gen-apis/kubernetes/meta/v1", "TypeMeta");
  return home.kind === "kubernetes" ? typeIdOf(home.module, parent.name.text) : undefined;
}
