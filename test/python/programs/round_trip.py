"""Reads lines of {"module", "model", "value", "valid"}, and prints those where a model disagrees."""

from __future__ import annotations

import importlib
import json
import sys
from typing import Any

from pydantic import ValidationError


def problem(line: dict[str, Any]) -> str | None:
    model = getattr(importlib.import_module(line["module"]), line["model"])
    value = line["value"]
    try:
        written = model.from_dict(value).to_dict()
    except ValidationError as error:
        return str(error) if line["valid"] else None
    if not line["valid"]:
        return "accepted"
    if json.dumps(written, sort_keys=True) != json.dumps(value, sort_keys=True):
        return f"became {json.dumps(written)}"
    return None


def main() -> None:
    for text in sys.stdin:
        line = json.loads(text)
        found = problem(line)
        if found is not None:
            print(json.dumps({**line, "problem": found}))


main()
