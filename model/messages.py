"""German sentences for what the workspace cannot do, and the errors that carry them."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from model.catalogue.texts import t
from model.changes import InvalidValueError
from model.german import format_count
from model.outcomes import Guarded, Invalid, Outcome, Refused, Unavailable
from model.paths import MissingRecordError, UnknownPathError
from model.store import StoreTroubleError, Trouble

P = ParamSpec("P")
R = TypeVar("R")


class WorkspaceError(Exception):
    """Something could not be done; the message says in German why and what is safe."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class UnknownProjectError(WorkspaceError):
    """There is no such project, or no longer."""


class RefusedError(WorkspaceError):
    """What was asked for is not possible; nothing was changed."""


class NoAccessError(UnknownProjectError):
    """The visitor may not come into this project; whether there is one is not said either."""


class NoRightError(RefusedError):
    """The visitor may come in, but not do this."""


class NoEntryError(RefusedError):
    """A link, a PIN or a code does not open the door; the message says what to do."""


class NoPdfError(RefusedError):
    """A PDF file cannot be made; Word files can."""


class GuardedError(RefusedError):
    """A title seems to name a child or a family; a person decides, nothing was changed."""

    def __init__(self, question: Guarded) -> None:
        words = ", ".join(dict.fromkeys(one.words for one in question.findings))
        super().__init__(t("guard.title_asked", words=words))
        self.question = question


class TroubleError(WorkspaceError):
    """The store is in trouble; nothing was changed."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(t(f"store.trouble.{trouble}"))
        self.trouble = trouble


_OWN = (
    "text_too_long",
    "date",
    "date_year",
    "date_unknown",
    "number",
    "number_point",
    "number_digits",
    "amount",
    "amount_cents",
)
# pydantic's codes by the sentence that helps: what would fit, with an example.
_SENTENCES = {
    **{code: code for code in _OWN},
    "unknown_choice": "choice",
    "enum": "choice",
    "literal_error": "choice",
    "date_parsing": "date",
    "date_type": "date",
    "date_from_datetime_parsing": "date",
    "date_from_datetime_inexact": "date",
    "decimal_parsing": "number",
    "decimal_type": "number",
    "finite_number": "number",
    "int_parsing": "whole_number",
    "int_type": "whole_number",
    "int_from_float": "whole_number",
    "bool_parsing": "yes_no",
    "bool_type": "yes_no",
    "string_type": "text",
}


def found(value: R | None) -> R:
    """What the store answered; raises UnknownProjectError where there is nothing."""
    if value is None:
        raise UnknownProjectError(t("store.refused.unknown_project"))
    return value


def invalid(error: InvalidValueError) -> Invalid:
    """The sentence below the field: what the value should look like."""
    name = _SENTENCES.get(error.code, "other")
    details = {
        key: format_count(value) if isinstance(value, int) else value
        for key, value in error.details.items()
    }
    return Invalid(error.path, t(f"invalid.{name}", **details))


def answering(method: Callable[P, Outcome]) -> Callable[P, Outcome]:
    """What goes wrong inside becomes an outcome with its sentence."""

    @wraps(method)
    def answer(*args: P.args, **kwargs: P.kwargs) -> Outcome:
        try:
            return method(*args, **kwargs)
        except StoreTroubleError as error:
            return Unavailable(t(f"store.trouble.{error.trouble}"))
        except TroubleError as error:
            return Unavailable(error.message)
        except InvalidValueError as error:
            return invalid(error)
        except (UnknownPathError, MissingRecordError):
            return Refused(t("store.refused.path"))
        except WorkspaceError as error:
            return Refused(error.message)

    return answer


def speaking(method: Callable[P, R]) -> Callable[P, R]:
    """Trouble of the store inside becomes an error with its sentence."""

    @wraps(method)
    def speak(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return method(*args, **kwargs)
        except StoreTroubleError as error:
            raise TroubleError(error.trouble) from error

    return speak
