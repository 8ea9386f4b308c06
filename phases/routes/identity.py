"""Keeps in the browser who is sitting there, in a cookie that scripts cannot read."""

import json

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from phases import signing
from phases.routes.checks import TooLargeError, body_of, is_own, is_secure

LIMIT = 4_000
YEAR = 365 * 24 * 3600


async def remember(request: Request) -> Response:
    """Turn the sealed ticket of the page into the cookie; only our own seal is taken."""
    if not is_own(request):
        return Response(status_code=403)
    try:
        ticket = str(json.loads(await body_of(request, LIMIT))["ticket"])
    except TooLargeError:
        return Response(status_code=413)
    except (ValueError, KeyError, TypeError):
        return Response(status_code=400)
    if signing.unsealed(ticket) is None:
        return Response(status_code=400)
    response = Response(status_code=204, headers={"Cache-Control": "no-store"})
    response.set_cookie(
        signing.COOKIE,
        ticket,
        max_age=YEAR,
        httponly=True,
        samesite="lax",
        secure=is_secure(request),
    )
    return response


ROUTES = [Route("/api/ich", remember, methods=["POST"])]
