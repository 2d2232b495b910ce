"""Watches a kind and prints every change as a line, until it is ended or `timeout` seconds are over."""

from __future__ import annotations

import importlib
import json
import sys

import urllib3
from kubernetes import client, config

urllib3.disable_warnings()
config.load_kube_config()

module = importlib.import_module(sys.argv[1])
api = getattr(module, f"{sys.argv[2]}Api")(client.ApiClient())
version = sys.argv[4] if len(sys.argv) > 4 else None
for event in api.watch(timeout=float(sys.argv[3]), resource_version=version):
    metadata = event.object.metadata
    print(json.dumps([event.type, metadata.name, metadata.labels or {}]), flush=True)
