"""What requests say beside the objects that they are about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypedDict

from typing_extensions import NotRequired

from .model import Model

PropagationPolicy = Literal["Background", "Foreground", "Orphan"]

JsonPatchOperation = TypedDict(
    "JsonPatchOperation",
    {
        "op": Literal["add", "copy", "move", "remove", "replace", "test"],
        "path": str,
        "from": NotRequired[str],
        "value": NotRequired[Any],
    },
)
"""One step of a JSON patch, as RFC 6902 has it."""


def dry_run_query(wanted: bool) -> str | None:
    return "All" if wanted else None


def json_of(body: Model | Mapping[str, Any]) -> dict[str, Any]:
    return body.to_dict() if isinstance(body, Model) else dict(body)


def metadata_of(content: Mapping[str, Any]) -> dict[str, Any]:
    return content.get("metadata") or {}


def delete_options(body: Mapping[str, Any]) -> dict[str, Any]:
    given = {key: value for key, value in body.items() if value is not None}
    return {"apiVersion": "v1", "kind": "DeleteOptions", **given}
