import { Agent, request as httpsRequest } from "node:https";

/** The media types that the API server takes in a PATCH. */
export const mediaTypes = {
  json: "application/json",
  apply: "application/apply-patch+yaml",
  mergePatch: "application/merge-patch+json",
  jsonPatch: "application/json-patch+json",
  table: "application/json;as=Table;v=v1;g=meta.k8s.io",
} as const;

/** An answer of the API server. */
export interface Answer {
  /** The HTTP status: 200, 404, 422 … */
  readonly status: number;
  /** The parsed JSON, or the text where the answer was none. */
  readonly body: unknown;
}

/**
 * Sends one request.
 *
 * @param method `GET`, `POST`, `PUT`, `PATCH`, `DELETE`
 * @param path from the root, query included: `/apis/kubeflow.org/v1/pytorchjobs?limit=1`
 * @param body an object is sent as JSON, a string as it stands (YAML is JSON's superset here)
 * @param contentType of the body; JSON where nothing is said
 * @param accept what the answer should be; JSON where nothing is said
 * @throws only when no answer comes: an HTTP error is an answer
 */
export type Request = (
  method: string,
  path: string,
  body?: unknown,
  contentType?: string,
  accept?: string,
) => Promise<Answer>;

/** Makes the function that sends requests to the server at `url`, and the one that hangs up. */
export function createRequest(url: string): { request: Request; close(): void } {
  // The certificate was made by the server itself a moment ago, on this machine.
  const agent = new Agent({ keepAlive: true, rejectUnauthorized: false });
  const request: Request = (method, path, body, contentType, accept) =>
    new Promise((resolve, reject) => {
      const headers = {
        accept: accept ?? mediaTypes.json,
        ...(body === undefined ? {} : { "content-type": contentType ?? mediaTypes.json }),
      };
      const call = httpsRequest(new URL(path, url), { agent, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const text = Buffer.concat(chunks).toString("utf8");
          resolve({ status: response.statusCode ?? 0, body: parse(text) });
        });
      });
      call.on("error", reject);
      call.end(typeof body === "string" || body === undefined ? body : JSON.stringify(body));
    });
  return { request, close: () => agent.destroy() };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
