"""Imports every module of the packages `crd_*` in a folder, builds every model, and prints problems."""

from __future__ import annotations

import importlib
import sys
import warnings
from pathlib import Path

from pydantic import BaseModel


def problems(module: str) -> list[str]:
    try:
        found = vars(importlib.import_module(module)).values()
        models = [each for each in found if isinstance(each, type) and issubclass(each, BaseModel)]
        for model in models:
            if model.__module__ == module:
                model.model_rebuild(force=True)
    except Exception as error:  # noqa: BLE001 (whatever it is, it is a finding)
        return [f"{module}: {type(error).__name__}: {error}"]
    return []


def main(folder: Path) -> None:
    warnings.simplefilter("error")
    sys.path.insert(0, str(folder))
    sources = sorted(folder.glob("crd_*/*/*.py"))
    modules = [".".join(path.relative_to(folder).with_suffix("").parts) for path in sources]
    for module in modules:
        if not module.endswith("__init__"):
            print("\n".join(problems(module)), end="")
    print(len(modules))


main(Path(sys.argv[1]))
