"""A watch against a server that cuts lines, drops connections and forgets versions, as a script says it.

Prints the changes that the watch tells, and what it asked for.
"""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlparse

from kubernetes import client

from kubeflow_training import GoneError
from kubeflow_training.kubeflow_org.v1 import TFJobApi


def job(name: str, version: str, uid: str = "u") -> dict[str, Any]:
    metadata = {"name": name, "namespace": "n", "resourceVersion": version, "uid": f"{name}-{uid}"}
    spec = {"tfReplicaSpecs": {}}
    return {"apiVersion": "kubeflow.org/v1", "kind": "TFJob", "metadata": metadata, "spec": spec}


def listed(version: str, *items: dict[str, Any]) -> str:
    metadata = {"resourceVersion": version}
    return json.dumps(
        {
            "apiVersion": "kubeflow.org/v1",
            "kind": "TFJobList",
            "metadata": metadata,
            "items": list(items),
        }
    )


def event(type_: str, content: dict[str, Any]) -> str:
    return json.dumps({"type": type_, "object": content}) + "\n"


bookmark = {"kind": "TFJob", "apiVersion": "kubeflow.org/v1", "metadata": {"resourceVersion": "30"}}
expired = {"kind": "Status", "code": 410, "reason": "Expired", "message": "too old"}
whole = event("MODIFIED", job("a", "21"))

answers: list[str | int] = [
    listed("10", job("a", "5"), job("b", "6"), job("c", "7")),
    event("MODIFIED", job("a", "20")) + whole[: len(whole) // 2],
    whole + event("BOOKMARK", bookmark),
    503,
    event("ERROR", expired),
    # While nobody looked: b is gone, c is another object of the same name, d is new, a is as it was.
    listed("40", job("a", "21"), job("c", "35", "v"), job("d", "36")),
    event("DELETED", job("d", "41")),
    event("ERROR", expired),
]
asked: list[str] = []


class Handler(BaseHTTPRequestHandler):
    """Gives the next answer, and breaks the connection behind it."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        query = parse_qs(urlparse(self.path).query)
        asked.append(query.get("resourceVersion", ["list"])[0])
        answer = answers.pop(0) if answers else 404
        if isinstance(answer, int):
            self.send_response(answer)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        body = answer.encode()
        self.send_response(200)
        if "watch" in query:
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            self.wfile.write(f"{len(body):x}\r\n".encode() + body + b"\r\n")
        else:
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        self.wfile.flush()
        self.close_connection = True

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing."""


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
configuration = client.Configuration(host=f"http://127.0.0.1:{server.server_port}")
configuration.retries = False
api = TFJobApi(client.ApiClient(configuration), "n")

told: list[list[str]] = []
try:
    for change in api.watch(timeout=60):
        metadata = change.object.metadata
        assert metadata
        told.append([change.type, str(metadata.name), str(metadata.resource_version)])
        if change.type == "DELETED" and metadata.name == "d":
            break
finally:
    print(json.dumps(told))
print(json.dumps(asked))
try:
    list(api.watch(resource_version="1", timeout=60))
except GoneError as error:
    print(error.reason)
