import type { Api, TypeDefinition } from "../../model/api.js";
import type { Definition, Places } from "./definition.js";
import { kindOf } from "./kind.js";
import { crdSchema } from "./schema.js";

/** The model of a CRD as it stands, for the checks: nothing in it has a name but the roots. */
export function modelOf(definition: Definition, places: Places, kubernetes: string): Api {
  const { group, kind, versions } = definition;
  const idOf = (version: string) => `${group}/${version}.${kind}`;
  const types = versions.map(({ name, schema }): [string, TypeDefinition] => {
    const { position } = places;
    const root = crdSchema(schema, { positionOf: places.positionOf });
    const origin = { kind: "source", group, version: name, position } as const;
    return [idOf(name), { id: idOf(name), name: kind, origin, schema: root }];
  });
  return {
    kubernetes,
    groups: [
      {
        name: group,
        versions: versions.map((version) => ({
          name: version.name,
          kinds: [
            {
              ...kindOf(definition, version, idOf(version.name)),
              position: places.positionOf(version.entry),
            },
          ],
        })),
      },
    ],
    types: new Map(types),
    metadata: new Map(),
    requests: new Map(),
  };
}
