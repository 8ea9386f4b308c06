"""Takes the text of a window that is being closed: the same submit as any, with its base."""

import json
import logging
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from model.basics import Person
from model.workspace import Workspace
from phases import signing
from phases.door import desk
from phases.routes.checks import TooLargeError, body_of, is_own

LIMIT = 400_000
_log = logging.getLogger(__name__)


class Draft(BaseModel):
    """What a closing window sends about one field."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    projekt: str = Field(max_length=100)
    path: str = Field(max_length=300)
    text: str
    bases: tuple[str, ...] = Field(max_length=500)
    tab: str = Field(default="", max_length=100)


async def keep(request: Request) -> Response:
    """Store the text or keep it as a draft; 204 either way, the window is gone already."""
    who = signing.unsealed(request.cookies.get(signing.COOKIE, ""))
    if not is_own(request) or who is None:
        return Response(status_code=403)
    try:
        draft = Draft.model_validate(json.loads(await body_of(request, LIMIT)))
    except TooLargeError:
        return Response(status_code=413)
    except (ValueError, ValidationError):
        return Response(status_code=400)
    outcome = await run_in_threadpool(_keep, desk(request), draft, who)
    _log.info("draft for %s: %s", draft.path, type(outcome).__name__)
    return Response(status_code=204)


def _keep(at: Workspace, draft: Draft, who: Person) -> Any:
    return at.keep_draft(draft.projekt, draft.path, draft.text, draft.bases, who, origin=draft.tab)


ROUTES = [Route("/api/entwurf", keep, methods=["POST"])]
