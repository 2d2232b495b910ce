"""Reads what the models of a generated package say, from their syntax, and prints it as JSON.

    python3 python.py FOLDER_OF_PACKAGE MODULE:CLASS=NAME...

What is printed has, by the path of each place, the keywords of JSON Schema that the place says.
"""

import ast
import inspect
import json
import re
import sys
from pathlib import Path

SENTENCE = re.compile(r"(?:^|\n\n)The API server's default is `(.*)`\.$", re.DOTALL)
BOUNDS = {
    "ge": ("minimum", None),
    "gt": ("minimum", "exclusiveMinimum"),
    "le": ("maximum", None),
    "lt": ("maximum", "exclusiveMaximum"),
    "multiple_of": ("multipleOf", None),
}
LENGTHS = {"str": "Length", "list": "Items", "dict": "Properties"}

folder = Path(sys.argv[1])
modules = {}
truth = {}


def module(path):
    if path not in modules:
        file = folder.joinpath(*path).with_suffix(".py")
        modules[path] = ast.parse(file.read_text()).body if file.exists() else []
    return modules[path]


def find(name, path):
    """The declaration of a name, with the text below it and the module it stands in."""
    body = module(path)
    for index, node in enumerate(body):
        if isinstance(node, ast.ClassDef) and node.name == name:
            return node, ast.get_docstring(node) or "", path
        if isinstance(node, ast.AnnAssign) and getattr(node.target, "id", "") == name:
            return node, text_after(body, index), path
        if isinstance(node, ast.ImportFrom) and node.level > 0:
            for alias in node.names:
                if name in (alias.asname, alias.name) and (alias.asname or alias.name) == name:
                    return find(alias.name, target(node, path))
    return None


def target(node, path):
    inside = path[: len(path) - node.level]
    return inside + tuple((node.module or "").split(".")) if node.module else inside


def imported(name, path):
    """The module that a file calls `name`."""
    for node in module(path):
        if isinstance(node, ast.ImportFrom) and node.level > 0:
            for alias in node.names:
                if (alias.asname or alias.name) == name:
                    return (*target(node, path), alias.name)
    raise SystemExit(f"{path} does not import {name}")


def text_after(body, index):
    following = body[index + 1] if index + 1 < len(body) else None
    if isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant):
        if isinstance(following.value.value, str):
            return inspect.cleandoc(following.value.value)
    return ""


def documented(text):
    match = SENTENCE.search(text)
    if match is None:
        return {"description": text} if text else {}
    said = {"default": ast.literal_eval(match[1])}
    return {**said, **({"description": text[: match.start()]} if text[: match.start()] else {})}


def merged(type_, place):
    """The words of the place over those of its type; of bounds and patterns, both hold."""
    return {**type_, **place, "allOf": [type_, *type_.get("allOf", [])]}


def read(node, path):
    """What a type says, and what is below it: members, items or values."""
    if isinstance(node, ast.BinOp):
        return union(node, path)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return read(ast.parse(node.value, mode="eval").body, path)
    if isinstance(node, ast.Name):
        return named(node.id, path)
    if isinstance(node, ast.Attribute):
        return named(node.attr, imported(node.value.id, path))
    if isinstance(node, ast.Subscript):
        return subscript(node, path)
    raise SystemExit(f"unknown type: {ast.dump(node)}")


def union(node, path):
    members = [node.left, node.right]
    while isinstance(members[0], ast.BinOp):
        members[0:1] = [members[0].left, members[0].right]
    others = [each for each in members if not is_none(each)]
    said, below = read(others[0], path) if len(others) == 1 else ({}, {})
    return {**said, **({"nullable": True} if len(others) < len(members) else {})}, below


def is_none(node):
    return isinstance(node, ast.Constant) and node.value is None


def named(name, path):
    found = find(name, path)
    if found is None:
        return {"$shape": name} if name in LENGTHS else {}, {}
    node, text, home = found
    if isinstance(node, ast.ClassDef):
        return documented(text), {"class": node, "home": home}
    if node.value is None or home[-1] == "model":
        return {}, {}
    said, below = read(node.value, home)
    return merged(said, documented(text)), below


def subscript(node, path):
    kind = node.value.id
    items = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    if kind == "Literal":
        return {"enum": [ast.literal_eval(each) for each in items]}, {}
    if kind == "list":
        return {"$shape": "list"}, {"items": items[0], "home": path}
    if kind == "dict":
        return {"$shape": "dict"}, {"values": items[1], "home": path}
    if kind == "Annotated":
        said, below = read(items[0], path)
        place = {}
        for each in items[1:]:
            place = merged(place, constraints(each, said.get("$shape", "str")))
        return merged(said, place), below
    raise SystemExit(f"unknown type: {ast.dump(node)}")


def constraints(call, shape):
    if call.func.id == "Matches":
        return {"pattern": ast.literal_eval(call.args[0])}
    said = {}
    for keyword in call.keywords:
        value = ast.literal_eval(keyword.value)
        if keyword.arg in BOUNDS:
            bound, flag = BOUNDS[keyword.arg]
            said[bound] = value
            if flag:
                said[flag] = True
        elif keyword.arg in ("min_length", "max_length"):
            said[keyword.arg[:3] + LENGTHS[shape]] = value
        else:
            said[keyword.arg] = value
    return said


def wire_name(name):
    head, *tail = name.split("_")
    return head + "".join(part[:1].upper() + part[1:] for part in tail)


def visit(said, below, path, required):
    truth[path] = {**said, "required": required}
    home = below.get("home")
    if "items" in below:
        visit(*read(below["items"], home), f"{path}[]", False)
    if "values" in below and getattr(below["values"], "id", "") != "JsonValue":
        visit(*read(below["values"], home), f"{path}{{}}", False)
    body = below["class"].body if "class" in below else []
    for index, field in enumerate(body):
        if not isinstance(field, ast.AnnAssign):
            continue
        type_, inner = read(field.annotation, home)
        said = merged(type_, documented(text_after(body, index)))
        name = said.pop("alias", None) or wire_name(field.target.id)
        visit(said, inner, f"{path}.{name}", field.value is None)


for each in sys.argv[2:]:
    place, path = each.split("=")
    where, name = place.split(":")
    said, below = named(name, tuple(where.split("/")))
    visit(said, below, path, False)
print(json.dumps(truth))
