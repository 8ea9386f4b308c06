"""Who knocks: the person at this computer, somebody with a cookie of ours, or nobody we know."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Visitor:
    """Somebody at a browser; `key` is the hash of what their cookie holds."""

    key: str = ""
    is_operator: bool = False


OPERATOR = Visitor(is_operator=True)
NOBODY = Visitor()
