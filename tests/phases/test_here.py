"""Which connections come from this computer itself."""

import asyncio
from typing import Any

import pytest

from phases import here


def marked(peer: str, host: str = "127.0.0.1:8501") -> bool:
    """Whether a connection from this peer is handed on with our mark."""
    seen: dict[str, Any] = {}

    async def app(scope: Any, _receive: Any, _send: Any) -> None:
        seen.update(scope)

    scope = {"type": "http", "client": (peer, 50000), "headers": [(b"host", host.encode())]}
    asyncio.run(here.Marking(app)(scope, None, None))  # type: ignore[arg-type]
    return here.is_marked({name.decode(): value.decode() for name, value in seen["headers"]})


@pytest.mark.parametrize("peer", ["127.0.0.1", "127.8.9.1", "::1", "::ffff:127.0.0.1"])
def test_every_way_to_write_this_computer_is_this_computer(peer):
    assert marked(peer)


@pytest.mark.parametrize(
    "peer",
    ["192.0.2.7", "::ffff:192.0.2.7", "2001:db8::1", "::ffff:0:127.0.0.1", "127.0.0.1.x", ""],
)
def test_nobody_elsewhere_is_at_this_computer(peer):
    assert not marked(peer)
