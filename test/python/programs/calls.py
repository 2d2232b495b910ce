"""Every call of a kind's API against a real API server, error paths included.

Called with the module, the kind, the namespace or `-`, and a file with a valid object of the kind as JSON.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import urllib3
from kubernetes import client, config

urllib3.disable_warnings()
config.load_kube_config()

module = importlib.import_module(sys.argv[1])
kind = sys.argv[2]
namespace = None if sys.argv[3] == "-" else sys.argv[3]
content: dict[str, Any] = json.loads(Path(sys.argv[4]).read_text())
package = importlib.import_module(module.__name__.rsplit(".", 2)[0])

model = getattr(module, kind)
api_class = getattr(module, f"{kind}Api")
connection = client.ApiClient()
api = api_class(connection, namespace) if namespace else api_class(connection)


def named(name: str, **labels: str) -> Any:
    metadata = {"name": name, "labels": {"run": "calls", **labels}}
    return model.from_dict({**content, "metadata": metadata})


def raises(error: type[Exception], call: Callable[[], object]) -> Any:
    try:
        call()
    except error as found:
        return found
    raise AssertionError(f"{error.__name__} was expected")


def identity(name: str) -> dict[str, Any]:
    return {
        "apiVersion": content["apiVersion"],
        "kind": kind,
        "metadata": {"name": name},
    }


def reads_and_lists() -> None:
    created = api.create(named("one", n="1"), field_manager="tests")
    assert created.metadata.uid and created.metadata.creation_timestamp.tzinfo
    assert created.metadata.managed_fields[0].manager == "tests"
    assert api.get("one").to_dict() == created.to_dict()
    exists = raises(package.AlreadyExistsError, lambda: api.create(named("one")))
    assert exists.code == 409 and exists.reason == "AlreadyExists"
    missing = raises(package.NotFoundError, lambda: api.get("none"))
    assert missing.code == 404 and "none" in str(missing)
    raises(package.NotFoundError, lambda: api.get("none/../one"))
    api.create(named("dry"), dry_run=True)
    for name in ("two", "three"):
        api.create(named(name))
    assert [each.metadata.name for each in api.iterate(page_size=1)] == ["one", "three", "two"]
    assert [each.metadata.name for each in api.list(label_selector="n=1").items] == ["one"]
    assert [each.metadata.name for each in api.list(field_selector="metadata.name=two").items] == [
        "two"
    ]
    page = api.list(limit=2)
    assert len(page.items) == 2 and page.metadata.remaining_item_count == 1
    rest = api.list(limit=2, continue_=page.metadata.continue_)
    assert [each.metadata.name for each in rest.items] == ["two"]
    assert page.kind == f"{kind}List"
    bad = raises(package.ApiError, lambda: api.list(continue_="nonsense"))
    assert bad.code == 400
    if namespace:
        everywhere = api_class(connection)
        assert len(everywhere.list().items) == 3
        assert api.in_namespace("elsewhere").list().items == []
        raises(ValueError, lambda: everywhere.get("one"))


def writes() -> None:
    first = api.get("one")
    changed = first.model_copy(deep=True)
    changed.metadata.annotations = {"a": "b"}
    second = api.replace(changed)
    assert second.metadata.annotations == {"a": "b"}
    conflict = raises(package.ConflictError, lambda: api.replace(changed))
    assert conflict.reason == "Conflict"
    patched = api.merge_patch("one", {"metadata": {"annotations": {"c": "d", "a": None}}})
    assert patched.metadata.annotations == {"c": "d"}
    steps = [
        {"op": "test", "path": "/metadata/annotations/c", "value": "d"},
        {"op": "replace", "path": "/metadata/annotations/c", "value": "e"},
    ]
    assert api.json_patch("one", steps).metadata.annotations == {"c": "e"}
    raises(package.ApiError, lambda: api.json_patch("one", steps))
    invalid = raises(package.InvalidError, lambda: api.merge_patch("one", {"spec": "a"}))
    assert invalid.causes and invalid.causes[0].field.startswith("spec")


def applies() -> None:
    mine = {**identity("applied"), "spec": content["spec"]}
    made = api.apply(mine, field_manager="one")
    assert made.metadata.managed_fields[0].operation == "Apply"
    labelled = {**identity("applied"), "metadata": {"name": "applied", "labels": {"a": "1"}}}
    api.apply({**labelled, "spec": content["spec"]}, field_manager="one")
    theirs = {**identity("applied"), "metadata": {"name": "applied", "labels": {"a": "2"}}}
    conflict = raises(package.ConflictError, lambda: api.apply(theirs, field_manager="two"))
    assert conflict.causes[0].field == ".metadata.labels.a"
    assert api.apply(theirs, field_manager="two", force=True).metadata.labels == {"a": "2"}
    # What the first no longer applies, and nobody else owns, goes.
    assert api.apply(mine, field_manager="one").metadata.labels == {"a": "2"}
    again = api.apply(named("modelled"), field_manager="one")
    assert again.metadata.labels == {"run": "calls"}


def subresources() -> None:
    if hasattr(api, "get_status"):
        api.merge_patch_status("one", {"status": json.loads(sys.argv[5])})
        current = api.get_status("one")
        assert current.status.to_dict() == json.loads(sys.argv[5])
        # Other writes leave it alone, and it leaves the rest alone.
        current.metadata.labels = {"ignored": "yes"}
        assert api.replace(current).status == current.status
        replaced = api.get("one")
        replaced.spec = api.get("two").spec
        replaced.status = None
        after = api.replace_status(replaced)
        assert "status" not in after.to_dict() or after.status is None
        applied = {**identity("one"), "status": json.loads(sys.argv[5])}
        assert api.apply_status(applied, field_manager="one").status == current.status
        steps = [{"op": "remove", "path": "/status"}]
        assert api.json_patch_status("one", steps).status is None
    if hasattr(api, "get_scale"):
        scale = api.get_scale("one")
        scale.spec.replicas = 5
        assert api.replace_scale(scale).spec.replicas == 5
        raises(package.ConflictError, lambda: api.replace_scale(scale))
        assert api.set_replicas("one", 3).spec.replicas == 3
        assert api.get_scale("one").spec.replicas == 3


def deletes() -> None:
    uid = api.get("one").metadata.uid
    conflict = raises(package.ConflictError, lambda: api.delete("one", uid="other"))
    assert conflict.code == 409
    api.delete("one", uid=uid, dry_run=True, propagation_policy="Background")
    api.delete("one", uid=uid, propagation_policy="Background", grace_period_seconds=0)
    raises(package.NotFoundError, lambda: api.delete("one"))
    api.delete_collection(label_selector="run=calls")
    assert [each.metadata.name for each in api.iterate()] == ["applied"]
    api.delete_collection()
    assert list(api.watch(timeout=1)) == []


for step in (reads_and_lists, writes, applies, subresources, deletes):
    step()
    print(step.__name__)
