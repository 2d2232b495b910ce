import { moduleOfPackage } from "../../kubernetes/modules.js";
import { listMetaId } from "../../kubernetes/release.js";
import { scalarOfType } from "../../kubernetes/scalars.js";
import type { Api, Kind, TypeDefinition } from "../../model/api.js";
import { targetsIn } from "../../model/references.js";
import { definitionOf } from "../../model/resolve.js";
import type { ObjectSchema, Schema } from "../../model/schema.js";
import { identifier } from "../../print/python/names.js";
import { withFullMetadata } from "../full-metadata.js";

/** A module of the package: the types of one group-version. */
export interface ModuleContent {
  /** `["kubeflow_org", "v1"]`: its path in the package. */
  readonly path: readonly [string, string];
  /** `kubeflow_org_v1` or `core_v1`: how other modules call it. */
  readonly alias: string;
  /** `kubeflow.org/v1` */
  readonly groupVersion: string;
  readonly kinds: KindOfVersion[];
  readonly types: TypeDefinition[];
}

export interface KindOfVersion {
  readonly group: string;
  readonly version: string;
  readonly kind: Kind;
}

/** Every type that the package has, and where. */
export interface Library {
  readonly modules: readonly ModuleContent[];
  definition(id: string): TypeDefinition;
  /** The module of a type that is not inlined. */
  moduleOf(id: string): ModuleContent;
  /**
   * Whether a type has no name in Python: its Go package is no group-version, or it is an alias that would
   * have to be there before what it names is.
   */
  isInlined(id: string): boolean;
  /** Whether each of two modules needs the other. */
  isCircle(a: ModuleContent, b: ModuleContent): boolean;
}

export const scaleId = "k8s.io/api/autoscaling/v1.Scale";

/** Files of the package that stand beside the folders of the groups. */
const ownModules: ReadonlySet<string> = new Set(
  "api client connection errors kubernetes model options regex watch".split(" "),
);

/** What the kinds of an API, their lists and their requests reach, by module. */
export function createLibrary(api: Api): Library {
  const { types } = withFullMetadata(api);
  const known = { types: new Map([...api.requests, ...types]) };
  const definition = (id: string): TypeDefinition => definitionOf(known, id);
  const modules = new Map<string, ModuleContent>();
  const folders = new Map<string, string>();
  const byType = new Map<string, ModuleContent>();
  const content = (group: string, version: string, isKubernetes: boolean): ModuleContent => {
    const key = `${isKubernetes} ${group}/${version}`;
    const known = modules.get(key);
    if (known !== undefined) return known;
    const path = isKubernetes
      ? (["kubernetes", identifier(`${group}_${version}`)] as const)
      : ([folderOf(group, folders), identifier(version)] as const);
    const aliases = new Set([...modules.values()].map((other) => other.alias));
    const plain = isKubernetes ? path[1] : path.join("_");
    const alias = identifier(plain, (name) => aliases.has(name));
    const fresh = { path, alias, groupVersion: `${group}/${version}`, kinds: [], types: [] };
    modules.set(key, fresh);
    return fresh;
  };
  for (const { name: group, versions } of api.groups) {
    for (const { name: version, kinds } of versions) {
      const of = content(group, version, false);
      of.kinds.push(...kinds.map((kind) => ({ group, version, kind })));
    }
  }
  for (const id of reachedTypes(api, definition)) {
    const place = placeOf(definition(id));
    if (place === undefined) continue;
    const of = content(...place);
    of.types.push(definition(id));
    byType.set(id, of);
  }
  const all = [...modules.values()].sort((a, b) => (a.path.join() < b.path.join() ? -1 : 1));
  const isCircle = circlesOf(all, definition, byType);
  return {
    modules: all,
    definition,
    moduleOf: (id) => {
      const found = byType.get(id);
      if (found === undefined) throw new Error(`no module has the type "${id}"`);
      return found;
    },
    isInlined: (id) => {
      const home = byType.get(id);
      const { schema } = definition(id);
      if (home === undefined) return true;
      return (
        !isClass(schema) &&
        targetsIn(schema).some((target) => {
          const other = byType.get(target);
          return other !== undefined && isCircle(home, other);
        })
      );
    },
    isCircle,
  };
}

/** Whether a named type is a class of its own; all others are names for types. */
export function isClass(schema: Schema): schema is ObjectSchema {
  return schema.kind === "object" && schema.properties.length > 0;
}

/** Finds the modules that need each other. */
function circlesOf(
  modules: readonly ModuleContent[],
  definition: (id: string) => TypeDefinition,
  byType: ReadonlyMap<string, ModuleContent>,
): (a: ModuleContent, b: ModuleContent) => boolean {
  const needs = new Map<ModuleContent, Set<ModuleContent>>();
  for (const module of modules) {
    const targets = module.types.flatMap(({ id }) => targetsIn(definition(id).schema));
    needs.set(module, new Set(targets.flatMap((id) => byType.get(id) ?? [])));
  }
  const reaches = (from: ModuleContent, to: ModuleContent, seen: Set<ModuleContent>): boolean =>
    [...(needs.get(from) ?? [])].some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, to, seen);
    });
  return (a, b) => a !== b && reaches(a, b, new Set()) && reaches(b, a, new Set());
}

/** Where a type is declared: group, version, and whether that is one of Kubernetes' own. */
function placeOf({ id, origin }: TypeDefinition): [string, string, boolean] | undefined {
  if (origin.kind === "source") return [origin.group, origin.version, false];
  if (scalarOfType(id) !== undefined) return undefined;
  const [group, version] = moduleOfPackage(origin.package)?.split("/").slice(-2) ?? [];
  return group === undefined || version === undefined ? undefined : [group, version, true];
}

/** Two groups may differ in signs that no name can hold. */
function folderOf(group: string, folders: Map<string, string>): string {
  const known = folders.get(group);
  if (known !== undefined) return known;
  const taken = new Set([...ownModules, ...folders.values()]);
  const folder = identifier(group, (name) => taken.has(name));
  folders.set(group, folder);
  return folder;
}

function reachedTypes(api: Api, definition: (id: string) => TypeDefinition): readonly string[] {
  const kinds = api.groups.flatMap(({ versions }) => versions.flatMap((version) => version.kinds));
  const found = new Set<string>();
  const visit = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    for (const target of targetsIn(definition(id).schema)) visit(target);
  };
  for (const { type } of kinds) visit(type);
  if (kinds.length > 0) visit(listMetaId);
  if (kinds.some(({ subresources }) => subresources.scale !== undefined)) visit(scaleId);
  return [...found].sort();
}
