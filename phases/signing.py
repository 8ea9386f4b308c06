"""The seal on the identity cookie: a browser keeps who it is, and cannot claim a foreign id."""

import base64
import hashlib
import hmac
import json
from functools import cache

from model.basics import Person
from model.workspace import Workspace
from phases.door import workspace

COOKIE = "vereinbar_ich"
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


def _seal(text: str) -> str:
    return hmac.new(_key(workspace()), text.encode(), hashlib.sha256).hexdigest()[:32]


@cache
def _key(opened: Workspace) -> bytes:
    return opened.secret("identity").encode()
