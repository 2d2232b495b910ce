import type { Api, Kind } from "../../model/api.js";
import type { Position } from "../../model/position.js";
import type { Schema } from "../../model/schema.js";

/**
 * Where the user wrote what stands at `path` below a kind's root, as {@link compareSchemas} writes paths;
 * the closest place above it where the types say nothing of it.
 */
export function ownPosition(api: Api, kind: Kind, path: readonly string[]): Position {
  let { position } = kind;
  let schema = api.types.get(kind.type)?.schema;
  for (const part of path) {
    if (schema === undefined) break;
    const inner = partOf(resolved(api, schema), part);
    position = inner?.position ?? inner?.schema.position ?? position;
    schema = inner?.schema;
  }
  return position;
}

interface Part {
  readonly schema: Schema;
  readonly position?: Position;
}

function partOf(schema: Schema | undefined, part: string): Part | undefined {
  switch (schema?.kind) {
    case "object":
      return schema.properties.find(({ name }) => name === part);
    case "array":
      return part === "[]" ? { schema: schema.items } : undefined;
    case "map":
      return part === "*" ? { schema: schema.values } : undefined;
    default:
      return undefined;
  }
}

function resolved(api: Api, schema: Schema): Schema | undefined {
  return schema.kind === "reference" ? api.types.get(schema.target)?.schema : schema;
}
