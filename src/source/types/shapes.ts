import type { ts } from "ts-morph";
import type { Position } from "../../model/position.js";
import type { Schema } from "../../model/schema.js";
import type { Context, Place } from "../context.js";
import { isInMemory } from "../homes.js";
import { positionOf } from "../positions.js";

type Simple = "string" | "integer" | "number" | "boolean";

/** A schema of a basic type, written at `place`. */
export function simple(kind: Simple, context: Context, place: Place): Schema {
  return { kind, position: positionAt(context, place) };
}

/** Any value, kept as it is. What cannot be read comes out so too, once it is reported. */
export function anything(context: Context, place: Place): Schema {
  return { kind: "any", preserveUnknownFields: true, position: positionAt(context, place) };
}

/** An object with whatever members. */
export function anyObject(context: Context, place: Place): Schema {
  const position = positionAt(context, place);
  return { kind: "object", properties: [], preserveUnknownFields: true, position };
}

export function positionAt(context: Context, place: Place): Position {
  return positionOf(place.node, context.program.paths);
}

/** The same place, at a node further in. Diagnostics stay in the user's files. */
export function at(place: Place, node: ts.Node): Place {
  const written = [node, ...place.written];
  return isInMemory(node) ? { ...place, written } : { ...place, node, written };
}

/** The place of a part of the type that stands at `place`. */
export function inner(place: Place): Place {
  return { ...place, naming: [] };
}

/** What a diagnostic calls the type that stands at `place`. */
export function textAt(place: Place): string {
  const text = place.node.getText().replace(/\s+/g, " ");
  return text.length <= 60 ? text : `${text.slice(0, 57)}...`;
}
