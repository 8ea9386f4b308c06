"""Bookmarks: a stable name on every heading and paragraph, so that a returned file is matched."""

import re
from itertools import count

_FOREIGN = re.compile(r"[^A-Za-z0-9_]")
_LONGEST = 30


class Anchors:
    """Gives every key its bookmark; names are unique, ASCII and at most 34 characters long."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._taken: set[str] = set()
        self._set: set[str] = set()

    def name(self, key: str) -> str:
        """The bookmark of a key, wherever it is asked for."""
        if key not in self._names:
            self._names[key] = self._free(f"_kv_{_FOREIGN.sub('_', key)[:_LONGEST]}")
        return self._names[key]

    def around(self, key: str, content: str) -> str:
        """The content of a paragraph inside its bookmark."""
        name = self.name(key)
        if name in self._set:
            raise ValueError(f"two blocks have the key {key}")
        self._set.add(name)
        number = len(self._set)
        return (
            f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}'
            f'<w:bookmarkEnd w:id="{number}"/>'
        )

    def _free(self, wanted: str) -> str:
        numbered = (f"{wanted[:_LONGEST]}_x{number}" for number in count(2))
        name = (
            wanted
            if wanted not in self._taken
            else next(other for other in numbered if other not in self._taken)
        )
        self._taken.add(name)
        return name
