"""Regular expressions that pydantic has no place for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, SchemaError, SchemaValidator, core_schema


@dataclass(frozen=True)
class Matches:
    """Asks a text to match an expression somewhere, beside all others that it has to match.

    An expression that the engine finds too large is left to the API server.
    """

    regex: str

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        schema = handler(source)
        check = core_schema.str_schema(pattern=self.regex)
        try:
            SchemaValidator(check)
        except SchemaError:
            return schema
        return core_schema.chain_schema([schema, check])
