"""A project as one JSON file: everything needed to carry on somewhere else."""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from model import letterheads
from model.basics import BERLIN
from model.catalogue.texts import t
from model.changes import change_adapter, has_unique_ids
from model.history import HistoryRow
from model.messages import RefusedError
from model.project import SCHEMA_VERSION, Project
from model.store import KeptLetterhead, NamedCopy, StoreTroubleError, Trouble
from model.store.upgrades import upgraded

FORMAT = "vereinbar-project"
FILE_LIMIT = 50_000_000


@dataclass(frozen=True)
class Package:
    """What a file holds."""

    project: Project
    versions: tuple[NamedCopy, ...] = ()
    letterhead: KeptLetterhead | None = None


def written(package: Package, history: Iterable[HistoryRow] | None = None) -> str:
    """The package as a file; the history goes along to be read, not to be taken up again."""
    content: dict[str, Any] = {
        "format": FORMAT,
        "schema_version": SCHEMA_VERSION,
        "document": package.project.model_dump(mode="json"),
        "versions": [_copy_to_json(copy) for copy in package.versions],
    }
    if package.letterhead is not None:
        content["letterhead"] = _letterhead_to_json(package.letterhead)
    if history is not None:
        content["history"] = [_line_to_json(line) for line in history]
    return json.dumps(content, ensure_ascii=False, indent=1)


def read(text: str) -> Package:
    """The package in a file, every value checked; raises RefusedError with the reason."""
    if len(text) > FILE_LIMIT:
        raise RefusedError(t("store.import.too_large"))
    try:
        return _package(json.loads(text))
    except StoreTroubleError as error:
        name = "newer" if error.trouble is Trouble.NEWER else "unreadable"
        raise RefusedError(t(f"store.import.{name}")) from error
    # pydantic's errors are value errors; a file that nests thousands of lists is one as well.
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise RefusedError(t("store.import.unreadable")) from error


def _package(content: dict[str, Any]) -> Package:
    if content["format"] != FORMAT:
        raise ValueError(FORMAT)
    if content["schema_version"] > SCHEMA_VERSION:
        raise StoreTroubleError(Trouble.NEWER)
    versions = tuple(_copy_from_json(copy) for copy in content.get("versions", ()))
    letterhead = content.get("letterhead")
    return Package(
        _project(content["document"]),
        versions,
        _letterhead_from_json(letterhead) if letterhead else None,
    )


def _project(document: dict[str, Any]) -> Project:
    project = Project.model_validate(upgraded(document))
    if not has_unique_ids(project):
        raise ValueError("ids")
    return project


def _letterhead_to_json(kept: KeptLetterhead) -> dict[str, Any]:
    return {
        "content": b64encode(kept.content).decode("ascii"),
        "left_out": list(kept.left_out),
        "at": kept.at.isoformat(),
        "by": kept.by,
        "is_used": kept.is_used,
    }


def _letterhead_from_json(kept: dict[str, Any]) -> KeptLetterhead:
    """What another store once took passes the same gate as a file that is uploaded."""
    return KeptLetterhead(
        content=letterheads.taken_again(b64decode(kept["content"], validate=True)),
        left_out=letterheads.known_only(kept["left_out"]),
        by=str(kept["by"]),
        at=_moment(kept["at"]),
        is_used=bool(kept["is_used"]),
    )


def _moment(text: str) -> datetime:
    at = datetime.fromisoformat(text)
    return at if at.tzinfo else at.replace(tzinfo=BERLIN)


def _copy_to_json(copy: NamedCopy) -> dict[str, Any]:
    return {
        "name": copy.name,
        "at": copy.at.isoformat(),
        "by": copy.by,
        "revision": copy.revision,
        "document": copy.project.model_dump(mode="json"),
    }


def _copy_from_json(copy: dict[str, Any]) -> NamedCopy:
    return NamedCopy(
        name=str(copy["name"]),
        at=_moment(copy["at"]),
        by=str(copy["by"]),
        revision=int(copy["revision"]),
        project=_project(copy["document"]),
    )


def _line_to_json(line: HistoryRow) -> dict[str, Any]:
    return {
        "at": line.at.isoformat(),
        "by": line.by,
        "kind": line.kind,
        "count": line.count,
        "changes": [change_adapter.dump_python(change, mode="json") for change in line.changes],
    }
