"""All dates of a project, of one institution, or of one paper, as a calendar file."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from model.calendar import PAPERS, ics
from model.catalogue import catalogue, t
from model.workspace import UnknownProjectError, WorkspaceError
from phases.door import desk
from phases.routes.downloads import file_name, file_response

CALENDAR = "text/calendar; charset=utf-8"


async def dates(request: Request) -> Response:
    """The calendar file; who subscribes to its address gets what is true at that time."""
    project_id, at = request.path_params["project"], desk(request)
    institution = request.query_params.get("stelle", "")
    paper = request.query_params.get("unterlage", "")
    try:
        row = await run_in_threadpool(at.project, project_id)
        project = (await run_in_threadpool(at.open, project_id)).project
    except UnknownProjectError:
        return PlainTextResponse(t("routes.download.gone"), 404)
    except WorkspaceError as error:
        return PlainTextResponse(error.message, 503)
    names = {one.id: one.called for one in project.planning.institutions}
    if (institution and institution not in names) or (paper and paper not in PAPERS):
        return PlainTextResponse(t("routes.download.gone"), 404)
    data = await run_in_threadpool(
        ics, project, project_id, row.changed_at, catalogue(), institution, paper
    )
    title = catalogue().document(paper).title if paper else t("calendar.page.title")
    kind = f"{title} {names.get(institution, '')}".strip()
    return file_response(data, CALENDAR, file_name(kind, row.title, row.changed_at, "ics"))


ROUTES = [Route("/api/projekt/{project}/termine.ics", dates)]
