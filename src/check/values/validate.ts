import { readFacets } from "../../model/facets.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../../model/json.js";
import { isIntegral } from "../../model/number.js";
import type { ResolvedSchema } from "../../model/resolve.js";
import { logicalParts, partItems, partProperties } from "../logical.js";
import type { Context } from "../rule.js";
import { facetProblem, isNumber } from "./facets.js";

/** Says what is wrong with a value, with the path to it; undefined if it is valid. */
export type Validator = (value: JsonValue, schema: ResolvedSchema) => string | undefined;

interface Problem {
  readonly path: string;
  readonly text: string;
}

/** A validator of values as the API server validates them, unknown fields included, CEL aside. */
export function createValidator({ resolve, patterns }: Context): Validator {
  function problemOf(value: JsonValue, schema: ResolvedSchema): Problem | undefined {
    if (value === null && (schema.nullable === true || schema.kind === "any")) return undefined;
    if (!hasKind(value, schema)) return here(`it is no ${kindInWords(schema)}`);
    const text = facetProblem(value, schema, patterns);
    return here(text) ?? logicalProblem(value, schema) ?? childProblem(value, schema);
  }

  function childProblem(value: JsonValue, schema: ResolvedSchema): Problem | undefined {
    if (schema.kind === "array" && Array.isArray(value)) {
      const items = resolve(schema.items);
      return firstOf(value, (item, index) => below(`[${index}]`, problemOf(item, items)));
    }
    if (!isJsonObject(value)) return undefined;
    if (schema.kind === "object") return propertiesProblem(value, schema);
    if (schema.kind !== "map") return undefined;
    const values = resolve(schema.values);
    return firstOf(Object.entries(value), ([name, item]) =>
      below(`.${name}`, problemOf(item, values)),
    );
  }

  function propertiesProblem(
    value: JsonObject,
    schema: ResolvedSchema & { kind: "object" },
  ): Problem | undefined {
    for (const { name, required, schema: property } of schema.properties) {
      const item = value[name];
      if (item === undefined) {
        if (required) return here(`it lacks "${name}", which is required`);
        continue;
      }
      const problem = below(`.${name}`, problemOf(item, resolve(property)));
      if (problem !== undefined) return problem;
    }
    const unknown = unknownField(value, schema);
    return here(unknown === undefined ? undefined : `"${unknown}" is no property of it`);
  }

  function logicalProblem(
    value: JsonValue,
    schema: ResolvedSchema | JsonObject,
  ): Problem | undefined {
    const holding = new Map<string, number>();
    for (const [name, part] of logicalParts(schema)) {
      const problem = partProblem(value, part);
      if (name === "not" && problem === undefined) return here('it is what "not" excludes');
      if (name.startsWith("allOf") && problem !== undefined) return problem;
      const [list = ""] = name.split("[");
      holding.set(list, (holding.get(list) ?? 0) + Number(problem === undefined));
    }
    if (holding.get("anyOf") === 0) return here('no part of "anyOf" holds for it');
    const ofOne = holding.get("oneOf");
    return ofOne === undefined || ofOne === 1
      ? undefined
      : here(`${ofOne} parts of "oneOf" hold for it`);
  }

  /** Parts say what they say about values of one type only, and nothing about unknown fields. */
  function partProblem(value: JsonValue, part: JsonObject): Problem | undefined {
    if (typeof part.type === "string" && !isOfType(value, part.type)) {
      return here(`it is no ${part.type}`);
    }
    const text = facetProblem(value, readFacets(part, shapeKeywords), patterns);
    return here(text) ?? requiredProblem(value, part) ?? partChildren(value, part);
  }

  function partChildren(value: JsonValue, part: JsonObject): Problem | undefined {
    const logical = logicalProblem(value, part);
    if (logical !== undefined) return logical;
    const items = partItems(part);
    if (Array.isArray(value) && items !== undefined) {
      return firstOf(value, (item, index) => below(`[${index}]`, partProblem(item, items)));
    }
    if (!isJsonObject(value)) return undefined;
    return firstOf(partProperties(part), ([name, property]) => {
      const item = value[name];
      return item === undefined ? undefined : below(`.${name}`, partProblem(item, property));
    });
  }

  return (value, schema) => {
    const problem = problemOf(value, schema);
    if (problem === undefined) return undefined;
    return problem.path === "" ? problem.text : `at "${problem.path}", ${problem.text}`;
  };
}

const shapeKeywords: ReadonlySet<string> = new Set(["type", "properties", "required", "items"]);

function here(text: string | undefined): Problem | undefined {
  return text === undefined ? undefined : { path: "", text };
}

function below(step: string, problem: Problem | undefined): Problem | undefined {
  return problem && { path: step + problem.path, text: problem.text };
}

function firstOf<T>(
  list: readonly T[],
  problemOf: (item: T, index: number) => Problem | undefined,
): Problem | undefined {
  for (const [index, item] of list.entries()) {
    const problem = problemOf(item, index);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function requiredProblem(value: JsonValue, { required }: JsonObject): Problem | undefined {
  if (!isJsonObject(value) || !Array.isArray(required)) return undefined;
  const missing = required.find((name) => typeof name === "string" && value[name] === undefined);
  return missing === undefined ? undefined : here(`it lacks "${missing}", which is required`);
}

/** Kubernetes knows the metadata of embedded objects better than their schema. */
const metadata = new Set(["apiVersion", "kind", "metadata"]);

function unknownField(
  value: JsonObject,
  schema: ResolvedSchema & { kind: "object" },
): string | undefined {
  if (schema.preserveUnknownFields === true) return undefined;
  const known = new Set(schema.properties.map(({ name }) => name));
  return Object.keys(value).find(
    (name) => !known.has(name) && !(schema.embeddedResource === true && metadata.has(name)),
  );
}

function hasKind(value: JsonValue, schema: ResolvedSchema): boolean {
  if (schema.intOrString === true) return isIntOrString(value);
  switch (schema.kind) {
    case "object":
    case "map":
      return isOfType(value, "object");
    case "array":
    case "string":
    case "integer":
    case "number":
    case "boolean":
      return isOfType(value, schema.kind);
    case "int-or-string":
      return isIntOrString(value);
    case "any":
      return true;
  }
}

function isIntOrString(value: JsonValue): boolean {
  return isOfType(value, "integer") || isOfType(value, "string");
}

function isOfType(value: JsonValue, type: string): boolean {
  switch (type) {
    case "object":
      return isJsonObject(value);
    case "array":
      return Array.isArray(value);
    case "integer":
      return isNumber(value) && isIntegral(value);
    case "number":
      return isNumber(value);
    default:
      return typeof value === type;
  }
}

function kindInWords({ kind }: ResolvedSchema): string {
  switch (kind) {
    case "array":
      return "list";
    case "map":
      return "object";
    case "int-or-string":
      return "integer and no string";
    case "object":
    case "string":
    case "integer":
    case "number":
    case "boolean":
    case "any":
      return kind;
  }
}
