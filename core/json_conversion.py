"""Dataclasses as JSON values and back, converted by the types of their fields.

Each value of a file is converted to its field's type (``float(...)``, ``str(...)``), so that one of
another kind raises what the type itself raises; :data:`DAMAGE` lists it all.
"""

from __future__ import annotations

from typing import Any

from cattrs import Converter, override
from cattrs.errors import ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn
from cattrs.preconf.json import make_converter

DAMAGE: tuple[type[Exception], ...] = (
    *(ValueError, LookupError, TypeError, AttributeError),
    *(OverflowError, RecursionError, ForbiddenExtraKeysError),
)
"""The errors of reading JSON that somebody has edited, or that is none of ours."""


def json_converter() -> Converter:
    """A converter of dataclasses, enums and times (ISO 8601) that knows no renamed fields yet."""
    return make_converter(detailed_validation=False)


def rename_fields(
    converter: Converter, kind: type[Any], *, only_known: bool = False, **names: str
) -> None:
    """Declare the fields of ``kind`` that a file calls something else.

    Args:
        converter: Where to declare it, after the hooks of the fields' own types.
        kind: The dataclass.
        only_known: Refuse an object with a key that is no field.
        names: The name in the file by the name of the field.
    """
    renamed: dict[str, Any] = {field: override(rename=name) for field, name in names.items()}
    converter.register_structure_hook(
        kind,
        make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=only_known, **renamed),
    )
    converter.register_unstructure_hook(kind, make_dict_unstructure_fn(kind, converter, **renamed))
