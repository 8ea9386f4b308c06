"""The web socket of every open window, and the slow look for windows that cannot open one.

A web socket, not server-sent events: a browser allows six plain connections per host, and eight
windows of one person are normal.
"""

import asyncio
import json
import re
import time
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager, suppress
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from model.basics import Person
from model.workspace import TroubleError, UnknownProjectError, Workspace
from phases import signing
from phases.door import desk
from phases.opened import unguarded
from phases.routes import rooms
from phases.routes.checks import is_own
from phases.routes.feed import EVERYWHERE, Message
from phases.routes.hub import GONE, Hub, Window

UNKNOWN_PROJECT = 4404
FOREIGN_PAGE = 4403
# So many seconds after its link was revoked a window is closed at the latest; whatever it tries
# before that is refused at once.
LOOK_FOR_LINK = 1.0
QUICKEST = 0.3
LONGEST_SAID = 400
_FIELD = re.compile(r"(st-key-w-[\w-]{1,200})?")

_hubs: list[Hub] = []


@asynccontextmanager
async def watching() -> AsyncIterator[None]:
    """Watch the change feed while the server runs."""
    hub = Hub(unguarded())
    _hubs.append(hub)
    try:
        async with hub.running():
            yield
    finally:
        _hubs.remove(hub)


async def live(socket: WebSocket) -> None:
    """Greet with the stored revision, then tell every change of the project."""
    if not is_own(socket):
        await socket.close(FOREIGN_PAGE)
        return
    project_id, at = socket.query_params.get("projekt", ""), desk(socket)
    person = signing.unsealed(socket.cookies.get(signing.COOKIE, ""))
    await socket.accept()
    try:
        # Before the window joins the others: they shall not hear of somebody who may not come in.
        await run_in_threadpool(at.revision, project_id)
    except UnknownProjectError:
        await socket.close(UNKNOWN_PROJECT)
        return
    hub = _hubs[-1]
    with hub.joined(project_id, person, socket.query_params.get("tab", "")) as window:
        try:
            greeting = await _state(at, project_id, person)
            await socket.send_json(greeting)
            hub.greeted(window, greeting["room"])
        except UnknownProjectError:
            await socket.close(UNKNOWN_PROJECT)
            return
        except WebSocketDisconnect:
            return
        await _until_one_ends(
            _tell(socket, window, greeting), _listen(socket, hub, window), _stays(at, window)
        )


async def state(request: Request) -> Response:
    """The stored revision of a project, and the state of its group."""
    person = signing.unsealed(request.cookies.get(signing.COOKIE, ""))
    project_id = request.query_params.get("projekt", "")
    try:
        answer = await _state(desk(request), project_id, person)
    except UnknownProjectError:
        return Response(status_code=404)
    _hubs[-1].looked_in(project_id, person)
    return JSONResponse(answer, headers={"Cache-Control": "no-store"})


async def _state(at: Workspace, project_id: str, person: Person | None) -> Message:
    return await run_in_threadpool(_stored_state, at, project_id, person)


def _stored_state(at: Workspace, project_id: str, person: Person | None) -> Message:
    revision = at.revision(project_id)
    # Who may read the project may know who is there.
    room = unguarded().rooms((project_id,))[project_id]
    told = rooms.message_of(at, project_id, room)
    return {
        "revision": revision,
        "paths": [EVERYWHERE],
        "room": rooms.for_person(told, room, person),
    }


async def _tell(socket: WebSocket, window: Window, greeting: Message) -> None:
    with suppress(WebSocketDisconnect):
        while (message := await window.waiting.get()) is not GONE:
            # What was stored between joining and greeting is in the greeting already.
            if "revision" not in message or message["revision"] > greeting["revision"]:
                await socket.send_json(message)
        await socket.close(UNKNOWN_PROJECT)


async def _stays(at: Workspace, window: Window) -> None:
    """Send a window away when its link ends; where no link is needed there is nothing to ask."""
    while at is not unguarded():
        await asyncio.sleep(LOOK_FOR_LINK)
        try:
            await run_in_threadpool(at.revision, window.project_id)
        except UnknownProjectError:
            window.tell(GONE)
        except TroubleError:
            continue
    await asyncio.Event().wait()


async def _listen(socket: WebSocket, hub: Hub, window: Window) -> None:
    """The browser says where its person writes; everything else it may send is passed over."""
    heard_at = 0.0
    with suppress(WebSocketDisconnect):
        while True:
            said = await socket.receive_text()
            now = time.monotonic()
            field = _field_of(said)
            # Nobody types in two fields within this time; a flood reaches no other window.
            if field is None or (field and now - heard_at < QUICKEST):
                continue
            heard_at = now
            hub.write(window, field)


def _field_of(said: str) -> str | None:
    """The field a window names, "" when it is left, nothing for what cannot be one."""
    if len(said) > LONGEST_SAID:
        return None
    try:
        field = json.loads(said)["writing"]
    except (ValueError, TypeError, KeyError):
        return None
    return field if isinstance(field, str) and _FIELD.fullmatch(field) else None


async def _until_one_ends(*coroutines: Coroutine[Any, Any, None]) -> None:
    tasks = [asyncio.ensure_future(coroutine) for coroutine in coroutines]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


ROUTES: list[BaseRoute] = [WebSocketRoute("/api/live", live), Route("/api/stand", state)]
