import { importOf } from "../kubernetes/modules.js";
import { objectMetaId, type Release } from "../kubernetes/release.js";
import { scalarOfType } from "../kubernetes/scalars.js";
import type { JsonObject } from "../model/json.js";
import type { Schema } from "../model/schema.js";
import { type ImportedFile, importDefinition } from "./import-definition.js";
import { sharedFile } from "./print/imports.js";
import {
  type Configured,
  createRecogniser,
  type ImportOptions,
  type KubernetesTypes,
  type Missed,
  type Recognition,
} from "./recognise/recognise.js";
import type { Definition } from "./resource/definition.js";
import { createVersionScope, type VersionScope } from "./version-scope.js";

/** What an import found out about all definitions together: how the output `crds` gives them back. */
export type Findings = Configured;

export interface Imported {
  readonly files: readonly ImportedFile[];
  /** Nodes that only other releases have a type for. */
  readonly missed: readonly Missed[];
}

/** Two passes over the same definitions, of which no more than one has to be in memory at a time. */
export interface Importer {
  /** First pass: notes what decides about all of them. */
  observe(definition: Definition): void;
  /** Second pass: the types of one. */
  write(definition: Definition): Imported;
  /** Afterwards: the files with what several kinds have. */
  sharedFiles(): readonly ImportedFile[];
  findings(): Findings;
}

export function createImporter(types: KubernetesTypes, options: ImportOptions): Importer {
  const recogniser = createRecogniser(types, options);
  const scopes = new Map<string, VersionScope>();
  const opened = new Map<string, Release>();

  function release(): Release {
    const { kubernetes } = recogniser.configured();
    const known = opened.get(kubernetes) ?? types.open(kubernetes);
    opened.set(kubernetes, known);
    return known;
  }

  function scopeOf(group: string, version: string): VersionScope {
    const key = `${group}/${version}`;
    const known = scopes.get(key) ?? createVersionScope((id) => release().type(id)?.schema);
    scopes.set(key, known);
    return known;
  }

  return {
    observe({ group, kind, versions }) {
      recogniser.observe(versions.map(({ schema }) => schema));
      for (const { name, schema } of versions) {
        const scope = scopeOf(group, name);
        scope.rootName(kind);
        scope.sharing.observe(kind, schema);
      }
    },
    write(definition) {
      const roots = definition.versions.map(({ schema }) => schema);
      const recognition = recogniser.recognise(roots);
      const { embedded } = recognition.descriptions;
      const files = importDefinition(definition, {
        scopeOf: (version) => scopeOf(definition.group, version),
        schemaOf: (node) => (roots.includes(node) ? undefined : referenceAt(node, recognition)),
        kubernetes: (id) => release().type(id)?.schema,
        limit: embedded === "full" ? Number.POSITIVE_INFINITY : embedded === "none" ? 0 : embedded,
      });
      return { files, missed: recognition.missed };
    },
    sharedFiles: () =>
      [...scopes].flatMap(([key, scope]) => {
        const shared = scope.sharedText();
        return shared === undefined ? [] : { path: `apis/${key}/${sharedFile}`, ...shared };
      }),
    findings: recogniser.configured,
  };
}

/** A type that a node equals and an import can name. Scalars are told by their schemas. */
function referenceAt(node: JsonObject, { typeAt }: Recognition): Schema | undefined {
  const match = typeAt(node);
  if (match === undefined || scalarOfType(match.id) !== undefined) return undefined;
  if (match.id !== objectMetaId && importOf(match.id) === undefined) return undefined;
  return { kind: "reference", target: match.id, ...match.site };
}
