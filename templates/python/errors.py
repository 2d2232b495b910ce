"""What the API server answers where it does not do what it is asked for."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Cause:
    """What is wrong with one field of an object."""

    field: str
    reason: str
    message: str


class ApiError(Exception):
    """The API server refused a request.

    https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/status/
    """

    def __init__(self, code: int, status: dict[str, Any]) -> None:
        super().__init__(str(status.get("message") or f"the API server answered with {code}"))
        self.code = code
        """The HTTP status code."""
        self.reason = str(status.get("reason") or "")
        """One word, such as `NotFound`."""
        self.status = status
        """The whole answer: an object of the kind `Status`, or nothing."""

    @property
    def causes(self) -> tuple[Cause, ...]:
        """What is wrong, field by field, where the API server says it."""
        details: dict[str, Any] = self.status.get("details") or {}
        causes: list[dict[str, str]] = details.get("causes") or []
        return tuple(
            Cause(each.get("field", ""), each.get("reason", ""), each.get("message", ""))
            for each in causes
        )


class UnauthorizedError(ApiError):
    """The API server does not know who asks."""


class ForbiddenError(ApiError):
    """Whoever asks may not do this."""


class NotFoundError(ApiError):
    """There is no such object, or no such kind."""


class AlreadyExistsError(ApiError):
    """There is an object of this name."""


class ConflictError(ApiError):
    """The object is another than the one that was read, or a field belongs to another field manager."""


class GoneError(ApiError):
    """The resource version, or the next page of a list, is too old."""


class InvalidError(ApiError):
    """The object breaks rules of its kind: see `causes`."""


_BY_REASON: dict[str, type[ApiError]] = {
    "AlreadyExists": AlreadyExistsError,
    "Conflict": ConflictError,
    "Expired": GoneError,
    "Forbidden": ForbiddenError,
    "Gone": GoneError,
    "Invalid": InvalidError,
    "NotFound": NotFoundError,
    "Unauthorized": UnauthorizedError,
}

_BY_CODE: dict[int, type[ApiError]] = {
    401: UnauthorizedError,
    403: ForbiddenError,
    404: NotFoundError,
    409: ConflictError,
    410: GoneError,
    422: InvalidError,
}


def error_from(code: int, body: str | bytes | None) -> ApiError:
    """The error that an answer stands for."""
    status = _status_from(body)
    reason = str(status.get("reason") or "")
    kind = _BY_REASON.get(reason) or _BY_CODE.get(code) or ApiError
    return kind(code, status)


def _status_from(body: str | bytes | None) -> dict[str, Any]:
    text = body.decode(errors="replace") if isinstance(body, bytes) else body or ""
    try:
        status: Any = json.loads(text)
    except ValueError:
        status = None
    if isinstance(status, dict):
        return {**status}
    # A proxy on the way may answer with anything.
    return {"message": text.strip()}
