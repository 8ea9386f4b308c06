"""The floor of live windows: a server that does nothing but pass on what one window says."""

import asyncio
import sys

from websockets.asyncio.server import ServerConnection, broadcast, serve

_open: set[ServerConnection] = set()


async def _connected(window: ServerConnection) -> None:
    _open.add(window)
    try:
        async for message in window:
            broadcast(_open, message)
    finally:
        _open.discard(window)


async def _main(port: int) -> None:
    async with serve(_connected, "127.0.0.1", port) as server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_main(int(sys.argv[1])))
