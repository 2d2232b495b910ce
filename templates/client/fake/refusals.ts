import { type ApiError, apiError, type StatusCause } from "../errors.js";
import { storedCollection, type Target } from "./resource.js";

/** The refusals of an API server, in its words. */
function refusal(
  code: number,
  reason: string,
  message: string,
  causes: StatusCause[] = [],
): ApiError {
  return apiError(code, { kind: "Status", code, reason, message, details: { causes } });
}

export function notFound(target: Target): ApiError {
  return refusal(404, "NotFound", `${described(target)} not found`);
}

export function alreadyExists(target: Target): ApiError {
  return refusal(409, "AlreadyExists", `${described(target)} already exists`);
}

export function changedSince(target: Target): ApiError {
  const advice =
    "the object has been modified; please apply your changes to the latest version and try again";
  return refusal(
    409,
    "Conflict",
    `Operation cannot be fulfilled on ${described(target)}: ${advice}`,
  );
}

export function otherObject(target: Target, field: string): ApiError {
  const message = `Operation cannot be fulfilled on ${described(target)}: the ${field} in the precondition is another`;
  return refusal(409, "Conflict", message);
}

/** @param causes at least one */
export function invalid(target: Target, name: string, causes: StatusCause[]): ApiError {
  const { kind, group } = target.resource.definition;
  const [first = "", ...others] = causes.map(({ field, message }) => `${field}: ${message}`);
  const text = others.length === 0 ? first : `[${[first, ...others].join(", ")}]`;
  return refusal(422, "Invalid", `${kind}.${group} "${name}" is invalid: ${text}`, causes);
}

/** The one cause of a refusal for a field that has a wrong value. */
export function wrongField(field: string, message: string): StatusCause[] {
  return [{ reason: "FieldValueInvalid", field, message }];
}

export function badRequest(message: string): ApiError {
  return refusal(400, "BadRequest", message);
}

/** A patch that cannot be carried out. */
export function unprocessable(message: string): ApiError {
  return refusal(422, "Invalid", message);
}

export function expired(): ApiError {
  return refusal(410, "Expired", "the fake was told to forget this version");
}

function described({ resource, name = "" }: Target): string {
  return `${storedCollection(resource)} "${name}"`;
}
