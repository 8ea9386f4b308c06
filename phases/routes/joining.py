"""The way in for people at other computers: by link, by PIN, by the code of the meeting.

The secret of a link stands in the address bar only until the first answer, which leads to a clean
address; what lets the browser in from then on is a cookie that no script can read.
"""

from functools import partial
from ipaddress import IPv6Address, ip_address, ip_network
from secrets import token_urlsafe
from urllib.parse import parse_qs, urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from model.access.tokens import hashed
from model.basics import Person
from model.workspace import Door, NoEntryError, WorkspaceError
from phases import signing
from phases.opened import unguarded
from phases.routes.checks import TooLargeError, body_of, is_own, is_secure
from phases.routes.identity import YEAR
from phases.routes.joining_page import CODE, PIN, asking, closed
from phases.ui import visited, way

JOIN = "/beitreten"
LIMIT = 2_000
MINUTES_FOR_PIN = 15


async def by_link(request: Request) -> Response:
    """Open the door of a link, or ask for its PIN at an address without the secret."""
    try:
        door = await run_in_threadpool(unguarded().find_door, request.path_params["secret"])
        if door.has_pin:
            return _ask_for_pin(request, door)
        return await _enter(request, door)
    except NoEntryError as error:
        return closed(error.message)
    except WorkspaceError as error:
        return PlainTextResponse(error.message, 503)


async def ask(request: Request) -> Response:
    """The field for the code; for the PIN where a link waits for it."""
    return asking(PIN if _waiting(request) else CODE)


async def answer(request: Request) -> Response:
    """What was typed opens the door, or the page says why not."""
    if not is_own(request):
        return Response(status_code=403)
    try:
        form = parse_qs((await body_of(request, LIMIT)).decode("utf-8", "replace"))
    except TooLargeError:
        return Response(status_code=413)
    typed = {name: values[0] for name, values in form.items()}
    question = PIN if "pin" in typed else CODE
    try:
        if question is CODE:
            code, address = typed.get("code", ""), _address(request)
            door = await run_in_threadpool(unguarded().find_code, code, address)
            return await _enter(request, door)
        link = _waiting(request)
        if not link:
            return asking(CODE)
        return await _enter(request, Door(link, "", has_pin=True), typed["pin"])
    except NoEntryError as error:
        return asking(question, error.message)
    except WorkspaceError as error:
        return PlainTextResponse(error.message, 503)


async def _enter(request: Request, door: Door, pin: str = "") -> Response:
    """Let the browser in under the token it has, or under a new one."""
    token = signing.token_in(request.cookies.get(signing.ACCESS, "")) or token_urlsafe(16)
    who = signing.unsealed(request.cookies.get(signing.COOKIE, "")) or Person()
    admit = partial(
        unguarded().admit, door.link_id, hashed(token), who, pin=pin, address=_address(request)
    )
    project_id = await run_in_threadpool(admit)
    target = await run_in_threadpool(_place_of, project_id, who)
    response = RedirectResponse(target, 303, headers={"Cache-Control": "no-store"})
    _set(request, response, signing.ACCESS, signing.sealed_token(token), YEAR)
    response.delete_cookie(signing.WAITING)
    return response


def _ask_for_pin(request: Request, door: Door) -> Response:
    response = RedirectResponse(JOIN, 303, headers={"Cache-Control": "no-store"})
    sealed = signing.sealed_token(door.link_id, signing.WAITING)
    _set(request, response, signing.WAITING, sealed, MINUTES_FOR_PIN * 60)
    return response


def _waiting(request: Request) -> str:
    """The link that waits for its PIN in this browser."""
    return signing.token_in(request.cookies.get(signing.WAITING, ""), signing.WAITING)


def _set(request: Request, response: Response, name: str, value: str, seconds: int) -> None:
    response.set_cookie(
        name,
        value,
        max_age=seconds,
        httponly=True,
        samesite="lax",
        secure=is_secure(request),
    )


def _place_of(project_id: str, who: Person) -> str:
    """Where this person was last in the project; for others the overview shows where all are."""
    visit = unguarded().last_visit(project_id, who) if who.browser else None
    place = visited.place(visit) or way.Place(way.OVERVIEW)
    return f"/{way.address_of(place.page)}?{urlencode(place.query(project_id))}"


def _address(request: Request) -> str:
    """Who is counted as one: an address, or the network that one household has in IPv6."""
    host = request.client.host if request.client else ""
    try:
        known = ip_address(host)
    except ValueError:
        return host
    if isinstance(known, IPv6Address):
        return str(ip_network((known, 64), strict=False))
    return str(known)


ROUTES = [
    Route("/b/{secret}", by_link),
    Route(JOIN, ask),
    Route(JOIN, answer, methods=["POST"]),
]
