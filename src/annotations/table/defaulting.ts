import { parseFieldPath } from "../../model/defaulting/path.js";
import { isJsonObject, type JsonValue } from "../../model/json.js";
import type { FieldSpec } from "../form.js";
import { fields } from "./entry.js";

const places = ["kind", "type"] as const;

const path = {
  type: "string",
  required: true,
} as const satisfies Pick<FieldSpec, "type" | "required">;

/** What rules have that set values. */
const setting = {
  createParents: {
    type: "boolean",
    meaning:
      "With `true`, absent objects and entries of maps on the way to the field are made. Without it, nothing is done where one is absent.",
  },
  whenAbsent: {
    type: "paths",
    meaning: "The rule applies only if none of these fields has a value.",
  },
  whenPresent: {
    type: "paths",
    meaning: "The rule applies only if each of these fields has a value.",
  },
  whenEquals: {
    type: "object",
    meaning: "The rule applies only if each field, named by its path, has just this value.",
  },
} as const satisfies Readonly<Record<string, FieldSpec>>;

/** Rules for objects in memory, beyond what the API server does by the schema. */
export const defaultingAnnotations = {
  defaultField: fields({
    places,
    repeatable: true,
    positional: "path",
    fields: {
      path: { ...path, meaning: "The field, from the annotated type on." },
      value: { type: "json", meaning: "The value that it gets." },
      from: {
        type: "paths",
        meaning: "Fields to copy from: the first one that has a value.",
      },
      together: {
        type: "paths",
        meaning:
          "Further fields that get the same value, all at once, and only if neither they nor the field itself have one.",
      },
      replaceZero: {
        type: "boolean",
        meaning:
          'With `true`, `""`, `0` and `false` are replaced too: what functions in Go do where a field is no pointer.',
      },
      ...setting,
    },
    check: checkField,
    meaning:
      "`setDefaults…` gives a field a value where it has none: a constant, or a copy of another field. Unlike `@default` it can depend on other fields, differ from kind to kind for a type that they share, and reach into maps and lists. It acts in memory only and leaves the CRD as it is.",
    example: [
      "@defaultField .spec.runPolicy.cleanPodPolicy value=None createParents=true",
      "@defaultField .spec.replicas[*].count value=1",
      "@defaultField .spec.replicas.Launcher.count value=0",
      "@defaultField .spec.minimum from=[.spec.maximum, .spec.replicas.Worker.count]",
      "@defaultField .spec.processes value=auto whenAbsent=.spec.elastic.processes",
    ].join("\n"),
    markers: [],
  }),
  defaultItem: fields({
    places,
    repeatable: true,
    positional: "path",
    fields: {
      path: { ...path, meaning: "The list, from the annotated type on." },
      item: { type: "json", required: true, meaning: "The item that the list shall hold." },
      match: {
        type: "strings",
        meaning:
          "The properties by which an item of the list counts as this one. The keys of a list of `@listType map` if left out; texts and numbers are compared as a whole.",
      },
      ...setting,
    },
    check: checkItem,
    meaning:
      "`setDefaults…` appends an item to a list that holds none like it. A list that is absent is made.",
    example: [
      "@defaultItem .spec.template.spec.containers[name=main or first].ports match=[name]",
      "  item={name: metrics, containerPort: 9090}",
    ].join("\n"),
    markers: [],
  }),
  canonicalKeys: fields({
    places,
    repeatable: true,
    key: "path",
    positional: "path",
    fields: {
      path: { ...path, meaning: "The map, from the annotated type on." },
      keys: { type: "strings", required: true, meaning: "The keys as they shall be written." },
    },
    check: checkKeys,
    meaning:
      "`setDefaults…` gives each entry of a map whose key differs from one of these in upper and lower case only that key. Such an entry takes the place of one that has the right key already.",
    example: "@canonicalKeys .spec.replicas keys=[Launcher, Worker]",
    markers: [],
  }),
  defaultFunction: fields({
    places,
    repeatable: true,
    key: "name",
    positional: "name",
    fields: {
      name: {
        type: "string",
        required: true,
        meaning: "The name of a function that a file of the same folder exports.",
      },
      order: {
        type: "string",
        values: ["first", "last"],
        meaning: "Before all other rules, or behind them; `last` if left out.",
      },
    },
    check: checkFunction,
    meaning:
      "`setDefaults…` calls a function of yours with each value of the type, for what no other rule can say. The function changes the value in place, synchronously; what it returns is ignored. Called twice, it should change nothing more.",
    example: "@defaultFunction setQueueName order=first",
    markers: [],
  }),
};

type Given = ReadonlyMap<string, JsonValue>;

function checkField(given: Given): string | undefined {
  if (given.has("value") === given.has("from")) {
    return 'write either "value=…" or "from=…"';
  }
  if (given.get("value") === null) return '"null" is no value that a field can get';
  return pathsProblem(given);
}

function checkItem(given: Given): string | undefined {
  if (given.get("item") === null) return '"null" is no item that a list can hold';
  return pathsProblem(given);
}

function checkKeys(given: Given): string | undefined {
  const keys = textsOf(given.get("keys"));
  if (keys.length === 0) return "there are no keys";
  if (keys.includes("__proto__")) return '"__proto__" is no key that code can give to an entry';
  const twin = keys.find((key, index) => keys.slice(0, index).some((other) => isAlike(key, other)));
  if (twin !== undefined) return `two keys are "${twin}" but for upper and lower case`;
  return pathsProblem(given);
}

function isAlike(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function checkFunction(given: Given): string | undefined {
  const name = given.get("name");
  return typeof name === "string" && /^[A-Za-z_$][\w$]*$/.test(name)
    ? undefined
    : `"${name}" is no name of a function`;
}

function pathsProblem(given: Given): string | undefined {
  const { whenEquals } = Object.fromEntries(given);
  const texts = [
    ...["path", "from", "together", "whenAbsent", "whenPresent"].flatMap((name) =>
      textsOf(given.get(name)),
    ),
    ...(isJsonObject(whenEquals) ? Object.keys(whenEquals) : []),
  ];
  return texts.map(pathProblem).find((problem) => problem !== undefined);
}

function textsOf(value: JsonValue | undefined): readonly string[] {
  const values: readonly JsonValue[] = Array.isArray(value) ? value : [value ?? null];
  return values.filter((each) => typeof each === "string");
}

function pathProblem(text: string): string | undefined {
  const path = parseFieldPath(text);
  return typeof path === "string" ? `in "${text}", ${path}` : undefined;
}
