import { Buffer } from "node:buffer";
import { brotliCompressSync, constants } from "node:zlib";
import type { PackedPackage, PackHeader } from "../../src/kubernetes/pack.js";
import { nameOf, packageOf } from "../../src/kubernetes/type-id.js";

/** What the reader printed: schemas by id. */
export type Schemata = Readonly<Record<string, unknown>>;

export interface ReleaseContent {
  readonly sources: readonly string[];
  readonly types: Schemata;
  readonly metadata: Schemata;
}

/** The bytes of a release's data file, as `openPack` reads them. The same content gives the same bytes. */
export function packRelease(content: ReleaseContent): Uint8Array {
  const types = packSection(content.types);
  const metadata = packSection(content.metadata);
  const header: PackHeader = {
    sources: content.sources,
    types: types.packages,
    metadata: metadata.packages,
  };
  return deflate(`${asciiJson(header)}\n${types.text}${metadata.text}`);
}

/** Compresses text that holds ASCII only. */
export function deflate(text: string): Uint8Array {
  const bytes = Buffer.from(text, "ascii");
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** JSON with every other character escaped, so that bytes and characters are the same. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

interface PackedSection {
  readonly packages: readonly PackedPackage[];
  readonly text: string;
}

function packSection(schemata: Schemata): PackedSection {
  const packages = new Map<string, [string, number][]>();
  const texts: string[] = [];
  for (const id of Object.keys(schemata).sort(byPackage)) {
    const text = asciiJson(schemata[id]);
    const types = packages.get(packageOf(id)) ?? [];
    packages.set(packageOf(id), [...types, [nameOf(id), text.length]]);
    texts.push(text);
  }
  return { packages: [...packages], text: texts.join("") };
}

/** By package, then by name: types of one package stand together. */
function byPackage(a: string, b: string): number {
  return compare(packageOf(a), packageOf(b)) || compare(nameOf(a), nameOf(b));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
