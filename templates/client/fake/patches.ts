import type { JsonPatchOperation } from "../patch.js";
import { copyOf, isEqual, isObject, type Json, type JsonObject, ownValue } from "./json.js";

/** @see https://www.rfc-editor.org/rfc/rfc7386 */
export function mergePatched(value: Json | undefined, patch: Json): Json {
  if (!isObject(patch)) return copyOf(patch);
  const merged: JsonObject = isObject(value) ? { ...value } : {};
  for (const [name, part] of Object.entries(patch)) {
    if (part === null) delete merged[name];
    else merged[name] = mergePatched(ownValue(merged, name), part);
  }
  return merged;
}

/**
 * @throws Error when a step leads nowhere, or a test fails
 * @see https://www.rfc-editor.org/rfc/rfc6902
 */
export function jsonPatched(value: JsonObject, operations: readonly JsonPatchOperation[]): Json {
  const root: JsonObject = { "": copyOf(value) };
  for (const operation of operations) {
    switch (operation.op) {
      case "add":
        add(root, operation.path, operation.value as Json);
        break;
      case "replace":
        remove(root, operation.path);
        add(root, operation.path, operation.value as Json);
        break;
      case "remove":
        remove(root, operation.path);
        break;
      case "copy":
        add(root, operation.path, read(root, operation.from));
        break;
      case "move":
        add(root, operation.path, remove(root, operation.from));
        break;
      case "test":
        if (!isEqual(read(root, operation.path), operation.value as Json)) {
          throw new Error(`testing value ${operation.path} failed`);
        }
    }
  }
  return root[""] ?? null;
}

/** The object or list that a path leads to, and what of it is meant. */
function place(root: JsonObject, path: string): { parent: JsonObject | Json[]; key: string } {
  const steps = path.split("/").map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  const key = steps.pop() ?? "";
  let parent: Json | undefined = root;
  for (const step of steps) parent = child(parent, step);
  if (!isObject(parent) && !Array.isArray(parent)) throw new Error(`${path} leads nowhere`);
  return { parent, key };
}

function child(parent: Json | undefined, key: string): Json | undefined {
  if (Array.isArray(parent)) return parent[Number(key)];
  return isObject(parent) ? ownValue(parent, key) : undefined;
}

function read(root: JsonObject, path: string): Json {
  const { parent, key } = place(root, path);
  const found = child(parent, key);
  if (found === undefined) throw new Error(`${path} is not there`);
  return copyOf(found);
}

function remove(root: JsonObject, path: string): Json {
  const found = read(root, path);
  const { parent, key } = place(root, path);
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
  return found;
}

function add(root: JsonObject, path: string, value: Json): void {
  const { parent, key } = place(root, path);
  if (!Array.isArray(parent)) {
    parent[key] = value;
    return;
  }
  const index = key === "-" ? parent.length : Number(key);
  if (!(index >= 0 && index <= parent.length)) throw new Error(`${path} is not in the list`);
  parent.splice(index, 0, value);
}
