"""Models and API calls for custom resources of Kubernetes: see the modules of each group-version."""

from __future__ import annotations

from .errors import (
    AlreadyExistsError,
    ApiError,
    ConflictError,
    ForbiddenError,
    GoneError,
    InvalidError,
    NotFoundError,
    UnauthorizedError,
)
from .model import Model, Resource
from .watch import WatchEvent

__all__ = [
    "AlreadyExistsError",
    "ApiError",
    "ConflictError",
    "ForbiddenError",
    "GoneError",
    "InvalidError",
    "Model",
    "NotFoundError",
    "Resource",
    "UnauthorizedError",
    "WatchEvent",
]
