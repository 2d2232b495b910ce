import type { Api } from "../../model/api.js";
import { type JsonObject, jsonObject } from "../../model/json.js";
import type { Components } from "./components.js";
import type { PlacedKind } from "./kinds.js";
import { operationId, tag } from "./operation-ids.js";
import { type OptionsType, queryParameters } from "./parameters.js";

/** What can be done, by the name that the API server gives it in `x-kubernetes-action`. */
export type Action = "list" | "post" | "deletecollection" | "get" | "put" | "delete" | "patch";

/** What actions are done on: a kind, or what one of its subresources shows of it. */
export interface Target {
  readonly placed: PlacedKind;
  /** The name in operation ids: `NamespacedPyTorchJobStatus`. */
  readonly id: string;
  /** What one object is called in texts: `one PyTorchJob`, `the status of one PyTorchJob`. */
  readonly one: string;
  /** The schema of one object, as it is sent and answered. */
  readonly object: JsonObject;
}

interface ActionFacts {
  readonly method: "get" | "put" | "post" | "delete" | "patch";
  /** How operation ids begin, before the group-version and behind it. */
  readonly verb: readonly [string, string];
  readonly description: (target: Target) => string;
  readonly query: OptionsType;
  readonly answers: readonly (keyof typeof answers)[];
}

const answers = { 200: "OK", 201: "Created", 202: "Accepted" } as const;

const actions: Readonly<Record<Action, ActionFacts>> = {
  list: {
    method: "get",
    verb: ["list", ""],
    description: ({ placed }) => `Lists or watches ${placed.kind.name} objects.`,
    query: "ListOptions",
    answers: [200],
  },
  post: {
    method: "post",
    verb: ["create", ""],
    description: ({ one }) => `Creates ${one}.`,
    query: "CreateOptions",
    answers: [200, 201, 202],
  },
  deletecollection: {
    method: "delete",
    verb: ["delete", "Collection"],
    description: ({ placed }) => `Deletes the ${placed.kind.name} objects that the query selects.`,
    query: "ListOptions",
    answers: [200],
  },
  get: {
    method: "get",
    verb: ["read", ""],
    description: ({ one }) => `Reads ${one}.`,
    query: "GetOptions",
    answers: [200],
  },
  put: {
    method: "put",
    verb: ["replace", ""],
    description: ({ one }) => `Replaces ${one}.`,
    query: "UpdateOptions",
    answers: [200, 201],
  },
  delete: {
    method: "delete",
    verb: ["delete", ""],
    description: ({ one }) => `Deletes ${one}.`,
    query: "DeleteOptions",
    answers: [200, 202],
  },
  patch: {
    method: "patch",
    verb: ["patch", ""],
    description: ({ one }) => `Changes parts of ${one}.`,
    query: "PatchOptions",
    answers: [200],
  },
};

/** The operation of an action, under its method. */
export function operation(
  api: Api,
  components: Components,
  action: Action,
  target: Target,
): JsonObject {
  const { method, verb, description, query, answers: codes } = actions[action];
  const [first, second] = verb;
  const { group, version, kind } = target.placed;
  const answer = content(answerTypes, answerSchema(components, action, target));
  const said = jsonObject([
    ["tags", [tag(target.placed)]],
    ["description", description(target)],
    ["operationId", operationId(target.placed, first, `${second}${target.id}`)],
    ["parameters", queryParameters(api, query)],
    ["requestBody", requestBody(components, action, target)],
    [
      "responses",
      jsonObject([
        ...codes.map(
          (code) => [`${code}`, { description: answers[code], content: answer }] as const,
        ),
        ["401", { description: "Unauthorized" }],
      ]),
    ],
    ["x-kubernetes-action", action],
    ["x-kubernetes-group-version-kind", { group, version, kind: kind.name }],
  ]);
  return { [method]: said };
}

const answerTypes = ["application/json", "application/yaml"];
const patchTypes = [
  "application/apply-patch+yaml",
  "application/json-patch+json",
  "application/merge-patch+json",
];

const metaPackage = "k8s.io/apimachinery/pkg/apis/meta/v1";

function answerSchema(
  components: Components,
  action: Action,
  { placed, object }: Target,
): JsonObject {
  switch (action) {
    case "list":
      return components.list(placed);
    case "delete":
    case "deletecollection":
      return components.type(`${metaPackage}.Status`);
    case "post":
    case "get":
    case "put":
    case "patch":
      return object;
  }
}

function requestBody(
  components: Components,
  action: Action,
  { object }: Target,
): JsonObject | undefined {
  switch (action) {
    case "post":
    case "put":
      return { content: content(answerTypes, object), required: true };
    case "patch":
      return {
        content: content(patchTypes, components.type(`${metaPackage}.Patch`)),
        required: true,
      };
    case "delete":
      return { content: content(answerTypes, components.type(`${metaPackage}.DeleteOptions`)) };
    case "list":
    case "deletecollection":
    case "get":
      return undefined;
  }
}

function content(mediaTypes: readonly string[], schema: JsonObject): JsonObject {
  return jsonObject(mediaTypes.map((mediaType) => [mediaType, { schema }]));
}
