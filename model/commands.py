"""What each command does; every one answers with the lines it prints."""

import argparse
from collections.abc import Callable, Iterable
from pathlib import Path
from secrets import randbelow

from model import documents as papers
from model.access import Role
from model.access.telling import address_of, told
from model.access.tokens import PIN_SHORTEST
from model.basics import Person
from model.catalogue import catalogue, plural, t
from model.guard import door
from model.papers import reviewed
from model.settings import Settings
from model.tables import providers
from model.workspace import Workspace, restore_store

Lines = Iterable[str]
Command = Callable[[argparse.Namespace], Lines]


class NotFoundError(LookupError):
    """What was named does not exist; the message is a German sentence with what does."""

    def __str__(self) -> str:
        return str(self.args[0])


def samples(_: argparse.Namespace) -> Lines:
    """Names of the samples."""
    return [sample.key for sample in catalogue().samples]


def load_sample(options: argparse.Namespace) -> Lines:
    """A practice copy of a sample; the last line is its id."""
    names = [sample.key for sample in catalogue().samples]
    if options.name not in names:
        raise NotFoundError(t("cli.unknown_sample", name=options.name, names=", ".join(names)))
    if options.snapshot:
        _check_snapshot(options.name, options.snapshot)
    return [_workspace(options).load_sample(options.name, options.snapshot, _who())]


def list_projects(options: argparse.Namespace) -> Lines:
    """Id, day of the last change and title of every project."""
    rows = _workspace(options).projects(limit=None)
    if not rows:
        return [t("cli.no_projects")]
    return [f"{row.id}  {row.changed_at:%d.%m.%Y %H:%M}  {row.title}" for row in rows]


def create(options: argparse.Namespace) -> Lines:
    """A new project; the last line is its id."""
    kinds = [kind.key for kind in catalogue().agreement_types]
    if options.type not in kinds:
        raise NotFoundError(t("cli.unknown_type", name=options.type, names=", ".join(kinds)))
    return [_workspace(options).create(options.title, options.type, _who())]


def link(options: argparse.Namespace) -> Lines:
    """A new way into a project; its address and its PIN are printed this once."""
    pin = "".join(str(randbelow(10)) for _ in range(PIN_SHORTEST)) if options.pin else ""
    made = _workspace(options).make_link(
        options.project, Role(options.role), options.label, options.days, pin
    )
    lines = [t("access.command.pin", pin=pin)] if pin else []
    return [*lines, _settings(options).own_address + address_of(made)]


def links(options: argparse.Namespace) -> Lines:
    """Every way into a project, with those who used it."""
    workspace = _workspace(options)
    made = workspace.links(options.project)
    lines = [line for one in made for line in told(one, workspace.clock())]
    return lines or [t("access.command.none")]


def revoke(options: argparse.Namespace) -> Lines:
    """End a link for all who use it."""
    workspace = _workspace(options)
    workspace.project(options.project)
    if not workspace.revoke_link(options.project, options.link):
        raise NotFoundError(t("access.command.unknown"))
    return [t("access.command.revoked")]


def documents(_: argparse.Namespace) -> Lines:
    """Names of the documents that can be exported."""
    return papers.names(catalogue())


def export(options: argparse.Namespace) -> Lines:
    """One document of a project as a Word file, as a PDF file, or its dates for a calendar."""
    known = papers.names(catalogue())
    if options.document not in known:
        names = ", ".join(known)
        raise NotFoundError(t("cli.unknown_document", name=options.document, names=names))
    if options.review and options.document not in reviewed():
        raise NotFoundError(t("review.command.none", names=", ".join(reviewed())))
    workspace = _workspace(options)
    if options.calendar:
        options.output.write_bytes(_calendar(workspace, options))
        return [t("cli.written", file=options.output)]
    provider = _provider(workspace, options) if options.provider else ""
    made = workspace.pdf if options.pdf else workspace.document
    data = made(
        options.project,
        options.document,
        provider=provider,
        final=options.final,
        review=options.review,
    )
    options.output.write_bytes(data)
    return [t("cli.written", file=options.output)]


