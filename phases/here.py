"""Whether somebody sits at this computer itself: found out once per connection, and marked.

A connection is from here if it comes over the loopback, asks for a loopback name, and went through
no proxy. Whoever sends the mark along from elsewhere loses it on the way in.
"""

import secrets
from collections.abc import Mapping
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.types import ASGIApp, Receive, Scope, Send

from model.settings import Settings

MARK = "x-vereinbar-here"
# Names of headers by which a proxy says for whom it asks.
FORWARDING = {
    *(b"forwarded", b"via", b"x-real-ip", b"x-client-ip", b"true-client-ip", b"cf-connecting-ip"),
    *(b"x-forwarded-for", b"x-forwarded-host", b"x-forwarded-proto", b"x-forwarded-port"),
    *(b"x-forwarded-server", b"x-forwarded-by"),
}
# Unknown outside this process: where the marking is missing, nobody can claim to be here.
_value = secrets.token_hex(16)


def is_marked(headers: Mapping[str, str]) -> bool:
    """Whether the connection with these headers came from this computer."""
    return secrets.compare_digest(headers.get(MARK, "").encode(), _value.encode())


class Marking:
    """Pure ASGI: every request and every web socket passes here before anything else."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._links_only = Settings.from_environment().links_only

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand on the connection with our mark, or with none."""
        if scope["type"] in ("http", "websocket"):
            headers = [pair for pair in scope["headers"] if pair[0].lower() != MARK.encode()]
            if not self._links_only and _is_here(scope):
                headers.append((MARK.encode(), _value.encode()))
            scope = {**scope, "headers": headers}
        await self._app(scope, receive, send)


def _is_here(scope: Scope) -> bool:
    headers = [(name.lower(), value) for name, value in scope["headers"]]
    hosts = [value.decode("latin-1") for name, value in headers if name == b"host"]
    client = scope.get("client")
    return (
        client is not None
        and _is_loopback(client[0])
        and len(hosts) == 1
        and _is_loopback(_name(hosts[0]))
        and not any(name in FORWARDING for name, _ in headers)
    )


def _name(host: str) -> str:
    """The name in a Host header, without its port."""
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def _is_loopback(name: str) -> bool:
    if name == "localhost":
        return True
    try:
        found = ip_address(name)
    except ValueError:
        return False
    # A server that listens on both kinds of addresses sees an older one inside a newer one.
    return (getattr(found, "ipv4_mapped", None) or found).is_loopback
