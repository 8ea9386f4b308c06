"""The seals on our cookies: a browser keeps who it is and what opens its doors, and forges none."""

import base64
import hashlib
import hmac
import json
from functools import cache

from model.basics import Person
from model.workspace import Workspace
from phases.opened import unguarded

COOKIE = "vereinbar_ich"
ACCESS = "vereinbar_zugang"
WAITING = "vereinbar_tuer"
LONGEST = 120


def sealed(person: Person) -> str:
    """The person as the value of a cookie."""
    body = json.dumps([person.function, person.institution, person.browser]).encode()
    text = base64.urlsafe_b64encode(body).decode().rstrip("=")
    return f"{text}.{_seal(text)}"


def unsealed(value: str) -> Person | None:
    """The person in a cookie, or nothing if it was not sealed here."""
    text, _, seal = value.partition(".")
    if not hmac.compare_digest(seal.encode(), _seal(text).encode()):
        return None
    padded = text + "=" * (-len(text) % 4)
    function, institution, browser = json.loads(base64.urlsafe_b64decode(padded))
    return Person(function, institution, browser)


def sealed_token(token: str, purpose: str = ACCESS) -> str:
    """A value for one of our cookies; sealed for one purpose it is worth nothing for another."""
    return f"{token}.{_seal(f'{purpose}:{token}')}"


def token_in(value: str, purpose: str = ACCESS) -> str:
    """What was sealed, or "" if it was not sealed here for this purpose."""
    token, _, seal = value.rpartition(".")
    is_ours = hmac.compare_digest(
        seal.encode("utf-8", "surrogatepass"), _seal(f"{purpose}:{token}").encode()
    )
    return token if is_ours else ""


def _seal(text: str) -> str:
    data = text.encode("utf-8", "surrogatepass")
    return hmac.new(_key(unguarded()), data, hashlib.sha256).hexdigest()[:32]


@cache
def _key(opened: Workspace) -> bytes:
    return opened.secret("identity").encode()
