"""Reads an object, writes it back as it was read, writes a copy, and prints the object that it read.

Called with the module, the kind, the name of the object and the name of the copy.
"""

from __future__ import annotations

import importlib
import json
import sys

import urllib3
from kubernetes import client, config

urllib3.disable_warnings()
config.load_kube_config()

module = importlib.import_module(sys.argv[1])
kind, name, copy = sys.argv[2:]
api = getattr(module, f"{kind}Api")(client.ApiClient(), "default")

found = api.get(name)
read = found.to_dict()
api.replace(found)
metadata = {"name": copy, "labels": read["metadata"]["labels"]}
api.create(type(found).from_dict({**read, "metadata": metadata}))
print(json.dumps(read))
