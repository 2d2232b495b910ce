"""The calls that the API server knows for the objects of a kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar, Generic, TypeVar

from .connection import Connection, Endpoint
from .model import Model, Resource
from .options import (
    JsonPatchOperation,
    PropagationPolicy,
    delete_options,
    dry_run_query,
    json_of,
    metadata_of,
)
from .watch import WatchEvent, watch

Kind = TypeVar("Kind", bound=Resource)
List = TypeVar("List", bound=Resource)


class Api(Generic[Kind, List]):
    """The objects of a kind."""

    endpoint: ClassVar[Endpoint]
    model: type[Kind]
    list_model: type[List]

    _connection: Connection
    _namespace: str | None
    _is_namespaced: ClassVar[bool]

    def get(self, name: str, *, resource_version: str | None = None) -> Kind:
        """Reads an object.

        Raises:
            NotFoundError: there is none of this name.
        """
        query = {"resourceVersion": resource_version}
        return self._read(self._connection.request("GET", self._path(name), query))

    def list(
        self,
        *,
        label_selector: str | None = None,
        field_selector: str | None = None,
        limit: int | None = None,
        continue_: str | None = None,
        resource_version: str | None = None,
    ) -> List:
        """Reads the objects that the selectors name: all of them, or one page with `limit` objects.

        The next page is asked for by `metadata.continue_` of the one before; `iterate` does it.

        Raises:
            GoneError: the next page is no longer there.
        """
        query = {
            "labelSelector": label_selector,
            "fieldSelector": field_selector,
            "limit": limit,
            "continue": continue_,
            "resourceVersion": resource_version,
        }
        answer = self._connection.request("GET", self._all(), query)
        return self.list_model.from_dict(answer)

    def iterate(
        self,
        *,
        label_selector: str | None = None,
        field_selector: str | None = None,
        page_size: int = 500,
    ) -> Iterator[Kind]:
        """Reads the objects that the selectors name, page by page."""
        query: dict[str, Any] = {
            "labelSelector": label_selector,
            "fieldSelector": field_selector,
            "limit": page_size,
        }
        while True:
            page = self._connection.request("GET", self._all(), query)
            for item in page.get("items") or ():
                yield self._read(item)
            query["continue"] = metadata_of(page).get("continue")
            if not query["continue"]:
                return

    def create(
        self, body: Kind, *, field_manager: str | None = None, dry_run: bool = False
    ) -> Kind:
        """Creates an object, and gives it back with what the API server set.

        Raises:
            AlreadyExistsError: there is one of this name.
            InvalidError: it breaks a rule of its kind.
        """
        query = {"fieldManager": field_manager, "dryRun": dry_run_query(dry_run)}
        content = body.to_dict()
        path = self._path_in(self._namespace_of(content))
        return self._read(self._connection.request("POST", path, query, content))

    def replace(
        self, body: Kind, *, field_manager: str | None = None, dry_run: bool = False
    ) -> Kind:
        """Replaces an object. With `metadata.resource_version` set, only if nobody changed it.

        Raises:
            ConflictError: it is another than the one that was read.
        """
        query = {"fieldManager": field_manager, "dryRun": dry_run_query(dry_run)}
        return self._read(self._put(body, "", query))

    def merge_patch(
        self,
        name: str,
        body: Kind | Mapping[str, Any],
        *,
        field_manager: str | None = None,
        dry_run: bool = False,
    ) -> Kind:
        """Changes what `body` says: objects are merged, lists replaced, and `None` removes a field."""
        query = {"fieldManager": field_manager, "dryRun": dry_run_query(dry_run)}
        return self._read(self._merge(name, "", body, query))

    def json_patch(
        self,
        name: str,
        operations: Sequence[JsonPatchOperation],
        *,
        field_manager: str | None = None,
        dry_run: bool = False,
    ) -> Kind:
        """Changes an object step by step; all steps or none."""
        query = {"fieldManager": field_manager, "dryRun": dry_run_query(dry_run)}
        return self._read(self._steps(name, "", operations, query))

    def apply(
        self,
        body: Kind | Mapping[str, Any],
        *,
        field_manager: str,
        force: bool = False,
        dry_run: bool = False,
    ) -> Kind:
        """Applies an object on the side of the server: creates it, or changes the fields that it sets.

        The fields then belong to `field_manager`; what it applied before and no longer does is removed.
        A mapping may leave out what a model requires.

        Raises:
            ConflictError: a field belongs to another field manager, and `force` is not set.
        """
        query = {"fieldManager": field_manager, "force": force, "dryRun": dry_run_query(dry_run)}
        return self._read(self._apply(body, "", query))

    def delete(
        self,
        name: str,
        *,
        propagation_policy: PropagationPolicy | None = None,
        grace_period_seconds: int | None = None,
        uid: str | None = None,
        resource_version: str | None = None,
        dry_run: bool = False,
    ) -> None:
        """Deletes an object; with `uid` or `resource_version`, only that very one.

        Raises:
            ConflictError: it is another.
            NotFoundError: there is none of this name.
        """
        conditions = {"uid": uid, "resourceVersion": resource_version}
        preconditions = {key: value for key, value in conditions.items() if value is not None}
        body = {
            "propagationPolicy": propagation_policy,
            "gracePeriodSeconds": grace_period_seconds,
            "preconditions": preconditions or None,
            "dryRun": ["All"] if dry_run else None,
        }
        self._connection.request("DELETE", self._path(name), None, delete_options(body))

    def delete_collection(
        self,
        *,
        label_selector: str | None = None,
        field_selector: str | None = None,
        propagation_policy: PropagationPolicy | None = None,
        dry_run: bool = False,
    ) -> None:
        """Deletes the objects that the selectors name, without selectors all."""
        query = {"labelSelector": label_selector, "fieldSelector": field_selector}
        body = {
            "propagationPolicy": propagation_policy,
            "dryRun": ["All"] if dry_run else None,
        }
        self._connection.request("DELETE", self._all_in_namespace(), query, delete_options(body))

    def watch(
        self,
        *,
        label_selector: str | None = None,
        field_selector: str | None = None,
        resource_version: str | None = None,
        timeout: float | None = None,
    ) -> Iterator[WatchEvent[Kind]]:
        """Tells every change of the objects that the selectors name, each once.

        It starts with the objects that are there, each as `ADDED`, or behind `resource_version`. It goes
        on when the connection breaks or the API server restarts, and ends after `timeout` seconds.
        """
        query = {"labelSelector": label_selector, "fieldSelector": field_selector}
        return watch(
            self._connection.open, self._all(), query, self._read, resource_version, timeout
        )

    def _read(self, content: Mapping[str, Any]) -> Kind:
        return self.model.from_dict(content)

    def _all(self) -> str:
        return self.endpoint.path(self._namespace)

    def _all_in_namespace(self) -> str:
        return self._path_in(self._namespace)

    def _path(self, name: str, subresource: str = "") -> str:
        return self._path_in(self._namespace, name, subresource)

    def _path_in(self, namespace: str | None, name: str = "", subresource: str = "") -> str:
        if namespace is None and self._is_namespaced:
            raise ValueError("this needs a namespace, of the object or of the API")
        return self.endpoint.path(namespace, name, subresource)

    def _namespace_of(self, content: Mapping[str, Any]) -> str | None:
        if not self._is_namespaced:
            return None
        return metadata_of(content).get("namespace") or self._namespace

    def _path_of(self, content: Mapping[str, Any], subresource: str) -> str:
        name = metadata_of(content).get("name")
        if not name:
            raise ValueError("the object has no metadata.name")
        return self._path_in(self._namespace_of(content), name, subresource)

    def _put(
        self, body: Model | Mapping[str, Any], subresource: str, query: Mapping[str, Any]
    ) -> dict[str, Any]:
        content = json_of(body)
        return self._connection.request("PUT", self._path_of(content, subresource), query, content)

    def _merge(
        self,
        name: str,
        subresource: str,
        body: Model | Mapping[str, Any],
        query: Mapping[str, Any],
    ) -> dict[str, Any]:
        kind = "application/merge-patch+json"
        path = self._path(name, subresource)
        return self._connection.request("PATCH", path, query, json_of(body), kind)

    def _steps(
        self,
        name: str,
        subresource: str,
        operations: Sequence[JsonPatchOperation],
        query: Mapping[str, Any],
    ) -> dict[str, Any]:
        kind = "application/json-patch+json"
        path = self._path(name, subresource)
        return self._connection.request("PATCH", path, query, list(operations), kind)

    def _apply(
        self, body: Model | Mapping[str, Any], subresource: str, query: Mapping[str, Any]
    ) -> dict[str, Any]:
        content = json_of(body)
        path = self._path_of(content, subresource)
        kind = "application/apply-patch+yaml"
        return self._connection.request("PATCH", path, query, content, kind)
