import { setTimeout as sleep } from "node:timers/promises";
import { parse } from "yaml";
import { type Answer, mediaTypes, type Request } from "./request.js";

/** The work with CustomResourceDefinitions that every test does. */
export interface DefinitionClient {
  /**
   * Creates or replaces a CRD by server-side apply.
   *
   * @param crd the YAML text of one document, or the object
   * @returns the CRD's name
   * @throws Error with the API server's message when it is refused
   */
  applyCrd(crd: string | object): Promise<string>;
  /**
   * Waits until the CRD serves requests.
   *
   * @throws Error with the CRD's conditions when that has not happened in ten seconds
   */
  waitEstablished(name: string): Promise<void>;
  /** Deletes the CRD with its objects, and waits until it is gone. */
  deleteCrd(name: string): Promise<void>;
}

interface Definition {
  readonly metadata: { readonly name: string };
  readonly status?: { readonly conditions?: readonly Condition[] };
}

interface Condition {
  readonly type: string;
  readonly status: string;
  readonly message: string;
}

const collection = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
const attempts = 500;
const pause = 20;

export function definitionClient(request: Request): DefinitionClient {
  return {
    applyCrd: (crd) => applyCrd(request, crd),
    waitEstablished: (name) => waitEstablished(request, name),
    deleteCrd: (name) => deleteCrd(request, name),
  };
}

async function applyCrd(request: Request, crd: string | object): Promise<string> {
  // Both shapes are checked by the API server; only the name is needed before.
  const { name } = ((typeof crd === "string" ? parse(crd) : crd) as Definition).metadata;
  const path = `${collection}/${name}?fieldManager=gen-apis&force=true`;
  const answer = await request("PATCH", path, crd, mediaTypes.apply);
  if (answer.status >= 300) {
    throw new Error(`${name} is refused with ${answer.status}: ${messageOf(answer)}`);
  }
  return name;
}

async function waitEstablished(request: Request, name: string): Promise<void> {
  let conditions: readonly Condition[] = [];
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const answer = await request("GET", `${collection}/${name}`);
    // A CRD, or a Status, which has no conditions.
    conditions = (answer.body as Definition).status?.conditions ?? [];
    if (conditions.some(({ type, status }) => type === "Established" && status === "True")) {
      return;
    }
    await sleep(pause);
  }
  throw new Error(`${name} is not Established: ${JSON.stringify(conditions)}`);
}

async function deleteCrd(request: Request, name: string): Promise<void> {
  await request("DELETE", `${collection}/${name}`);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { status } = await request("GET", `${collection}/${name}`);
    if (status === 404) {
      return;
    }
    await sleep(pause);
  }
  throw new Error(`${name} is still there`);
}

/** The `message` of a Status object, or the whole body where there is none. */
export function messageOf(answer: Answer): string {
  // Every refusal of the API server is a Status: https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/status/
  const status = answer.body as { message?: string } | null;
  return status?.message ?? JSON.stringify(answer.body);
}
