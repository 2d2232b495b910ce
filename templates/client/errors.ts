/** The body of a refusal. */
export interface Status {
  kind: "Status";
  message?: string;
  reason?: string;
  code?: number;
  details?: {
    name?: string;
    kind?: string;
    retryAfterSeconds?: number;
    causes?: StatusCause[];
  };
}

/** One reason for a refusal. */
export interface StatusCause {
  /** The field that it is about, such as `spec.replicas`. */
  field?: string;
  message?: string;
  /** Such as `FieldValueInvalid` or `FieldManagerConflict`. */
  reason?: string;
}

/** A request that the API server refused. */
export class ApiError extends Error {
  override readonly name: string = "ApiError";
  /** The status of HTTP. */
  readonly code: number;
  /** One word for it, such as `Forbidden`; empty where the server gave none. */
  readonly reason: string;
  /** What is wrong, field by field where it is about fields. */
  readonly causes: readonly StatusCause[];
  /** How long to wait before the next attempt, where the server asks for it. */
  readonly retryAfterSeconds: number | undefined;

  constructor(code: number, status: Partial<Status>) {
    super(status.message ?? `the API server answered with ${code}`);
    this.code = code;
    this.reason = status.reason ?? "";
    this.causes = status.details?.causes ?? [];
    this.retryAfterSeconds = status.details?.retryAfterSeconds;
  }
}

/** There is no such object, or no such resource. */
export class NotFoundError extends ApiError {
  override readonly name = "NotFoundError";
}

/** An object of this name is there already. */
export class AlreadyExistsError extends ApiError {
  override readonly name = "AlreadyExistsError";
}

/**
 * The object has changed since it was read, or a field is owned by another manager: `causes` then names
 * the fields.
 */
export class ConflictError extends ApiError {
  override readonly name = "ConflictError";
}

/** The object breaks a rule of its schema: `causes` says which, field by field. */
export class InvalidError extends ApiError {
  override readonly name = "InvalidError";
}

/** The version to go on from is too old: list again. */
export class ExpiredError extends ApiError {
  override readonly name = "ExpiredError";
}

/** No answer came: the connection failed or was cut. */
export class ConnectionError extends Error {
  override readonly name = "ConnectionError";
}

/** The error for an answer of the API server that is none of 200 to 299. */
export function apiError(code: number, body: unknown): ApiError {
  const status: Partial<Status> = isStatus(body) ? body : { message: messageOf(code, body) };
  switch (code) {
    case 404:
      return new NotFoundError(code, status);
    case 409:
      return status.reason === "AlreadyExists"
        ? new AlreadyExistsError(code, status)
        : new ConflictError(code, status);
    case 410:
      return new ExpiredError(code, status);
    case 422:
      return new InvalidError(code, status);
    default:
      return new ApiError(code, status);
  }
}

function messageOf(code: number, body: unknown): string {
  const text = typeof body === "string" ? body.trim() : "";
  return text === "" ? `the API server answered with ${code}` : text;
}

export function isStatus(body: unknown): body is Status {
  return typeof body === "object" && body !== null && "kind" in body && body.kind === "Status";
}

/** Whether the same request may succeed a little later. */
export function isTransient(error: unknown): boolean {
  if (error instanceof ConnectionError) return true;
  return error instanceof ApiError && (error.code === 429 || error.code >= 500);
}
