"""Watching the objects of a kind."""

from __future__ import annotations

import json
import math
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from .errors import ApiError, GoneError, error_from

Kind = TypeVar("Kind")

Content = Mapping[str, Any]

EventType = Literal["ADDED", "MODIFIED", "DELETED"]

_PERIOD = 300.0
"""Seconds after which the API server ends one answer, and the next begins where it ended."""

_GRACE = 30.0
"""Seconds for which the API server may be late with that, before the connection counts as broken."""

_LONGEST_PAUSE = 10.0
"""Seconds between two attempts to reach an API server that stays away."""


@dataclass(frozen=True)
class WatchEvent(Generic[Kind]):
    """One change of an object. Of a deleted one, `object` is what was last known."""

    type: EventType
    object: Kind


def watch(
    open_: Callable[..., Any],
    path: str,
    query: Content,
    read: Callable[[Content], Kind],
    resource_version: str | None,
    timeout: float | None,
) -> Iterator[WatchEvent[Kind]]:
    """Tells every change once; see `Api.watch`."""
    watcher = _Watcher(open_, path, query, timeout)
    for type_, content in watcher.events(resource_version):
        yield WatchEvent(type_, read(content))


class _Watcher:
    """What a watch knows between two connections."""

    def __init__(
        self, open_: Callable[..., Any], path: str, query: Content, timeout: float | None
    ) -> None:
        self._open = open_
        self._path = path
        self._query = query
        self._deadline = math.inf if timeout is None else time.monotonic() + timeout
        self._version = ""
        self._has_begun = False
        self._known: dict[tuple[str, str], Content] = {}

    def events(self, resource_version: str | None) -> Iterator[tuple[EventType, Content]]:
        from urllib3.exceptions import HTTPError

        if resource_version is None:
            yield from self._list()
        else:
            self._version = resource_version
        pause = 0.0
        is_outdated = False
        while self._remaining() > 0:
            try:
                if is_outdated:
                    yield from self._list()
                    is_outdated = False
                for event in self._connection():
                    pause = 0.0
                    yield event
            except (HTTPError, OSError):
                pass
            except ApiError as error:
                if _is_outdated(error):
                    # From a version that the caller knows, only the caller can tell what is missing.
                    if resource_version is not None:
                        raise
                    is_outdated = True
                elif not self._may_pass(error.code):
                    raise
            else:
                continue
            time.sleep(max(0.0, min(pause, self._remaining())))
            pause = min(_LONGEST_PAUSE, pause * 2 or 0.1)

    def _may_pass(self, code: int) -> bool:
        """Whether the answer is that of an API server in distress, or of one that has just started.

        The latter does not know custom resources yet.
        """
        return code >= 500 or code == 429 or (code == 404 and self._has_begun)

    def _remaining(self) -> float:
        return self._deadline - time.monotonic()

    def _list(self) -> Iterator[tuple[EventType, Content]]:
        """The objects that are there, as changes of what was known."""
        response = self._open("GET", self._path, self._query)
        try:
            answer: dict[str, Any] = json.loads(response.read())
        finally:
            response.release_conn()
        before, now = self._known, {_key(item): item for item in answer.get("items") or ()}
        self._known = now
        self._has_begun = True
        self._version = answer["metadata"]["resourceVersion"]
        for key, item in before.items():
            if key not in now or _uid(now[key]) != _uid(item):
                yield "DELETED", item
        for key, item in now.items():
            old = before.get(key)
            if old is None or _uid(old) != _uid(item):
                yield "ADDED", item
            elif _version(old) != _version(item):
                yield "MODIFIED", item

    def _connection(self) -> Iterator[tuple[EventType, Content]]:
        """The changes that one connection tells."""
        period = max(1, math.ceil(min(_PERIOD, self._remaining())))
        query = {
            **self._query,
            "watch": "true",
            "allowWatchBookmarks": "true",
            "resourceVersion": self._version,
            "timeoutSeconds": period,
        }
        response = self._open("GET", self._path, query, timeout=(_GRACE, period + _GRACE))
        self._has_begun = True
        try:
            for line in _lines(response):
                yield from self._event(json.loads(line))
        finally:
            response.close()
            response.release_conn()

    def _event(self, event: Content) -> Iterator[tuple[EventType, Content]]:
        type_, content = event["type"], event["object"]
        if type_ == "ERROR":
            raise error_from(content.get("code", 500), json.dumps(content))
        self._version = _version(content)
        if type_ == "BOOKMARK":
            return
        if type_ == "DELETED":
            self._known.pop(_key(content), None)
        else:
            self._known[_key(content)] = content
        yield type_, content


def _lines(response: Any) -> Iterator[bytes]:
    """The complete lines of an answer. What a broken connection left of one comes again."""
    rest = b""
    for chunk in response.stream(amt=None, decode_content=True):
        *lines, rest = (rest + chunk).split(b"\n")
        yield from (line for line in lines if line.strip())


def _is_outdated(error: ApiError) -> bool:
    """Whether the API server no longer knows the version, or not yet, as one with another storage."""
    return isinstance(error, GoneError) or any(
        cause.reason == "ResourceVersionTooLarge" for cause in error.causes
    )


def _key(content: Content) -> tuple[str, str]:
    metadata = content["metadata"]
    return metadata.get("namespace", ""), metadata["name"]


def _uid(content: Content) -> str:
    return content["metadata"].get("uid", "")


def _version(content: Content) -> str:
    return content["metadata"]["resourceVersion"]
