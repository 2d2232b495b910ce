import { ts } from "ts-morph";

/** Whether two types are the same, `undefined` aside, which an optional property adds and `Required` takes away. */
export function isSameType(a: ts.Type, b: ts.Type): boolean {
  if (a === b) return true;
  const left = defined(a);
  const right = defined(b);
  return left.length === right.length && left.every((part) => right.includes(part));
}

/** The members of a union but for `undefined`; a type that is no union is its own only member. */
export function defined(type: ts.Type): readonly ts.Type[] {
  return members(type).filter((part) => (part.flags & ts.TypeFlags.Undefined) === 0);
}

export function members(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}

export function allowsUndefined(type: ts.Type): boolean {
  return members(type).some((part) => (part.flags & ts.TypeFlags.Undefined) !== 0);
}

export function allowsNull(type: ts.Type): boolean {
  return members(type).some((part) => (part.flags & ts.TypeFlags.Null) !== 0);
}