def _calendar(workspace: Workspace, options: argparse.Namespace) -> bytes:
    # Loaded by those who want dates: every other command starts faster without it.
    from model import calendar

    if options.document not in calendar.PAPERS:
        raise NotFoundError(t("cli.no_calendar", names=", ".join(calendar.PAPERS)))
    project = workspace.open(options.project).project
    changed_at = workspace.project(options.project).changed_at
    return calendar.ics(project, options.project, changed_at, catalogue(), paper=options.document)


def letterhead(options: argparse.Namespace) -> Lines:
    """The letterhead of a project: set from a file, removed, or told about."""
    workspace = _workspace(options)
    if options.remove:
        workspace.remove_letterhead(options.project)
        return [t("letterhead.removed")]
    if options.file:
        data = options.file.read_bytes()
        report = workspace.set_letterhead(options.project, data, _who())
        return [*report.lines, t("letterhead.taken")]
    known = workspace.letterhead(options.project)
    if known is None:
        raise NotFoundError(t("letterhead.refused.none"))
    return [*known.report.lines, *([] if known.is_used else [t("letterhead.off")])]


def export_project(options: argparse.Namespace) -> Lines:
    """One project with its versions and history as a file."""
    text = _workspace(options).export_project(options.project, with_history=True)
    options.output.write_text(text, encoding="utf-8")
    return [t("cli.written", file=options.output)]


def import_project(options: argparse.Namespace) -> Lines:
    """A project from a file; the last line is its new id."""
    text = options.file.read_bytes().decode("utf-8", errors="replace")
    workspace = _workspace(options)
    made = workspace.import_project(text, _who())
    found = len(door.places(workspace.open(made).project))
    return [*([plural("guard.in_file", found)] if found else []), made]


def backup(options: argparse.Namespace) -> Lines:
    """All data in one file, also while a server runs."""
    _workspace(options).backup(options.file)
    return [t("cli.backup_done", file=options.file)]


def restore(options: argparse.Namespace) -> Lines:
    """All data from a backup; the state before is kept beside it."""
    kept = restore_store(_settings(options), options.file)
    return [t("cli.restored", file=kept) if kept else t("cli.restored_fresh")]


def check(_: argparse.Namespace) -> Lines:
    """Whether everything in checklists/ fits together."""
    content = catalogue()
    clauses = sum(1 + len(item.variants) for item in content.items)
    steps = len(content.steps)
    return [t("cli.checked", steps=steps, items=len(content.items), clauses=clauses)]


def _check_snapshot(name: str, snapshot: str) -> None:
    sample = catalogue().sample(name)
    if sample.snapshot(snapshot):
        return
    if not sample.snapshots:
        raise NotFoundError(t("cli.no_snapshots"))
    names = ", ".join(found.source for found in sample.snapshots)
    raise NotFoundError(t("cli.unknown_snapshot", name=snapshot, names=names))


def _provider(workspace: Workspace, options: argparse.Namespace) -> str:
    """The id of the provider that was named by its id or by one of its names."""
    partners = providers(workspace.open(options.project).project)
    for partner in partners:
        if options.provider in {partner.id, partner.name, partner.called}:
            return partner.id
    names = ", ".join(partner.called for partner in partners) or t("cli.nobody")
    raise NotFoundError(t("cli.unknown_provider", name=options.provider, names=names))


def _workspace(options: argparse.Namespace) -> Workspace:
    return Workspace(_settings(options))


def _settings(options: argparse.Namespace) -> Settings:
    settings = Settings.from_environment()
    folder: Path | None = getattr(options, "data", None)
    return settings.with_data(folder) if folder else settings


def _who() -> Person:
    return Person(function=t("cli.function"), browser="cli")
