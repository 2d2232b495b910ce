"""Reads lines of {"regex", "texts"}, and prints for each which texts pydantic finds to match."""

from __future__ import annotations

import json
import sys

from pydantic_core import SchemaError, SchemaValidator, ValidationError, core_schema


def matches(validator: SchemaValidator, text: str) -> bool:
    try:
        validator.validate_python(text)
    except ValidationError:
        return False
    return True


def main() -> None:
    for line in sys.stdin:
        case = json.loads(line)
        try:
            validator = SchemaValidator(core_schema.str_schema(pattern=case["regex"]))
        except SchemaError as error:
            print(json.dumps(str(error)))
        else:
            print(json.dumps([matches(validator, text) for text in case["texts"]]))


main()
