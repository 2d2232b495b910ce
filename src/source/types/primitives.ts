import { ts } from "ts-morph";

/** The primitive in `string & { readonly __brand: true }`. */
export function primitiveOf(type: ts.Type): ts.Type | undefined {
  if (!type.isIntersection()) return undefined;
  const primitive =
    ts.TypeFlags.StringLike |
    ts.TypeFlags.NumberLike |
    ts.TypeFlags.BooleanLike |
    ts.TypeFlags.BigIntLike;
  return type.types.find((part) => (part.flags & primitive) !== 0);
}

/** Whether the type takes any text: `string`, or one of its names such as `ResourceName`. */
export function isAnyText(type: ts.Type): boolean {
  return ((primitiveOf(type) ?? type).flags & ts.TypeFlags.String) !== 0;
}
