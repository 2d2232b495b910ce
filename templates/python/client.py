"""What the API of each kind consists of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from typing_extensions import Self

from .api import Api, Kind, List
from .connection import Connection, Endpoint
from .model import Model
from .options import JsonPatchOperation, dry_run_query

if TYPE_CHECKING:
    from kubernetes.client import ApiClient

__all__ = ["ClusterApi", "Endpoint", "NamespacedApi", "WithScale", "WithStatus"]

Scale = TypeVar("Scale", bound=Model)


class NamespacedApi(Api[Kind, List]):
    """The objects of a kind that belong to namespaces.

    Without a namespace, `list`, `iterate` and `watch` see those of all namespaces, and `create`,
    `replace` and `apply` use that of the object.
    """

    _is_namespaced = True

    def __init__(self, api_client: ApiClient | None = None, namespace: str | None = None) -> None:
        self._connection = Connection(api_client)
        self._namespace = namespace

    def in_namespace(self, namespace: str | None) -> Self:
        """The same objects in another namespace, or in all."""
        other = type(self).__new__(type(self))
        other._connection = self._connection
        other._namespace = namespace
        return other


class ClusterApi(Api[Kind, List]):
    """The objects of a kind that belong to no namespace."""

    _is_namespaced = False

    def __init__(self, api_client: ApiClient | None = None) -> None:
        self._connection = Connection(api_client)
        self._namespace = None


class WithStatus(Api[Kind, List]):
    """The `status` of the objects, which other writes leave alone."""

    def get_status(self, name: str) -> Kind:
        """Reads an object through its status.

        Raises:
            NotFoundError: there is none of this name.
        """
        return self._read(self._connection.request("GET", self._path(name, "status")))

    def replace_status(
        self, body: Kind, *, field_manager: str | None = None, dry_run: bool = False
    ) -> Kind:
        """Replaces the status of an object, and nothing else of it.

        Raises:
            ConflictError: the object is another than the one that was read.
        """
        query = {"fieldManager": field_manager, "dryRun": dry_run_query(dry_run)}
        return self._read(self._put(body, "status", query))

    def merge_patch_status(
        self,
        name: str,
        body: Kind | Mapping[str, Any],
        *,
        field_manager: str | None = None,
        dry_run: bool = False,
    ) -> Kind:
        """Changes what `body` says under `status`."""
        query = {"fieldManager": field_manager, "dryRun": dry_run_query(dry_run)}
        return self._read(self._merge(name, "status", body, query))

    def json_patch_status(
        self,
        name: str,
        operations: Sequence[JsonPatchOperation],
        *,
        field_manager: str | None = None,
        dry_run: bool = False,
    ) -> Kind:
        """Changes the status step by step; all steps or none."""
        query = {"fieldManager": field_manager, "dryRun": dry_run_query(dry_run)}
        return self._read(self._steps(name, "status", operations, query))

    def apply_status(
        self,
        body: Kind | Mapping[str, Any],
        *,
        field_manager: str,
        force: bool = False,
        dry_run: bool = False,
    ) -> Kind:
        """Applies what `body` says under `status` on the side of the server.

        Raises:
            ConflictError: a field belongs to another field manager, and `force` is not set.
        """
        query = {
            "fieldManager": field_manager,
            "force": force,
            "dryRun": dry_run_query(dry_run),
        }
        return self._read(self._apply(body, "status", query))


class WithScale(Api[Kind, List], Generic[Kind, List, Scale]):
    """The `scale` of the objects: how many replicas there are, and how many are wanted."""

    scale_model: type[Scale]

    def get_scale(self, name: str) -> Scale:
        """Reads the scale of an object.

        Raises:
            NotFoundError: there is none of this name.
        """
        answer = self._connection.request("GET", self._path(name, "scale"))
        return self.scale_model.from_dict(answer)

    def replace_scale(
        self, body: Scale, *, field_manager: str | None = None, dry_run: bool = False
    ) -> Scale:
        """Sets the wanted replicas to those of a scale that was read.

        Raises:
            ConflictError: the object is another than the one that was read.
        """
        query = {"fieldManager": field_manager, "dryRun": dry_run_query(dry_run)}
        return self.scale_model.from_dict(self._put(body, "scale", query))

    def set_replicas(
        self,
        name: str,
        replicas: int,
        *,
        field_manager: str | None = None,
        dry_run: bool = False,
    ) -> Scale:
        """Sets the wanted replicas, whatever they were."""
        query = {"fieldManager": field_manager, "dryRun": dry_run_query(dry_run)}
        answer = self._merge(name, "scale", {"spec": {"replicas": replicas}}, query)
        return self.scale_model.from_dict(answer)
