"""What every model has: how it is read and written, and the scalars of Kubernetes."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import datetime, timezone
from functools import cache
from typing import Annotated, Any, TypeVar

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    PlainSerializer,
    PlainValidator,
    Strict,
    StrictFloat,
    StrictInt,
    model_validator,
)
from typing_extensions import Self

T = TypeVar("T")


def wire_name(name: str) -> str:
    """The name of a field in JSON, where its own says it: `apiVersion` for `api_version`."""
    head, *tail = name.split("_")
    return head + "".join(part[:1].upper() + part[1:] for part in tail)


class Model(BaseModel):
    """A type of the API.

    Fields have the names that the official client gives them, and can be set by those or by the names
    that they have in JSON. What is not set is absent in JSON; `None` is `null`. Fields that the
    model does not know are kept.
    """

    model_config = ConfigDict(
        alias_generator=wire_name,
        defer_build=True,
        extra="allow",
        protected_namespaces=(),
        serialize_by_alias=True,
        validate_assignment=True,
        validate_by_alias=True,
        validate_by_name=True,
    )

    @classmethod
    def from_dict(cls, value: Mapping[str, Any]) -> Self:
        """Reads an object of JSON, as the API server or a YAML file has it.

        Raises:
            pydantic.ValidationError: the object is none of this type.
        """
        return cls.model_validate(value, by_alias=True, by_name=False, context=_FROM_JSON)

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it: what was read or set, and nothing else."""
        return self.model_dump(mode="json", exclude_unset=True)

    @classmethod
    def from_kubernetes(cls, value: object) -> Self:
        """Reads a model of the official client, such as a `V1PodTemplateSpec`.

        Fields take such models too; this says it to type checkers.
        """
        return cls.from_dict(_official_client().sanitize_for_serialization(value))

    def to_kubernetes(self, type_: type[T]) -> T:
        """The object as a model of the official client: `to_kubernetes(V1PodTemplateSpec)`."""
        client = _official_client()
        text = json.dumps(self.to_dict())
        if hasattr(client, "param_serialize"):
            return client.deserialize(text, type_, "application/json")
        return client.deserialize(_Response(text), type_)

    @model_validator(mode="before")
    @classmethod
    def _read_official_model(cls, value: Any) -> Any:
        if type(value).__module__.startswith("kubernetes.client.models"):
            return _official_client().sanitize_for_serialization(value)
        return value

    def model_post_init(self, context: Any, /) -> None:
        """Keeps apart what an unknown field and a field of the model call themselves."""
        fields = type(self).model_fields
        for name in self.model_extra or ():
            if name in fields and getattr(self, name) is fields[name].default:
                self.__pydantic_fields_set__.discard(name)


class Resource(Model):
    """A kind, or a list of one: it says its `apiVersion` and `kind` wherever it comes from."""

    def model_post_init(self, context: Any, /) -> None:
        """Counts the identity of an object that Python made as set."""
        super().model_post_init(context)
        if context is not _FROM_JSON:
            self.__pydantic_fields_set__.update(("api_version", "kind"))


_FROM_JSON = {"source": "json"}


class _Response:
    """What the official client up to its version 36 reads models from."""

    def __init__(self, data: str) -> None:
        self.data = data


@cache
def _official_client() -> Any:
    """A client that converts models and is never used for requests."""
    from kubernetes.client import ApiClient

    return ApiClient()


_RFC_3339 = re.compile(
    r"(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d:\d\d)(?:\.(\d+))?(?:[Zz]|([+-]\d\d:\d\d))", re.ASCII
)


class Timestamp(datetime):
    """A moment that was read, and is written as it was read: its text may say more than Python can."""

    text: str | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Reads a time of RFC 3339, such as `2026-05-01T12:00:00Z`."""
        match = _RFC_3339.fullmatch(text)
        if match is None:
            raise ValueError("a time has the form 2026-05-01T12:00:00Z")
        date, time, fraction, offset = match.groups()
        micros = (fraction or "")[:6].ljust(6, "0")
        moment = cls.fromisoformat(f"{date}T{time}.{micros}{offset or '+00:00'}")
        moment.text = text
        return moment

    def __reduce_ex__(self, protocol: Any, /) -> Any:
        if self.text is None:
            return super().__reduce_ex__(protocol)
        return Timestamp.parse, (self.text,)


def _read_time(value: Any) -> datetime:
    if isinstance(value, str):
        return Timestamp.parse(value)
    if isinstance(value, datetime) and value.tzinfo is not None:
        return value
    raise ValueError("a time is a datetime with a time zone, or a text of RFC 3339")


def _write_time(value: datetime) -> str:
    return _rfc_3339(value, "microseconds" if value.microsecond else "seconds")


def _write_micro_time(value: datetime) -> str:
    return _rfc_3339(value, "microseconds")


def _rfc_3339(value: datetime, precision: str) -> str:
    if isinstance(value, Timestamp) and value.text is not None:
        return value.text
    return value.astimezone(timezone.utc).isoformat(timespec=precision).replace("+00:00", "Z")


Time = Annotated[
    datetime,
    PlainValidator(_read_time),
    PlainSerializer(_write_time, return_type=str, when_used="json"),
]
"""A moment: a datetime with a time zone, or a text of RFC 3339."""

MicroTime = Annotated[
    datetime,
    PlainValidator(_read_time),
    PlainSerializer(_write_micro_time, return_type=str, when_used="json"),
]
"""A moment whose text always has microseconds, as Kubernetes reads no other here."""

Int32 = Annotated[int, Strict(), Field(ge=-(2**31), le=2**31 - 1)]
"""A whole number of 32 bits."""

Int64 = Annotated[int, Strict(), Field(ge=-(2**63), le=2**63 - 1)]
"""A whole number of 64 bits."""

Number = StrictInt | StrictFloat
"""A number, whole or not, which stays what it is."""

IntOrString = StrictInt | str
"""A whole number or a text, such as the number or the name of a port, or `25%`."""

Quantity = (
    StrictInt
    | Annotated[
        str,
        Field(
            pattern=r"^(\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))"
            r"(([KMGTPE]i)|[numkMGTPE]|([eE](\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))))?$"
        ),
    ]
)
"""An amount with an optional unit, such as `500m`, `1Gi` or `2`."""
