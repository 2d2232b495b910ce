import { Buffer } from "node:buffer";
import { brotliDecompressSync } from "node:zlib";
import type { JsonObject } from "../model/json.js";

/**
 * One release's data file, opened but hardly read: each schema is parsed when it is asked for.
 *
 * The file is Brotli over ASCII text (other characters stand as `\uXXXX` in JSON's strings): a line with a
 * {@link PackHeader}, then the JSON texts of all schemas without anything between them. ASCII keeps
 * bytes and characters the same, which makes decoding cheap and offsets plain.
 */
export interface Pack {
  readonly types: Section;
  readonly metadata: Section;
}

/** Schemas by id, still as controller-tools writes them. */
export interface Section {
  readonly ids: readonly string[];
  /** Parsed once, and not to be changed. */
  schema(id: string): JsonObject | undefined;
}

/** What the first line holds: in the order of the texts, the packages with their types' names and lengths. */
export interface PackHeader {
  /** Where the data comes from, such as `k8s.io/api v0.37.2`. */
  readonly sources: readonly string[];
  readonly types: readonly PackedPackage[];
  readonly metadata: readonly PackedPackage[];
}

export type PackedPackage = readonly [
  package_: string,
  types: readonly (readonly [name: string, length: number])[],
];

/** Opens a data file. Throws if `bytes` are not one, which is a defect of the package. */
export function openPack(bytes: Uint8Array): Pack {
  const text = inflate(bytes);
  const end = text.indexOf("\n");
  // The file is our own, written by scripts/kubernetes-release from the same type.
  const header = JSON.parse(text.slice(0, end)) as PackHeader;
  const types = locate(header.types, end + 1);
  const metadata = locate(header.metadata, types.end);
  return { types: section(text, types.places), metadata: section(text, metadata.places) };
}

/** The text of a compressed file that holds ASCII only. */
export function inflate(bytes: Uint8Array): string {
  const raw = brotliDecompressSync(bytes);
  return Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString("latin1");
}

interface Place {
  readonly start: number;
  readonly end: number;
}

interface Located {
  readonly places: ReadonlyMap<string, Place>;
  readonly end: number;
}

function locate(packages: readonly PackedPackage[], start: number): Located {
  const places = new Map<string, Place>();
  let position = start;
  for (const [path, types] of packages) {
    for (const [name, length] of types) {
      places.set(`${path}.${name}`, { start: position, end: position + length });
      position += length;
    }
  }
  return { places, end: position };
}

function section(text: string, places: ReadonlyMap<string, Place>): Section {
  const parsed = new Map<string, JsonObject>();
  return {
    ids: [...places.keys()],
    schema(id) {
      const known = parsed.get(id);
      const place = places.get(id);
      if (known !== undefined || place === undefined) return known;
      // Every text is the JSON of one schema, as above.
      const schema = JSON.parse(text.slice(place.start, place.end)) as JsonObject;
      parsed.set(id, schema);
      return schema;
    },
  };
}
