import type { Position } from "../../model/position.js";
import type { Use } from "../arguments.js";
import { inRepository } from "../paths.js";
import type { Project } from "../project.js";
import type { Call } from "../recognise.js";
import { goModules, isKnown, lastPart, shown } from "../text.js";
import type { FoundCrd } from "./found-crds.js";
import type { Gap, PlannedApi } from "./plan.js";

/**
 * The API versions: those of the CRDs in the tree, of the Go packages that are read, and of the calls that
 * name groups.
 */
export function apisOf(
  project: Project,
  calls: readonly Call[],
  crds: readonly FoundCrd[],
  gap: (gap: Gap) => void,
): readonly PlannedApi[] {
  const found = new Map<string, { group: string; version: string; positions: Position[] }>();
  const add = (group: string, version: string, position: Position) => {
    const key = `${group}/${version}`;
    const api = found.get(key) ?? { group, version, positions: [] };
    if (api.positions.length < 3) api.positions.push(position);
    found.set(key, api);
  };
  for (const { file, group, versions } of crds) {
    for (const version of versions) add(group, version, { file, start: 0, end: 0 });
  }
  const groups = goGroups(project);
  for (const { group, version, position } of groups) {
    if (crds.length === 0 || found.has(`${group}/${version}`)) add(group, version, position);
  }
  const withCrd = new Set(found.keys());
  for (const named of namedGroups(calls)) addNamed(named, found, groups, add, gap);
  if (crds.length > 0) dropOthers(found, withCrd, gap);
  return [...found.values()]
    .sort((a, b) => (`${a.group}/${a.version}` < `${b.group}/${b.version}` ? -1 : 1))
    .map((api) => ({ ...api, source: `apis/${api.group}/${api.version}` }));
}

/** Where there are CRDs, an API version without one is no API of custom resources, such as that of a configuration file. */
function dropOthers(
  found: Map<string, { readonly positions: readonly Position[] }>,
  withCrd: ReadonlySet<string>,
  gap: (gap: Gap) => void,
): void {
  for (const [key, { positions }] of found) {
    if (withCrd.has(key)) continue;
    found.delete(key);
    const [position] = positions;
    gap({
      reason: `no CRD in the tree has the version ${key}, so it is left out of apis; add it where it has custom resources`,
      ...(position && { position }),
    });
  }
}

interface GoGroup {
  readonly folder: string;
  readonly group: string;
  readonly version: string;
  readonly position: Position;
}

/** The Go packages that say which group they are, by the marker that all generators read. */
function goGroups({ files, read }: Project): readonly GoGroup[] {
  return files.flatMap((file): readonly GoGroup[] => {
    if (!file.endsWith(".go")) return [];
    const text = read(file) ?? "";
    const match = /^\/\/\s*\+groupName=(\S+)\s*$/m.exec(text);
    const folder = file.slice(0, Math.max(0, file.lastIndexOf("/")));
    const version = /^\/\/\s*\+versionName=(\S+)\s*$/m.exec(text)?.[1] ?? lastPart(folder);
    if (match?.[1] === undefined || !/^v\d+(?:(?:alpha|beta)\d+)?$/.test(version)) return [];
    const position = { file, start: match.index, end: match.index + match[0].length };
    return [{ folder, group: match[1], version, position }];
  });
}

interface NamedGroup {
  /** As the call has it: the name of a folder, which need not be the group's. */
  readonly name: string;
  readonly version: string;
  readonly position: Position;
}

/** `group:v1,v2 other:v1` of the scripts, `group/v1` of client-gen, and import paths that end so. */
function namedGroups(calls: readonly Call[]): readonly NamedGroup[] {
  return calls.flatMap(({ uses, command }) =>
    uses.flatMap((use) => groupsIn(use, command.directory)),
  );
}

function groupsIn({ name, value = "", position }: Use, directory: string): readonly NamedGroup[] {
  if (!isKnown(value)) return [];
  switch (name) {
    case "(groups and versions)":
      return value.split(/\s+/).flatMap((part) => {
        const [group = "", versions = ""] = part.split(":");
        return versions.split(",").map((version) => ({ name: group, version, position }));
      });
    case "--input":
    case "--input-dirs":
    case "(packages)":
    case "(input folder)":
    case "--one-input-api": {
      return value.split(",").flatMap((path) => {
        // What comes from a downloaded module is no API of this project.
        if (path.startsWith(goModules) || isForeign(path)) return [];
        const local = inRepository(directory, path) ?? path;
        const match = /([^/]+)\/(v\d+(?:(?:alpha|beta)\d+)?)(?:\/\.\.\.)?\/?$/.exec(local);
        return match === null ? [] : [{ name: match[1] ?? "", version: match[2] ?? "", position }];
      });
    }
    default:
      return [];
  }
}

function isForeign(path: string): boolean {
  return /^k8s\.io\/(?:api|apimachinery|apiextensions-apiserver|kube-openapi)\//.test(path);
}

function addNamed(
  { name, version, position }: NamedGroup,
  found: ReadonlyMap<string, { readonly group: string; readonly version: string }>,
  groups: readonly GoGroup[],
  add: (group: string, version: string, position: Position) => void,
  gap: (gap: Gap) => void,
): void {
  const known = [...found.values()].find((api) => {
    return api.version === version && isGroup(name, api.group);
  });
  const inGo = groups.find((one) => one.folder.endsWith(`${name}/${version}`));
  const group = known?.group ?? inGo?.group ?? (name.includes(".") ? name : undefined);
  if (group !== undefined) {
    add(group, version, position);
    return;
  }
  gap({
    position,
    reason: `the group of "${shown(name)}/${version}" is not known: neither a CRD nor a +groupName marker names it; add it to apis`,
  });
}

/** A folder has the group's name or the first part of it. */
function isGroup(folder: string, group: string): boolean {
  return folder === group || group.startsWith(`${folder}.`);
}
