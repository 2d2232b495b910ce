import type { ts } from "ts-morph";
import type { Report } from "../diagnostics/diagnostic.js";
import type { ScopedSuppression } from "../diagnostics/suppress.js";
import type { Availability } from "../kubernetes/availability.js";
import { declarations } from "../kubernetes/declarations.js";
import type { Release } from "../kubernetes/release.js";
import type { Api, Group, Kind } from "../model/api.js";
import type { Position } from "../model/position.js";
import { createComments } from "./comments.js";
import { reportCompilerErrors } from "./compiler-errors.js";
import type { ApiVersion, Context, Readers } from "./context.js";
import { withDefaulting } from "./defaulting.js";
import { createDefinitions } from "./definitions.js";
import { reportOtherVersion } from "./installed-version.js";
import { type ApiFiles, readKinds } from "./kinds.js";
import { createModules } from "./modules.js";
import { createProgram, type Program, type SourceFiles } from "./program.js";
import { metadataTypes, reachableTypes, requestTypes } from "./reach.js";
import { breakCircles } from "./recursion.js";
import { reportStrayComments } from "./stray-comments.js";
import { readBoth } from "./types/both.js";
import { readMember } from "./types/members.js";
import { readNode } from "./types/node.js";
import { readType } from "./types/type.js";
import { reportUnusedTypes } from "./unused-types.js";

export type { SourceFiles } from "./program.js";

/** One API version and where it is described. */
export interface SourceApi extends ApiVersion {
  /** Relative to the configuration's folder. A file belongs to one version only. */
  readonly files: readonly string[];
  /** Where the configuration names it. */
  readonly position: Position;
}

export interface SourceInput {
  /** The configuration's folder, absolute. */
  readonly root: string;
  readonly apis: readonly SourceApi[];
  readonly release: Release;
  /** Asked for only if the release lacks something. */
  readonly availability: () => Availability;
  readonly files: SourceFiles;
  /** A `tsconfig.json` whose `paths` and `baseUrl` count, relative to `root`; it need not exist. */
  readonly tsconfig?: string;
  /** The version of the gen-apis that runs, to notice another one that editors see. */
  readonly version?: string;
  readonly report: Report;
}

export interface SourceResult {
  readonly api: Api;
  /** Every file that was read, relative to `root`, sorted. */
  readonly inputs: readonly string[];
  readonly suppressions: readonly ScopedSuppression[];
}

/** Reads TypeScript files into the model. Whatever is wrong with them is reported, never thrown. */
export function readApis(input: SourceInput): SourceResult {
  const modules = createModules((name) => declarations(input.release, name));
  const files = input.apis.flatMap((api) => api.files);
  const program = createProgram({ ...input, files, access: input.files, modules });
  const apis = input.apis.map((api) => filesOf(program, api, input.report));
  const context = createContext(input, program, modules, apis);

  const found = apis.map((api) => ({ api, ...readKinds(context, api) }));
  const ids = found.flatMap(({ kinds }) => kinds.map(({ type }) => type));
  const types = reachableTypes(context.definitions.all(), ids, input.release);
  breakCircles(types, ids, input.report);
  const versions = found.map((version) => ({
    ...version,
    kinds: withDefaulting(context, version.kinds, types),
  }));

  const sources = apis.flatMap((api) => api.files);
  for (const file of sources) {
    reportStrayComments(context, file);
    reportUnusedTypes(context, file);
  }
  reportCompilerErrors(context, sources);
  reportOtherVersion(context, sources, input.version);
  reportEmpty(input, versions);
  const groups = groupsOf(versions);
  return {
    api: {
      kubernetes: input.release.name,
      groups,
      types,
      metadata: metadataTypes(input.release),
      requests: requestTypes(input.release),
    },
    inputs: program.inputs(),
    suppressions: context.comments.suppressions(),
  };
}

function filesOf(program: Program, api: SourceApi, report: Report): ApiFiles {
  const files = api.files.flatMap((path) => {
    const file = program.file(path);
    if (file === undefined) {
      // It was there when the sources were listed.
      report({ code: "missing-source", position: api.position, arguments: { path } });
    }
    return file ?? [];
  });
  return { group: api.group, version: api.version, files };
}

function createContext(
  { release, availability, report }: SourceInput,
  program: Program,
  modules: Context["modules"],
  apis: readonly ApiFiles[],
): Context {
  const owners = new Map<ts.SourceFile, ApiVersion>(
    apis.flatMap((api) => api.files.map((file) => [file, api] as const)),
  );
  const ownerOf = (file: ts.SourceFile) => owners.get(file);
  const read: Readers = {
    node: (node, place) => readNode(context, node, place),
    type: (type, place) => readType(context, type, place),
    both: (node, type, place) => readBoth(context, node, type, place),
    member: (property, owner, place) => readMember(context, property, owner, place),
  };
  const context: Context = {
    program,
    checker: program.checker,
    modules,
    release,
    availability,
    report,
    comments: createComments(program.paths, report),
    definitions: createDefinitions(() => context, ownerOf),
    ownerOf,
    read,
    reached: new Set(),
    endless: new Set(),
    unresolved: [],
  };
  return context;
}

interface VersionKinds {
  readonly api: ApiVersion;
  readonly kinds: readonly Kind[];
  readonly skipped: readonly Kind[];
}

function reportEmpty({ apis, report }: SourceInput, versions: readonly VersionKinds[]): void {
  for (const [index, { api, kinds, skipped }] of versions.entries()) {
    // Without a file, the configuration's own finding says all there is to say.
    if (kinds.length + skipped.length > 0 || apis[index]?.files.length === 0) continue;
    const version = `${api.group}/${api.version}`;
    report({ code: "no-kinds", position: apis[index]?.position, arguments: { version } });
  }
}

/** Groups sorted by name. A kind with one version stores that one, whatever it says. */
function groupsOf(versions: readonly VersionKinds[]): readonly Group[] {
  const names = [...new Set(versions.map(({ api }) => api.group))].sort();
  return names.map((name) => {
    const own = versions.filter(({ api }) => api.group === name);
    const isOnly = (kind: Kind) =>
      own.flatMap(({ kinds }) => kinds).filter((each) => each.name === kind.name).length === 1;
    return {
      name,
      versions: own.map(({ api, kinds }) => ({
        name: api.version,
        kinds: kinds.map((kind) => ({ ...kind, storage: kind.storage || isOnly(kind) })),
      })),
    };
  });
}
