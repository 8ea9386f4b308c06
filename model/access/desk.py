"""The workspace as one visitor may use it: every method passes the same check.

Whoever has no right to a project is told the same whether it exists or not.
"""

import inspect
from collections.abc import Callable
from contextlib import suppress
from functools import cache, wraps
from typing import TYPE_CHECKING, Any, cast

from model.access.needs import NEEDS, Arguments, Need, Open
from model.access.rights import Deed, may
from model.access.visitor import Visitor
from model.catalogue.texts import t
from model.messages import NoAccessError, NoRightError, TroubleError, WorkspaceError
from model.outcomes import Outcome, Refused, Unavailable

if TYPE_CHECKING:
    from model.basics import Person
    from model.store import ProjectRow, Visit
    from model.workspace import Workspace

PAGE = 50


def desk(workspace: "Workspace", visitor: Visitor) -> "Workspace":
    """The workspace for this visitor; at the computer itself it is the workspace itself."""
    if visitor.is_operator:
        return workspace
    return cast("Workspace", Desk(workspace, visitor))


class Desk:
    """Hands a call on if the visitor has a right to it; what no table names it does not have."""

    def __init__(self, workspace: "Workspace", visitor: Visitor) -> None:
        self.__workspace, self.__visitor = workspace, visitor
        self.clock = workspace.clock

    def may(self, project_id: str, deed: Deed) -> bool:
        """Whether the visitor may do this in the project, at this moment."""
        if not self.__visitor.key:
            return False
        return may(self.__workspace.roles(project_id, self.__visitor.key), deed)

    def may_begin(self) -> bool:
        """Projects begin at the computer itself."""
        return False

    def projects(
        self, limit: int | None = PAGE, before: "ProjectRow | None" = None
    ) -> "tuple[ProjectRow, ...]":
        """Only the projects that the visitor may come into."""
        if not self.__visitor.key:
            return ()
        return self.__workspace.projects_of(self.__visitor.key, limit, before)

    def last_visits(self, who: "Person") -> "dict[str, Visit]":
        """Only places in projects that the visitor may come into."""
        visits = self.__workspace.last_visits(who)
        return {place: visit for place, visit in visits.items() if self.may(place, Deed.READ)}

    def __getattr__(self, name: str) -> Callable[..., Any]:
        """The method with its check in front."""
        if name not in NEEDS:
            raise AttributeError(name)
        method: Callable[..., Any] = getattr(type(self.__workspace), name)

        @wraps(method)
        def checked(*args: Any, **kwargs: Any) -> Any:
            arguments = _signature(method).bind(self.__workspace, *args, **kwargs).arguments
            try:
                self.__check(name, arguments)
            except (NoAccessError, NoRightError, TroubleError) as error:
                if not _answers_with_outcome(method):
                    raise
                is_trouble = isinstance(error, TroubleError)
                return (Unavailable if is_trouble else Refused)(error.message)
            done = method(self.__workspace, *args, **kwargs)
            self.__note(arguments)
            return done

        return checked

    def __check(self, name: str, arguments: Arguments) -> None:
        need = NEEDS[name]
        needed: Need = need if isinstance(need, Deed | Open) else need(arguments)
        if needed is Open.TO_ALL:
            return
        if isinstance(needed, Open) or not self.may(arguments["project_id"], needed):
            raise self.__refusal(arguments.get("project_id"))

    def __refusal(self, project_id: str | None) -> WorkspaceError:
        """A right is missing, or the whole access."""
        if project_id is None or self.may(project_id, Deed.READ):
            return NoRightError(t("access.refused.right"))
        return NoAccessError(t("access.refused.outside"))

    def __note(self, arguments: Arguments) -> None:
        who: Person | None = arguments.get("who")
        if who is not None and who.label and "project_id" in arguments:
            # A comfort for the coordination: no reason to refuse what was done.
            with suppress(WorkspaceError):
                self.__workspace.seen(arguments["project_id"], self.__visitor.key, who)


@cache
def _signature(method: Callable[..., Any]) -> inspect.Signature:
    return inspect.signature(method)


@cache
def _answers_with_outcome(method: Callable[..., Any]) -> bool:
    return bool(_signature(method).return_annotation == Outcome)
