"""Files to take home: the documents as Word and PDF files, and the project as a backup."""

import asyncio
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from functools import partial
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from model.basics import BERLIN
from model.catalogue import catalogue, t
from model.documents import Status
from model.documents.state import status_word
from model.naming import name_of
from model.project import Project
from model.workspace import (
    NoPdfError,
    NoRightError,
    RefusedError,
    UnknownProjectError,
    Workspace,
    WorkspaceError,
)
from phases.door import desk

LONGEST_NAME = 120
FINAL, REVIEW = "endfassung", "pruefung"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF = "pdf"
KINDS = {"docx": WORD, PDF: "application/pdf"}
# The threads of the server itself also store what people write: a queue never takes them all.
_beside = ThreadPoolExecutor(4, thread_name_prefix="documents")
_PLAIN = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"}
)


async def document(request: Request) -> Response:
    """The document as a file; its name says what it is, of whom and from when."""
    project_id, name = request.path_params["project"], request.path_params["name"]
    ending, at = request.path_params["ending"], desk(request)
    try:
        row = await run_in_threadpool(at.project, project_id)
        provider = request.query_params.get("partner", "")
        state = request.query_params.get("stand")
        about = request.query_params.get("zu", "")
        asked = partial(
            _maker(at, ending), about=about, final=state == FINAL, review=state == REVIEW
        )
        made = partial(asked, project_id, name, None, provider)
        data = await _run(made, slow=state == FINAL or ending == PDF)
    except (UnknownProjectError, LookupError):
        return PlainTextResponse(t("routes.download.gone"), 404)
    except NoRightError as error:
        return PlainTextResponse(error.message, 403)
    except NoPdfError as error:
        return PlainTextResponse(error.message, 503)
    except RefusedError as error:
        return PlainTextResponse(error.message, 409)
    except WorkspaceError as error:
        return PlainTextResponse(error.message, 503)
    title = catalogue().document(name).title
    if provider:
        opened = await run_in_threadpool(at.open, project_id)
        title = f"{title} {name_of(opened.project, 'planning.partners', provider, catalogue())}"
    if about:
        opened = await run_in_threadpool(at.open, project_id)
        title = f"{title} {_called(opened.project, about)}"
    if state == REVIEW:
        title = f"{title} {status_word(Status.REVIEW)}"
    name = file_name(title, row.title, row.changed_at, ending)
    return file_response(data, KINDS[ending], name)


def _called(project: Project, about: str) -> str:
    """The meeting or the institution that a paper is about."""
    lists = ("planning.meetings", "planning.institutions")
    return next(filter(None, (name_of(project, path, about, catalogue()) for path in lists)), "")


def _maker(at: Workspace, ending: str) -> Callable[..., bytes]:
    return {"docx": at.document, PDF: at.pdf}[ending]


async def _run(made: Callable[[], bytes], *, slow: bool) -> bytes:
    """In a thread; whoever waits for pages to be laid out waits beside all others."""
    if slow:
        return await asyncio.get_running_loop().run_in_executor(_beside, made)
    return await run_in_threadpool(made)


async def all_documents(request: Request) -> Response:
    """Every document of the project in one ZIP file."""
    project_id, at = request.path_params["project"], desk(request)
    try:
        row = await run_in_threadpool(at.project, project_id)
        data = await run_in_threadpool(at.all_documents, project_id)
    except UnknownProjectError:
        return PlainTextResponse(t("routes.download.gone"), 404)
    except WorkspaceError as error:
        return PlainTextResponse(error.message, 503)
    name = file_name(t("routes.download.all"), row.title, row.changed_at, "zip")
    return file_response(data, "application/zip", name)


async def document_of_version(request: Request) -> Response:
    """The document as it stood in a named version."""
    project_id, name = request.path_params["project"], request.path_params["name"]
    wanted, ending = request.path_params["version"], request.path_params["ending"]
    at = desk(request)
    try:
        row = await run_in_threadpool(at.project, project_id)
        versions = await run_in_threadpool(at.versions, project_id)
        version = next(version for version in versions if str(version.id) == wanted)
        made = partial(_maker(at, ending), project_id, name, version.id)
        data = await _run(made, slow=ending == PDF)
    except (UnknownProjectError, LookupError, StopIteration):
        return PlainTextResponse(t("routes.download.gone"), 404)
    except WorkspaceError as error:
        return PlainTextResponse(error.message, 503)
    title = f"{catalogue().document(name).title} {version.name}"
    name = file_name(title, row.title, version.at, ending)
    return file_response(data, KINDS[ending], name)


async def backup(request: Request) -> Response:
    """The whole project as one file that can be read in again."""
    project_id, at = request.path_params["project"], desk(request)
    try:
        row = await run_in_threadpool(at.project, project_id)
        text = await run_in_threadpool(at.export_project, project_id)
    except UnknownProjectError:
        return PlainTextResponse(t("routes.download.gone"), 404)
    except NoRightError as error:
        return PlainTextResponse(error.message, 403)
    except WorkspaceError as error:
        return PlainTextResponse(error.message, 503)
    name = file_name(t("routes.download.backup"), row.title, row.changed_at, "json")
    return file_response(text.encode(), "application/json", name)


def file_name(kind: str, title: str, moment: datetime, ending: str) -> str:
    """ "2027-04-14 Kooperationsvereinbarung Ganztag am Muehlenbogen.docx", whatever was typed."""
    words = re.sub(r"[^\w ()+,-]", " ", f"{kind} {title or t('routes.download.untitled')}")
    words = " ".join(words.split())[:LONGEST_NAME].strip()
    return f"{moment.astimezone(BERLIN):%Y-%m-%d} {words}.{ending}"


def file_response(data: bytes, media_type: str, name: str) -> Response:
    """The file under its name, which no browser keeps a copy of."""
    plain = name.translate(_PLAIN).encode("ascii", "ignore").decode()
    disposition = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name)}"
    headers = {"Content-Disposition": disposition, "Cache-Control": "no-store"}
    return Response(data, media_type=media_type, headers=headers)


ROUTES = [
    Route("/api/dokument/{project}/{name}.{ending}", document),
    Route("/api/dokument/{project}/fassung/{version}/{name}.{ending}", document_of_version),
    Route("/api/dokumente/{project}.zip", all_documents),
    Route("/api/projekt/{project}.json", backup),
]
