"""A person as the server sees one: the pages' own socket with a step drawn, and the live one."""

import json
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from model.basics import Person
from phases import signing


def cookie_of(who: Person) -> dict[str, str]:
    """The header by which the server knows this person."""
    return {"Cookie": f"{signing.COOKIE}={signing.sealed(who)}"}


async def live(port: int, project: str, who: Person) -> ClientConnection:
    """A window that hears of changes, greeted already."""
    address = f"ws://127.0.0.1:{port}/api/live?projekt={project}&tab={who.browser}"
    window = await connect(address, additional_headers=cookie_of(who))
    await window.recv()
    return window


async def draw(port: int, query: str, page: str, who: Person) -> ClientConnection:
    """The pages' own socket after the script has drawn this page once."""
    socket = await connect(
        f"ws://127.0.0.1:{port}/_stcore/stream",
        subprotocols=[Subprotocol("streamlit")],
        additional_headers=cookie_of(who),
        max_size=None,
    )
    order = BackMsg()
    order.rerun_script.query_string = query
    order.rerun_script.page_name = page
    await socket.send(order.SerializeToString())
    while True:
        answer = ForwardMsg()
        answer.ParseFromString(bytes(await socket.recv()))
        if answer.WhichOneof("type") == "script_finished":
            return socket


async def heard_change(window: ClientConnection) -> dict[str, Any]:
    """The next change; news of the group are passed over."""
    while True:
        message: dict[str, Any] = json.loads(await window.recv())
        if "paths" in message:
            return message
