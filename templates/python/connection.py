"""Requests to an API server."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from .errors import error_from

if TYPE_CHECKING:
    from kubernetes.client import ApiClient


@dataclass(frozen=True)
class Endpoint:
    """Where the API server has the objects of a kind."""

    group: str
    version: str
    plural: str

    def path(self, namespace: str | None, name: str = "", subresource: str = "") -> str:
        """The path of an object, of one of its subresources, or of all objects."""
        within = () if namespace is None else ("namespaces", namespace)
        parts = ("apis", self.group, self.version, *within, self.plural, name, subresource)
        return "".join(f"/{quote(part, safe='')}" for part in parts if part)


class Connection:
    """Requests to an API server through the official client, which knows addresses and credentials."""

    def __init__(self, api_client: ApiClient | None) -> None:
        if api_client is None:
            from kubernetes.client import ApiClient

            api_client = ApiClient()
        self._client: Any = api_client

    def request(
        self,
        method: str,
        path: str,
        query: Mapping[str, Any] | None = None,
        body: Any = None,
        content_type: str = "application/json",
    ) -> dict[str, Any]:
        """Asks for one answer, which is an object of JSON.

        Raises:
            ApiError: the API server refuses.
        """
        response = self.open(method, path, query, body, content_type)
        try:
            return json.loads(response.read())
        finally:
            response.release_conn()

    def open(
        self,
        method: str,
        path: str,
        query: Mapping[str, Any] | None = None,
        body: Any = None,
        content_type: str = "application/json",
        timeout: float | tuple[float, float] | None = None,
    ) -> Any:
        """Asks, and gives back the answer of urllib3 before its body is read.

        Raises:
            ApiError: the API server refuses.
        """
        from kubernetes.client.exceptions import ApiException

        given = [(name, value) for name, value in (query or {}).items() if value is not None]
        headers = {"Accept": "application/json"}
        if body is not None:
            headers["Content-Type"] = content_type
        try:
            response = self._send(method, path, given, headers, body, timeout)
        except ApiException as error:
            answer: Any = error
            if not answer.status:
                raise
            raise error_from(answer.status, answer.body) from error
        if not 200 <= response.status <= 299:
            raise error_from(response.status, response.read())
        return response

    def _send(
        self,
        method: str,
        path: str,
        query: list[tuple[str, Any]],
        headers: dict[str, str],
        body: Any,
        timeout: float | tuple[float, float] | None,
    ) -> Any:
        client = self._client
        auth = ["BearerToken"]
        if hasattr(client, "param_serialize"):
            request = client.param_serialize(
                method,
                path,
                query_params=query,
                header_params=headers,
                body=body,
                auth_settings=auth,
            )
            return client.call_api(*request, _request_timeout=timeout).response
        # Version 36 of the official client and older ones.
        response = client.call_api(
            path,
            method,
            {},
            query,
            headers,
            body=body,
            auth_settings=auth,
            _return_http_data_only=True,
            _preload_content=False,
            _request_timeout=timeout,
        )
        return getattr(response, "urllib3_response", response)
