"""`python -m model`: results on standard output, German messages on standard error."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from model import commands
from model.access import Role
from model.access.inviting import DAYS
from model.catalogue import ContentError, t
from model.messages import RefusedError, TroubleError, WorkspaceError

DONE, USAGE, NOT_FOUND, REFUSED, CONTENT_INVALID, STORE_TROUBLE = 0, 2, 3, 4, 5, 6
"""Exit codes."""


class _GermanHelp(argparse.HelpFormatter):
    """argparse writes "usage:" in front of the call."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """The call with a German word in front."""
        super().add_usage(usage, actions, groups, t("cli.call") if prefix is None else prefix)


class _GermanParser(argparse.ArgumentParser):
    """argparse gives its reasons in English; we show in German how the command is called."""

    def error(self, message: str) -> NoReturn:  # noqa: ARG002 -- the English reason stays out
        print(t("cli.usage", usage=" ".join(self.format_usage().split()[1:])), file=sys.stderr)
        raise SystemExit(USAGE)


def run(arguments: Sequence[str]) -> int:
    """Carry out one command and answer with its exit code."""
    try:
        options = parser().parse_args(arguments)
        for line in options.command(options):
            print(line)
    except SystemExit as stop:
        return int(stop.code or DONE)
    except ContentError as error:
        return _failed(str(error), CONTENT_INVALID)
    except TroubleError as error:
        return _failed(error.message, STORE_TROUBLE)
    except RefusedError as error:
        return _failed(error.message, REFUSED)
    except (commands.NotFoundError, WorkspaceError) as error:
        return _failed(str(error), NOT_FOUND)
    except OSError as error:
        return _failed(t("cli.file_trouble", file=str(error.filename or "")), REFUSED)
    return DONE


def parser() -> argparse.ArgumentParser:
    """The commands with their options; --data may stand before or after the command."""
    top = _GermanParser(prog="python -m model", add_help=False, formatter_class=_GermanHelp)
    _help_and_data(top, t("cli.commands"))
    names = top.add_subparsers(required=True, metavar="", parser_class=_GermanParser)

    _command(names, "samples", commands.samples)
    load = _command(names, "load-sample", commands.load_sample)
    load.add_argument("name", metavar=t("cli.name"))
    load.add_argument("--snapshot", metavar=t("cli.name"), help=t("cli.help.snapshot"))
    _command(names, "list", commands.list_projects)
    _command(names, "documents", commands.documents)
    create = _command(names, "create", commands.create)
    create.add_argument("title", metavar=t("cli.title"))
    create.add_argument("--type", required=True, metavar=t("cli.name"), help=t("cli.help.type"))
    _access(names)
    export = _command(names, "export", commands.export)
    export.add_argument("project", metavar="ID")
    export.add_argument("--document", required=True, metavar=t("cli.name"))
    export.add_argument("--provider", metavar=t("cli.name"), help=t("cli.help.provider"))
    state = export.add_mutually_exclusive_group()
    state.add_argument("--final", action="store_true", help=t("cli.help.final"))
    state.add_argument("--review", action="store_true", help=t("review.command.help"))
    form = export.add_mutually_exclusive_group()
    form.add_argument("--pdf", action="store_true", help=t("cli.help.pdf"))
    form.add_argument("--calendar", action="store_true", help=t("cli.help.calendar"))
    _output(export)
    letterhead = _command(names, "letterhead", commands.letterhead, t("letterhead.command.help"))
    letterhead.add_argument("project", metavar="ID")
    what = letterhead.add_mutually_exclusive_group()
    what.add_argument("--file", type=Path, metavar=t("cli.file"), help=t("letterhead.command.file"))
    what.add_argument("--remove", action="store_true", help=t("letterhead.command.remove"))
    whole = _command(names, "export-project", commands.export_project)
    whole.add_argument("project", metavar="ID")
    _output(whole)
    for name, command in [
        ("import-project", commands.import_project),
        ("backup", commands.backup),
        ("restore", commands.restore),
    ]:
        _command(names, name, command).add_argument("file", type=Path, metavar=t("cli.file"))
    _command(names, "check", commands.check)
    return top


def _access(names: "argparse._SubParsersAction[_GermanParser]") -> None:
    roles = [role.value for role in Role]
    link = _command(names, "link", commands.link)
    link.add_argument("project", metavar="ID")
    link.add_argument(
        "--role", required=True, choices=roles, metavar=t("cli.name"), help=", ".join(roles)
    )
    link.add_argument("--label", default="", metavar=t("cli.name"), help=t("cli.help.label"))
    link.add_argument("--days", type=int, default=DAYS, metavar="N", help=t("cli.help.days"))
    link.add_argument("--pin", action="store_true", help=t("cli.help.pin"))
    _command(names, "links", commands.links).add_argument("project", metavar="ID")
    revoke = _command(names, "revoke", commands.revoke)
    revoke.add_argument("project", metavar="ID")
    revoke.add_argument("link", metavar="LINK")


def _command(
    names: "argparse._SubParsersAction[_GermanParser]",
    name: str,
    command: commands.Command,
    about: str = "",
) -> argparse.ArgumentParser:
    text = about or t(f"cli.help.{name.replace('-', '_')}")
    added = names.add_parser(
        name, add_help=False, help=text, description=text, formatter_class=_GermanHelp
    )
    _help_and_data(added, t("cli.arguments"))
    added.set_defaults(command=command)
    return added


def _help_and_data(added: argparse.ArgumentParser, title: str) -> None:
    added._optionals.title = t("cli.options")
    added._positionals.title = title
    added.add_argument("-h", "--help", action="help", help=t("cli.help.help"))
    # SUPPRESS: a value given before the command must survive the default after it.
    added.add_argument(
        "--data",
        type=Path,
        metavar=t("cli.folder"),
        default=argparse.SUPPRESS,
        help=t("cli.help.data"),
    )


def _output(added: argparse.ArgumentParser) -> None:
    added.add_argument("--output", required=True, type=Path, metavar=t("cli.file"))


def _failed(message: str, code: int) -> int:
    print(message, file=sys.stderr)
    return code
