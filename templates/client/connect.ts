import {
  type Configuration,
  HttpMethod,
  type KubeConfig,
  type RequestContext,
  Watch,
} from "@kubernetes/client-node";
import { apiError, ConnectionError } from "./errors.js";
import type { ApiRequest, EventType, Query, Transport, WatchRequest } from "./transport.js";

/**
 * The way to the cluster of a kubeconfig. Addresses, credentials, certificates and proxies are the
 * business of `@kubernetes/client-node`.
 */
export function connect(kubeconfig: KubeConfig): Transport {
  const { configuration } = kubeconfig.makeApiClient(Connection);
  return {
    send: (request) => send(configuration, request),
    watch: (request) => watch(kubeconfig, request),
  };
}

/** An API of client-node without operations: what it is made with is all that is needed. */
class Connection {
  readonly configuration: Configuration;

  constructor(configuration: Configuration) {
    this.configuration = configuration;
  }
}

async function send(configuration: Configuration, request: ApiRequest): Promise<unknown> {
  const context = await makeContext(configuration, request);
  const { code, text } = await exchange(configuration, context);
  const body = parse(text);
  if (code < 200 || code > 299) throw apiError(code, body);
  return body;
}

async function makeContext(
  configuration: Configuration,
  { method, path, query = {}, body, contentType = "application/json", signal }: ApiRequest,
): Promise<RequestContext> {
  const context = configuration.baseServer.makeRequestContext(path, HttpMethod[method]);
  context.setHeaderParam("Accept", "application/json");
  for (const [name, value] of given(query)) context.setQueryParam(name, value);
  if (body !== undefined) {
    context.setHeaderParam("Content-Type", contentType);
    context.setBody(JSON.stringify(body));
  }
  if (signal !== undefined) context.setSignal(signal);
  await configuration.authMethods.default?.applySecurityAuthentication(context);
  let prepared = context;
  for (const middleware of configuration.middleware) {
    prepared = await middleware.pre(prepared).toPromise();
  }
  return prepared;
}

async function exchange(
  configuration: Configuration,
  context: RequestContext,
): Promise<{ code: number; text: string }> {
  try {
    const response = await configuration.httpApi.send(context).toPromise();
    return { code: response.httpStatusCode, text: await response.body.text() };
  } catch (error) {
    if (context.getSignal()?.aborted === true) throw error;
    throw connectionError(error);
  }
}

async function watch(
  kubeconfig: KubeConfig,
  { path, query, onEvent, signal }: WatchRequest,
): Promise<void> {
  const error = await new Promise<unknown>((resolve, reject) => {
    const connection = openConnection(signal, limitOf(query), resolve);
    const notify = (type: string, object: unknown) => {
      // Only the API server speaks here, and these are the types that it knows.
      if (connection.isOpen()) onEvent(type as EventType, object);
    };
    new Watch(kubeconfig)
      .watch(path, Object.fromEntries(given(query)), notify, connection.end)
      .then(connection.abortBy, (reason: unknown) => {
        connection.end(undefined);
        reject(reason);
      });
  });
  if (error === null || error === undefined || isTimeout(error)) return;
  const code = statusCodeOf(error);
  throw code === undefined ? connectionError(error) : apiError(code, messageOf(error));
}

/** How long a watch may last, in milliseconds: a server that is still there ends it before. */
function limitOf({ timeoutSeconds }: Query): number {
  return (Number(timeoutSeconds ?? 3600) + 30) * 1000;
}

interface OpenConnection {
  isOpen(): boolean;
  /** How it is aborted, once that is known. */
  abortBy(controller: AbortController): void;
  end(error: unknown): void;
}

/**
 * A connection that ends by itself, when the signal is given, or when it has lasted too long.
 *
 * @param limit in milliseconds
 * @param onEnd is called once, with the error that ended it, if any
 */
function openConnection(
  signal: AbortSignal,
  limit: number,
  onEnd: (error: unknown) => void,
): OpenConnection {
  let isOpen = true;
  let running: AbortController | undefined;
  const abort = () => {
    end(undefined);
    running?.abort();
  };
  const timer = setTimeout(abort, limit);
  signal.addEventListener("abort", abort, { once: true });

  function end(error: unknown): void {
    isOpen = false;
    clearTimeout(timer);
    signal.removeEventListener("abort", abort);
    onEnd(error);
  }

  return {
    isOpen: () => isOpen,
    abortBy(controller) {
      running = controller;
      if (!isOpen || signal.aborted) abort();
    },
    end,
  };
}

/** client-node 2 gives up a connection on which nothing came for a while. */
function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === "TimeoutError";
}

function statusCodeOf(error: unknown): number | undefined {
  if (typeof error !== "object" || error === null || !("statusCode" in error)) return undefined;
  return typeof error.statusCode === "number" ? error.statusCode : undefined;
}

function connectionError(error: unknown): ConnectionError {
  return new ConnectionError(`no answer from the API server: ${messageOf(error)}`, {
    cause: error,
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function given(query: Query): [string, string][] {
  return Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
