import type { ResourceMetadata } from "../objects.js";
import { copyOf, isObject, type Json, type JsonObject } from "./json.js";
import { badRequest, invalid, wrongField } from "./refusals.js";
import type { Target } from "./resource.js";

/** The metadata of an object that is sent or kept. */
export interface Metadata extends ResourceMetadata {
  deletionGracePeriodSeconds?: number;
}

export function metadataOf({ metadata }: JsonObject): Metadata {
  // What the client sends has the type of its kind, and what is kept was made of it.
  return isObject(metadata) ? (metadata as Metadata) : {};
}

export function withMetadata(object: JsonObject, changes: Metadata): JsonObject {
  // Without what is undefined, it is JSON.
  return { ...object, metadata: copyOf({ ...metadataOf(object), ...changes }) as JsonObject };
}

/** @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-subdomain-names */
const dnsSubdomain = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/**
 * The name of an object that is about to be made.
 *
 * @throws InvalidError when there is none, or one that no object may have
 * @throws ApiError when it is meant for another namespace
 */
export function checkedName(target: Target, object: JsonObject): string {
  const { name, generateName, namespace } = metadataOf(object);
  if (namespace !== undefined && target.namespace !== undefined && namespace !== target.namespace) {
    throw badRequest(
      `the namespace of the provided object does not match the namespace sent on the request`,
    );
  }
  const chosen = name ?? (generateName === undefined ? "" : `${generateName}${suffix()}`);
  if (chosen.length > 253 || !dnsSubdomain.test(chosen)) {
    const causes = wrongField("metadata.name", "a lowercase RFC 1123 subdomain is expected");
    throw invalid(target, chosen, causes);
  }
  return chosen;
}

/** Five letters and digits, of which none looks like another. */
function suffix(): string {
  const alphabet = "bcdfghjklmnpqrstvwxz2456789";
  const letter = () => alphabet[Math.floor(Math.random() * alphabet.length)] ?? "x";
  return Array.from({ length: 5 }, letter).join("");
}

/** The present moment, to the second. */
export function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, "Z");
}

/** The value at a path such as `.spec.replicas`. */
export function valueAt(object: JsonObject, path: string): Json | undefined {
  return path
    .split(".")
    .filter((step) => step !== "")
    .reduce<Json | undefined>((value, step) => (isObject(value) ? value[step] : undefined), object);
}

/** A copy with another value at a path; objects on the way are made where they are not there. */
export function withValueAt(object: JsonObject, path: string, value: Json): JsonObject {
  const [step = "", ...rest] = path.split(".").filter((each) => each !== "");
  if (rest.length === 0) return { ...object, [step]: value };
  const inner = object[step];
  return { ...object, [step]: withValueAt(isObject(inner) ? inner : {}, rest.join("."), value) };
}
