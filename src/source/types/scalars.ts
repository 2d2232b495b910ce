import { ts } from "ts-morph";
import { kubernetesBrand } from "../../kubernetes/declarations.js";
import { scalarBranded, scalarNamed } from "../../kubernetes/scalars.js";
import type { Schema } from "../../model/schema.js";
import type { Context, Place } from "../context.js";
import { homeOfSymbol } from "../homes.js";
import { members } from "./same.js";
import { positionAt } from "./shapes.js";

/** The schema of a scalar of `gen-apis/types`, by its name. */
export function readScalar(context: Context, name: string, place: Place): Schema | undefined {
  const scalar = scalarNamed(name);
  return scalar && { ...scalar.schema, position: positionAt(context, place) };
}

/** What gen-apis itself calls a type that a brand marks, wherever the checker meets it. */
export type Brand =
  | { readonly kind: "scalar"; readonly name: string }
  | { readonly kind: "kubernetes"; readonly id: string };

/** The brand of one type; members of a union have their own. */
export function brandOf(context: Context, type: ts.Type): Brand | undefined {
  if (!type.isIntersection()) return undefined;
  for (const part of type.types) {
    if ((part.flags & ts.TypeFlags.Object) === 0) continue;
    for (const property of part.getProperties()) {
      const brand = brandOfProperty(context, property);
      if (brand !== undefined) return brand;
    }
  }
  return undefined;
}

/** Only our own modules declare brands; a property of the user's may be called the same. */
function brandOfProperty(context: Context, property: ts.Symbol): Brand | undefined {
  const home = homeOfSymbol(property, context.modules)?.kind;
  if (home === "types") {
    const scalar = scalarBranded(property.name);
    return scalar && { kind: "scalar", name: scalar.name };
  }
  if (home !== "kubernetes" || property.name !== kubernetesBrand) return undefined;
  const type = context.checker.getNonNullableType(context.checker.getTypeOfSymbol(property));
  return type.isStringLiteral() ? { kind: "kubernetes", id: type.value } : undefined;
}

/** A type that a brand marks, or a union whose members all have one brand, such as `IntOrString`. */
export function readBranded(context: Context, type: ts.Type, place: Place): Schema | undefined {
  const brands = members(type).map((part) => brandOf(context, part));
  const json = brands.find((brand) => brand?.kind === "scalar" && brand.name === "JSONValue");
  if (json !== undefined) return readBrand(context, json, place);
  const [first] = brands;
  if (first === undefined || !brands.every((brand) => isSameBrand(brand, first))) return undefined;
  return readBrand(context, first, place);
}

function isSameBrand(a: Brand | undefined, b: Brand): boolean {
  if (a?.kind === "scalar") return b.kind === "scalar" && a.name === b.name;
  return a?.kind === "kubernetes" && b.kind === "kubernetes" && a.id === b.id;
}

function readBrand(context: Context, brand: Brand, place: Place): Schema | undefined {
  if (brand.kind === "scalar") return readScalar(context, brand.name, place);
  if (context.release.type(brand.id) === undefined) return undefined;
  return { kind: "reference", target: brand.id, position: positionAt(context, place) };
}
