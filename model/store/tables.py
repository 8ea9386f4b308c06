"""The tables: projects with their document, steps of work with their changes, versions, drafts."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
)

from model.basics import BERLIN

metadata = MetaData()


class Moment(TypeDecorator[datetime]):
    """A moment as UTC text: it sorts as text and SQLite keeps no time zone of its own."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:  # noqa: ARG002
        """The moment in UTC, always to the microsecond so that text order is time order."""
        return value and value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """The moment as a clock in Germany shows it."""
        return value and datetime.fromisoformat(value).astimezone(BERLIN)


def _of_project() -> Column[str]:
    return Column(
        "project_id", String, ForeignKey("projects.id", ondelete="CASCADE"), nullable=False
    )


store_schema = Table("store_schema", metadata, Column("version", Integer, nullable=False))

secrets = Table(
    "secrets",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
)

# The long text of a row stands last everywhere: SQLite then reads the short columns without it.
projects = Table(
    "projects",
    metadata,
    Column("id", String, primary_key=True),
    Column("title", String, nullable=False),
    Column("agreement_type", String, nullable=False),
    Column("practice_of", String, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("schema_version", Integer, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("document", Text, nullable=False),
    Index("projects_by_change", "changed_at", "id"),
)

# One step is what one press of "undo" takes back and what history shows as one line.
steps = Table(
    "steps",
    metadata,
    Column("id", Integer, primary_key=True),
    _of_project(),
    Column("actor", String, nullable=False),
    Column("function", String, nullable=False),
    Column("institution", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("path", String, nullable=False),
    Column("undoes", Integer),
    Column("is_undone", Boolean, nullable=False),
    Column("started_at", Moment, nullable=False),
    Column("at", Moment, nullable=False),
    Column("first_seq", Integer, nullable=False),
    Column("last_seq", Integer, nullable=False),
    Column("count", Integer, nullable=False),
    Index("steps_by_project", "project_id", "id"),
    Index("steps_by_actor", "project_id", "actor", "id"),
    sqlite_autoincrement=True,
)

# Rows are only ever added; whether a step was taken back is noted at the step.
changes = Table(
    "changes",
    metadata,
    Column("seq", Integer, primary_key=True),
    _of_project(),
    Column("step", ForeignKey("steps.id", ondelete="CASCADE"), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    Column("origin", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("path", String, nullable=False),
    Column("target", String, nullable=False),
    Column("change", Text, nullable=False),
    Index("changes_by_step", "step", "seq"),
    Index("changes_by_target", "project_id", "target", "seq"),
    sqlite_autoincrement=True,
)

versions = Table(
    "versions",
    metadata,
    Column("id", Integer, primary_key=True),
    _of_project(),
    Column("name", String, nullable=False),
    Column("at", Moment, nullable=False),
    Column("author", String, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("schema_version", Integer, nullable=False),
    Column("document", Text, nullable=False),
    Index("versions_by_project", "project_id", "id"),
    sqlite_autoincrement=True,
)

# Texts that reached the server but could not be saved: offered again, never dropped unseen.
drafts = Table(
    "drafts",
    metadata,
    Column("id", Integer, primary_key=True),
    _of_project(),
    Column("actor", String, nullable=False),
    Column("path", String, nullable=False),
    Column("at", Moment, nullable=False),
    Column("text", Text, nullable=False),
    Index("drafts_by_actor", "project_id", "actor", "id"),
    sqlite_autoincrement=True,
)

# Where a browser was last in a project, so that its person can go on there.
visits = Table(
    "visits",
    metadata,
    Column(
        "project_id",
        String,
        ForeignKey("projects.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("browser", String, primary_key=True),
    Column("page", String, nullable=False),
    Column("step", String, nullable=False),
    Column("item", String, nullable=False),
    Index("visits_by_browser", "browser"),
)

# Who leads the group of a project, and where everyone is led to.
leading = Table(
    "leading",
    metadata,
    Column(
        "project_id",
        String,
        ForeignKey("projects.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("browser", String, nullable=False),
    Column("function", String, nullable=False),
    Column("institution", String, nullable=False),
    # The window that went there last: it does not follow itself.
    Column("origin", String, nullable=False),
    Column("page", String, nullable=False),
    Column("step", String, nullable=False),
    Column("item", String, nullable=False),
    Column("since", Moment, nullable=False),
    Column("heard_at", Moment, nullable=False),
)

# Who has a window open, one row per project and server; a row that grows old counts no more.
presence = Table(
    "presence",
    metadata,
    Column(
        "project_id",
        String,
        ForeignKey("projects.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("server", String, primary_key=True),
    Column("heard_at", Moment, nullable=False),
    Column("people", Text, nullable=False),
)
