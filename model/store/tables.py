"""The tables: projects with their document, steps of work with their changes, versions, access."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
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


def _of_project(*, is_key: bool = False) -> Column[str]:
    project = ForeignKey("projects.id", ondelete="CASCADE")
    return Column("project_id", String, project, nullable=False, primary_key=is_key)


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
    _of_project(is_key=True),
    Column("browser", String, primary_key=True),
    Column("page", String, nullable=False),
    Column("step", String, nullable=False),
    Column("item", String, nullable=False),
    Index("visits_by_browser", "browser"),
)

# What was taken from the Word file of a municipality; all documents of the project look like it.
letterheads = Table(
    "letterheads",
    metadata,
    _of_project(is_key=True),
    Column("author", String, nullable=False),
    Column("at", Moment, nullable=False),
    Column("is_used", Boolean, nullable=False),
    Column("left_out", String, nullable=False),
    # The name that follows from the content, so that damage is noticed.
    Column("digest", String, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

# The ways into a project for people at other computers. Nothing here opens a door by itself: the
# secret of a link is kept as a hash, and the code for a meeting follows from seed and signing key.
links = Table(
    "links",
    metadata,
    Column("id", String, primary_key=True),
    _of_project(),
    Column("role", String, nullable=False),
    Column("label", String, nullable=False),
    Column("secret_hash", String, nullable=False),
    Column("pin_hash", String, nullable=False),
    Column("seed", String, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("open_until", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("revoked_at", Moment),
    Index("links_by_project", "project_id", "made_at"),
    Index("links_by_secret", "secret_hash"),
)

# Who came in by a link; a browser is known by the hash of what its cookie holds.
entries = Table(
    "entries",
    metadata,
    Column("link_id", String, ForeignKey("links.id", ondelete="CASCADE"), primary_key=True),
    Column("visitor", String, primary_key=True),
    Column("function", String, nullable=False),
    Column("institution", String, nullable=False),
    Column("first_at", Moment, nullable=False),
    Column("last_at", Moment, nullable=False),
    Index("entries_by_visitor", "visitor"),
)

# Attempts at PINs and codes that were not right (yet); old ones are dropped with the next.
attempts = Table(
    "attempts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("scope", String, nullable=False),
    Column("at", Moment, nullable=False),
    Index("attempts_by_scope", "scope", "at"),
    sqlite_autoincrement=True,
)

# Who leads the group of a project, and where everyone is led to.
leading = Table(
    "leading",
    metadata,
    _of_project(is_key=True),
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
    _of_project(is_key=True),
    Column("server", String, primary_key=True),
    Column("heard_at", Moment, nullable=False),
    Column("people", Text, nullable=False),
)

# A question to the whole group. Its answers stay out of the project: history would tell who said
# what, and thirty answers at once would be thirty revisions.
rounds = Table(
    "rounds",
    metadata,
    Column("id", String, primary_key=True),
    _of_project(),
    Column("kind", String, nullable=False),
    Column("stage", String, nullable=False),
    Column("started_by", String, nullable=False),
    Column("started_at", Moment, nullable=False),
    Column("ended_at", Moment),
    # The resolution that came of it.
    Column("decision", String, nullable=False),
    Column("turn", Integer, nullable=False),
    Column("asked", Text, nullable=False),
    Index("rounds_by_project", "project_id", "started_at"),
)

# Answers in rounds. The voter is a hash with the key of the store; in an anonymous round it is
# emptied when the round ends, and so is the moment.
answers = Table(
    "answers",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("round_id", String, ForeignKey("rounds.id", ondelete="CASCADE"), nullable=False),
    Column("at", Moment),
    Column("voter", String, nullable=False),
    Column("voice", String, nullable=False),
    Column("name", String, nullable=False),
    Column("given", Text, nullable=False),
    Index("answers_by_voter", "round_id", "voter"),
    sqlite_autoincrement=True,
)
