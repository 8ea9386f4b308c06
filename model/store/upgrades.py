"""Numbered upgrades of project documents: what an older release wrote becomes today's document."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from model.project import SCHEMA_VERSION
from model.store.trouble import StoreTroubleError, Trouble

Document = dict[str, Any]
Upgrade = Callable[[Document], Document]

# UPGRADES[n] turns a document of version n into one of version n + 1. Never change one that was
# released: files of that time are still around. Add the next one and raise SCHEMA_VERSION.
UPGRADES: Mapping[int, Upgrade] = MappingProxyType({})


def upgraded(
    document: Document,
    upgrades: Mapping[int, Upgrade] = UPGRADES,
    newest: int = SCHEMA_VERSION,
) -> Document:
    """The document in today's version; refuses one from a newer release."""
    version = document["schema_version"]
    if not isinstance(version, int) or version < 1:
        raise StoreTroubleError(Trouble.DAMAGED)
    if version > newest:
        raise StoreTroubleError(Trouble.NEWER)
    for step in range(version, newest):
        document = {**upgrades[step](document), "schema_version": step + 1}
    return document
