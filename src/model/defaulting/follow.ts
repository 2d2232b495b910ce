import type { Api, Kind } from "../api.js";
import { type ResolvedSchema, resolveSchema } from "../resolve.js";
import type { Schema } from "../schema.js";
import { type FieldPath, type Step, stepText } from "./path.js";

/** What a path leads to, or why it leads nowhere. */
export type Followed =
  | {
      readonly kind: "found";
      /** The root, and what each step leads to: as its place says it, with references kept. */
      readonly schemas: readonly Schema[];
    }
  | {
      readonly kind: "lost";
      readonly problem: string;
      /** The name that is not there, and those that are. */
      readonly name?: string;
      readonly names?: readonly string[];
    };

type Taken = { readonly schema: Schema } | Exclude<Followed, { readonly kind: "found" }>;

/** Goes along a path from the root of a kind, through the types of the {@link defaultingView}. */
export function followFieldPath(view: Api, kind: Kind, path: FieldPath): Followed {
  const root: Schema = { kind: "reference", target: kind.type };
  const schemas: Schema[] = [root];
  let current: Schema = root;
  for (const step of path) {
    const taken = take(resolveSchema(view, current), step, view);
    if (!("schema" in taken)) return taken;
    current = taken.schema;
    schemas.push(current);
  }
  return { kind: "found", schemas };
}

/** The API as objects in memory have it: with all of their metadata, not only what a CRD may state. */
export function defaultingView(api: Api): Api {
  return { ...api, types: new Map([...api.types, ...api.metadata]) };
}

function take(schema: ResolvedSchema, step: Step, api: Api): Taken {
  switch (step.kind) {
    case "name":
      return takeName(schema, step.name);
    case "each":
      if (schema.kind === "map") return { schema: schema.values };
      if (schema.kind === "array") return { schema: schema.items };
      return lost('"[*]" stands for what is in a list or a map, and here is neither');
    case "item": {
      if (schema.kind !== "array") return lost(`"${stepText(step)}" stands for an item of a list`);
      const items = resolveSchema(api, schema.items);
      const property = takeName(items, step.property);
      if (!("schema" in property)) return property;
      if (resolveSchema(api, property.schema).kind === "string") return { schema: schema.items };
      return lost(`"${step.property}" is no text, by which an item could be found`);
    }
  }
}

function takeName(schema: ResolvedSchema, name: string): Taken {
  if (schema.kind === "map") return { schema: schema.values };
  if (schema.kind === "array") {
    return lost(`"${name}" would be inside of a list; write "[*]" or "[name=text]" before it`);
  }
  const properties = schema.kind === "object" ? schema.properties : [];
  const property = properties.find((each) => each.name === name);
  if (property !== undefined) return { schema: property.schema };
  const names = properties.map((each) => each.name);
  return { kind: "lost", problem: `there is no property "${name}"`, name, names };
}

function lost(problem: string): Taken {
  return { kind: "lost", problem };
}
