"""Is the server there, and does its store answer?"""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from model.workspace import TroubleError
from phases.opened import unguarded


async def healthz(_request: Request) -> Response:
    """200 with "ok", or 503 with what is wrong in German."""
    try:
        seq = await run_in_threadpool(lambda: unguarded().last_seq())
    except TroubleError as trouble:
        return JSONResponse({"status": "trouble", "message": str(trouble)}, 503)
    return JSONResponse({"status": "ok", "seq": seq})


ROUTES = [Route("/healthz", healthz)]
