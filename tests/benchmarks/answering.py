"""The real server with one route more, by which a person answers in a round without a page.

On a page the same call of the workspace stands behind the button; what drawing costs is measured
where screens are.
"""

import json
import sys

import streamlit as st
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app import ROOT
from model.outcomes import Saved
from model.rounds.kinds import Given
from phases import signing
from phases.door import desk
from phases.routes import ROUTES
from phases.routes.pages import MIDDLEWARE
from phases.routes.server import lifespan, on_script_error, serve

COMMAND = (sys.executable, "-m", "tests.benchmarks.answering")
PATH = "/api/antwort"


async def answer(request: Request) -> Response:
    """Store an answer; 204 once it is stored."""
    who = signing.unsealed(request.cookies.get(signing.COOKIE, ""))
    asked = json.loads(await request.body())
    assert who is not None
    given = Given(text=asked["text"])
    at = desk(request)
    outcome = await run_in_threadpool(at.answer_round, asked["projekt"], asked["runde"], given, who)
    return Response(status_code=204 if isinstance(outcome, Saved) else 409)


app = st.App(
    ROOT / "phases" / "shell.py",
    routes=[*ROUTES, Route(PATH, answer, methods=["POST"])],
    middleware=MIDDLEWARE,
    lifespan=lifespan,
    on_script_error=on_script_error,
)

if __name__ == "__main__":
    sys.exit(serve(app))
