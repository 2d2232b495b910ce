/**
 * What each output shows of the model. An output agrees with the model if it shows this and nothing
 * else; whatever it leaves out or puts in its own words is said here.
 */
import { withFullMetadata } from "../../src/emit/full-metadata.js";
import type { Api } from "../../src/model/api.js";
import { type Facts, strictest, type Truth } from "./facts.js";
import { readModel } from "./model.js";

/** The longest description of Kubernetes' own types in the CRDs of the example, in bytes. */
const embeddedLimit = 400;

/**
 * CRDs: of an object's own metadata no more than that it is an object, of other metadata five properties.
 * Texts of Kubernetes' types may be cut, see {@link isCutOf}.
 */
export function asCrds(api: Api): Truth {
  const { truth } = readModel(api);
  const entries = [...truth].flatMap(([path, facts]): readonly [string, Facts][] => {
    const [, inMetadata] = rootMetadata.exec(path) ?? [];
    if (inMetadata === undefined) return [[path, facts]];
    return inMetadata === "" ? [[path, { ...facts, documentation: "" }]] : [];
  });
  return new Map(entries);
}

const rootMetadata = /^\S+ [^.]+\.metadata(.*)$/;

/** Whether `text` is what a CRD may keep of `whole`: its beginning, with or without an ellipsis. */
export function isCutOf(text: string, whole: string): boolean {
  const isLong = Buffer.byteLength(whole) > embeddedLimit;
  return text === whole || (isLong && text !== "" && whole.startsWith(text.replace(/\.\.\.$/, "")));
}

/** OpenAPI documents: everything, and the members of a resource wherever one is embedded. */
export function asDocuments(api: Api): Truth {
  const full = withFullMetadata({ ...api, types: new Map([...api.requests, ...api.types]) });
  const { truth, embedded } = readModel(full);
  const [member] = [...truth].filter(([path]) => rootMetadata.exec(path)?.[1] === "");
  return new Map([
    ...truth,
    ...embedded.flatMap((path) => resource(path, truth, member?.[0] ?? "")),
  ]);
}

/** What every resource has, as the first kind has it; what the embedded one says of it itself stands. */
function resource(at: string, truth: Truth, metadata: string): readonly [string, Facts][] {
  const root = metadata.slice(0, -".metadata".length);
  return [...truth].flatMap(([path, facts]): readonly [string, Facts][] => {
    const [member] = /^\.(apiVersion$|kind$|metadata\b)/.exec(path.slice(root.length)) ?? [];
    if (!path.startsWith(root) || member === undefined) return [];
    const own = truth.get(at + member);
    if (member === ".metadata")
      return own === undefined ? [[at + path.slice(root.length), facts]] : [];
    return [[at + member, { ...(own ?? facts), required: true }]];
  });
}

/**
 * TypeScript: everything, with two limits of the language. Items of lists and values of maps have no
 * comment of their own, so of them only the named type speaks; and a map of anything is what an object
 * is of which no member is known.
 */
export function asTypeScript(api: Api): Truth {
  const { truth, anything } = readModel(withFullMetadata(api), "type");
  const unknown = new Set(anything.filter((path) => path.endsWith("{}")));
  return new Map(
    [...truth]
      .filter(([path]) => !unknown.has(path))
      .map(([path, facts]) => [path, { ...facts, documentation: trimmed(facts) }]),
  );
}

/**
 * Python: like TypeScript, and with `None` for what is absent, so that every optional field may be
 * `None`. A field with a default is optional, because the API server sets it. A model says its own
 * `apiVersion` and `kind`. Of two bounds the stricter one stands, and the pattern of a quantity is
 * that of the type `Quantity`.
 */
export function asPython(api: Api): Truth {
  const { truth, anything } = readModel(withFullMetadata(api), "type");
  const unknown = new Set(anything.filter((path) => path.endsWith("{}")));
  return new Map(
    [...truth]
      .filter(([path]) => !unknown.has(path))
      .map(([path, facts]) => [path, ofPython(path, facts)]),
  );
}

function ofPython(path: string, facts: Facts): Facts {
  const [, version, kind, member] = /^(\S+) (\w+)\.(apiVersion|kind)$/.exec(path) ?? [];
  const isField = /\.[^.[\]{}]+$/.test(path.slice(path.indexOf(" ")));
  const required = facts.required && facts.default === "" && member === undefined;
  const fixed = member === undefined ? "" : JSON.stringify([member === "kind" ? kind : version]);
  return {
    ...facts,
    required,
    nullable: facts.nullable || (isField && !required && member === undefined),
    enum: fixed === "" ? facts.enum : fixed,
    bounds: strictest(facts.bounds),
    pattern: facts.pattern.startsWith(quantityStart) ? "" : facts.pattern,
  };
}

const quantityStart = "^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))";

/** Docstrings keep no white space around their lines. */
export function sameWords(text: string, whole: string): boolean {
  const lines = (each: string) => each.split("\n").map((line) => line.trim());
  return lines(text).join("\n").trim() === lines(whole).join("\n").trim();
}

/** Comments keep no white space at the ends of lines. */
function trimmed({ documentation }: Facts): string {
  return documentation.replace(/[ \t]+$/gm, "").trim();
}
