import { ts } from "ts-morph";
import type { Context, Place } from "../context.js";
import { declarationsOf } from "../symbols.js";
import { orderOf } from "./literal-order.js";

/**
 * The properties of an object type in the order in which the source has them, inherited ones last. The
 * checker's own order is another one where keys come from a union, and depends on other files.
 */
export function propertiesOf(context: Context, type: ts.Type, place: Place): readonly ts.Symbol[] {
  const properties = context.checker.getPropertiesOfType(type);
  const ranks = new Map<string, number>();
  for (const name of namesOf(context, type, place)) {
    if (!ranks.has(name)) ranks.set(name, ranks.size);
  }
  const rank = (property: ts.Symbol) => ranks.get(property.name) ?? ranks.size;
  return [...properties].sort((a, b) => rank(a) - rank(b));
}

function namesOf(context: Context, type: ts.Type, place: Place): readonly string[] {
  if (type.isIntersection()) return type.types.flatMap((part) => namesOf(context, part, place));
  if (type.isClassOrInterface()) {
    const bases = context.checker.getBaseTypes(type);
    const own = [...(type.symbol.members?.values() ?? [])].map((member) => member.name);
    return [...own, ...bases.flatMap((base) => namesOf(context, base, place))];
  }
  const properties = context.checker.getPropertiesOfType(type);
  const names = properties.map((property) => property.name);
  if (!isMapped(type)) return names;
  const [source] = type.aliasTypeArguments ?? [];
  const known = new Set(source === undefined ? [] : namesOf(context, source, place));
  if (names.every((name) => known.has(name))) return [...known];
  return namesByPlace(properties) ?? orderOf(context, place, names);
}

/** Properties of one file are in order where they are declared, whatever they are called now. */
function namesByPlace(properties: readonly ts.Symbol[]): readonly string[] | undefined {
  const places = properties.flatMap((property) => {
    const [declaration] = declarationsOf(property);
    return declaration === undefined ? [] : [{ name: property.name, declaration }];
  });
  const files = new Set(places.map(({ declaration }) => declaration.getSourceFile()));
  if (places.length < properties.length || files.size !== 1) return undefined;
  return places.sort((a, b) => a.declaration.pos - b.declaration.pos).map(({ name }) => name);
}

function isMapped(type: ts.Type): boolean {
  // The flags of object types are there for all of them.
  const flags = (type as ts.ObjectType).objectFlags ?? 0;
  return (flags & ts.ObjectFlags.Mapped) !== 0;
}
