"""Projects, their named versions and unsent drafts, as rows of the store."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NewType

from sqlalchemy import (
    Connection,
    Row,
    Select,
    delete,
    func,
    insert,
    literal,
    select,
    tuple_,
    update,
)

from model.project import SCHEMA_VERSION, Project
from model.store.tables import Moment, drafts, projects, versions
from model.store.trouble import reading_stored
from model.store.upgrades import upgraded

ProjectId = NewType("ProjectId", str)


@dataclass(frozen=True)
class ProjectRow:
    """A project as a list shows it, without its document."""

    id: ProjectId
    title: str
    agreement_type: str
    practice_of: str
    revision: int
    created_at: datetime
    changed_at: datetime


@dataclass(frozen=True)
class VersionRow:
    """A named copy of a project."""

    id: int
    name: str
    at: datetime
    by: str
    revision: int


@dataclass(frozen=True)
class NamedCopy:
    """A version with its content, as it is read and as it travels in a file."""

    name: str
    at: datetime
    by: str
    revision: int
    project: Project


@dataclass(frozen=True)
class DraftRow:
    """A text that could not be saved and waits for its author."""

    id: int
    path: str
    text: str
    at: datetime


_LISTED = [column for column in projects.c if column.name not in ("schema_version", "document")]
_VERSION = [versions.c.id, versions.c.name, versions.c.at, versions.c.author, versions.c.revision]


class Projects:
    """The rows of projects within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def listed(
        self,
        limit: int | None,
        before: ProjectRow | None,
        only: Collection[str] | None = None,
    ) -> tuple[ProjectRow, ...]:
        """Projects by last change, newest first; `before` is the last row of the page above."""
        place = tuple_(projects.c.changed_at, projects.c.id)
        query = select(*_LISTED).order_by(projects.c.changed_at.desc(), projects.c.id.desc())
        if before is not None:
            query = query.where(place < (before.changed_at, before.id))
        if only is not None:
            query = query.where(projects.c.id.in_(only))
        return tuple(_project_row(row) for row in self._connection.execute(query.limit(limit)))

    def row(self, project_id: str) -> ProjectRow | None:
        """One project as a list shows it."""
        query = select(*_LISTED).where(projects.c.id == project_id)
        row = self._connection.execute(query).first()
        return None if row is None else _project_row(row)

    def revision(self, project_id: str) -> int | None:
        """How often the project was changed; None when there is no such project."""
        query = select(projects.c.revision).where(projects.c.id == project_id)
        return self._connection.execute(query).scalar()

    def read(self, project_id: str) -> tuple[int, Project] | None:
        """Revision and content of a project."""
        columns = (projects.c.revision, projects.c.schema_version, projects.c.document)
        row = self._connection.execute(
            select(*columns).where(projects.c.id == project_id)
        ).one_or_none()
        return row and (row.revision, _parsed(row.schema_version, row.document))

    def add(self, project_id: str, project: Project, document: str, at: datetime) -> None:
        """A new project with its first revision."""
        self._connection.execute(
            insert(projects).values(
                id=project_id,
                revision=1,
                created_at=at,
                changed_at=at,
                document=document,
                **_shown(project),
            )
        )

    def replace(
        self, project_id: str, revision: int, project: Project, document: str, at: datetime
    ) -> bool:
        """The next revision of a project; False when another writer was faster."""
        result = self._connection.execute(
            update(projects)
            .where(projects.c.id == project_id, projects.c.revision == revision)
            .values(revision=revision + 1, changed_at=at, document=document, **_shown(project))
        )
        return result.rowcount == 1

    def remove(self, project_id: str) -> bool:
        """Delete a project with everything that belongs to it."""
        result = self._connection.execute(delete(projects).where(projects.c.id == project_id))
        return result.rowcount == 1

    def add_version(self, project_id: str, name: str, by: str, at: datetime) -> int:
        """A named copy of the project as it stands."""
        stands = select(
            projects.c.id,
            literal(name),
            literal(at, Moment),
            literal(by),
            projects.c.revision,
            projects.c.schema_version,
            projects.c.document,
        ).where(projects.c.id == project_id)
        columns = [column for column in versions.c if column.name != "id"]
        self._connection.execute(insert(versions).from_select(columns, stands))
        newest = select(func.max(versions.c.id)).where(versions.c.project_id == project_id)
        made: int = self._connection.execute(newest).scalar_one()
        return made

    def add_copy(self, project_id: str, copy: NamedCopy) -> None:
        """A named copy that comes with its own content."""
        self._connection.execute(
            insert(versions).values(
                project_id=project_id,
                name=copy.name,
                at=copy.at,
                author=copy.by,
                revision=copy.revision,
                schema_version=SCHEMA_VERSION,
                document=copy.project.model_dump_json(),
            )
        )

    def versions(self, project_id: str) -> tuple[VersionRow, ...]:
        """The named copies of a project, oldest first."""
        query = select(*_VERSION).where(versions.c.project_id == project_id).order_by(versions.c.id)
        return tuple(
            VersionRow(row.id, row.name, row.at, row.author, row.revision)
            for row in self._connection.execute(query)
        )

    def read_version(self, project_id: str, version_id: int) -> NamedCopy | None:
        """A named copy with its content."""
        columns = (*_VERSION, versions.c.schema_version, versions.c.document)
        mine = versions.c.project_id == project_id, versions.c.id == version_id
        row = self._connection.execute(select(*columns).where(*mine)).one_or_none()
        if row is None:
            return None
        project = _parsed(row.schema_version, row.document)
        return NamedCopy(row.name, row.at, row.author, row.revision, project)

    def add_draft(self, project_id: str, actor: str, path: str, text: str, at: datetime) -> None:
        """Keep a text that could not be saved; the same text only once."""
        known = self._drafts(project_id, actor).where(drafts.c.path == path, drafts.c.text == text)
        if self._connection.execute(known).first() is None:
            self._connection.execute(
                insert(drafts).values(
                    project_id=project_id, actor=actor, path=path, text=text, at=at
                )
            )

    def drafts(self, project_id: str, actor: str) -> tuple[DraftRow, ...]:
        """The unsent texts of one person in a project, oldest first."""
        rows = self._connection.execute(self._drafts(project_id, actor))
        return tuple(DraftRow(row.id, row.path, row.text, row.at) for row in rows)

    def remove_draft(self, project_id: str, actor: str, draft_id: int) -> bool:
        """Drop an unsent text that its author has settled."""
        result = self._connection.execute(
            delete(drafts).where(
                drafts.c.id == draft_id,
                drafts.c.project_id == project_id,
                drafts.c.actor == actor,
            )
        )
        return result.rowcount == 1

    @staticmethod
    def _drafts(project_id: str, actor: str) -> Select[tuple[object, ...]]:
        return (
            select(drafts.c.id, drafts.c.path, drafts.c.text, drafts.c.at)
            .where(drafts.c.project_id == project_id, drafts.c.actor == actor)
            .order_by(drafts.c.id)
        )


def _project_row(row: Row[Any]) -> ProjectRow:
    return ProjectRow(**row._mapping)


def _shown(project: Project) -> dict[str, object]:
    """What lists show of a project, copied beside the document at each save."""
    return {
        "title": project.title,
        "agreement_type": project.agreement_type,
        "practice_of": project.practice_of,
        "schema_version": project.schema_version,
    }


def _parsed(schema_version: int, document: str) -> Project:
    with reading_stored():
        if schema_version == SCHEMA_VERSION:
            return Project.model_validate_json(document)
        return Project.model_validate(upgraded(json.loads(document)))
