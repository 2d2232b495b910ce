/** A request to the API server. */
export interface ApiRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** From the root, without a query: `/apis/example.com/v1/namespaces/default/websites`. */
  readonly path: string;
  readonly query?: Query;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly contentType?: ContentType;
  readonly signal?: AbortSignal | undefined;
}

/** What is `undefined` is left out. */
export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/** @see https://kubernetes.io/docs/reference/using-api/api-concepts/#patch-and-apply-operations */
export type ContentType =
  | "application/json"
  | "application/merge-patch+json"
  | "application/json-patch+json"
  | "application/apply-patch+yaml";

/** What a watch tells: a change, a bookmark, or an error with a `Status` for an object. */
export type EventType = "ADDED" | "MODIFIED" | "DELETED" | "BOOKMARK" | "ERROR";

/** A watch while it runs. */
export interface WatchRequest {
  readonly path: string;
  readonly query: Query;
  readonly onEvent: (type: EventType, object: unknown) => void;
  /** Ends the watch. */
  readonly signal: AbortSignal;
}

/** The way to an API server: the part of a client that `fakeTransport` stands in for. */
export interface Transport {
  /**
   * Sends a request and gives the parsed answer.
   *
   * @throws ApiError when the server refuses it
   * @throws ConnectionError when no answer comes
   */
  send(request: ApiRequest): Promise<unknown>;
  /**
   * Watches until the server closes the connection or the signal is given.
   *
   * @throws ApiError when the server refuses it
   * @throws ConnectionError when the connection fails
   */
  watch(request: WatchRequest): Promise<void>;
}
