"""A link in words, for the list of the coordination and for the command line."""

from collections.abc import Iterator
from datetime import datetime

from model.access.inviting import Link
from model.basics import BERLIN
from model.catalogue.texts import plural, t
from model.store import Entry

JOIN = "/b/"


def address_of(secret: str) -> str:
    """The path that opens the door."""
    return f"{JOIN}{secret}"


def role_of(link: Link) -> str:
    """What the link makes of those who use it."""
    return t(f"access.role.{link.role}")


def state_of(link: Link, now: datetime) -> str:
    """How long it is valid, or since when it is not."""
    if link.revoked_at is not None:
        return t("access.state.revoked", date=_day(link.revoked_at))
    if link.expires_at <= now:
        return t("access.state.expired", date=_day(link.expires_at))
    if link.is_code and link.open_until > now:
        return t("access.state.code", date=_moment(link.open_until), until=_day(link.expires_at))
    return t("access.state.valid", date=_day(link.expires_at))


def used_by(entry: Entry) -> str:
    """Who it was, and when first and last."""
    who = ", ".join(part for part in (entry.function, entry.institution) if part)
    first, last = _moment(entry.first_at), _moment(entry.last_at)
    return t("access.state.used", who=who, first=first, last=last)


def uses_of(link: Link) -> list[str]:
    """Who used it, a line for each; those who did not say who they are in one line."""
    unnamed = [plural("access.state.unnamed", link.unnamed)] if link.unnamed else []
    return [*(used_by(entry) for entry in link.entries), *unnamed]


def told(link: Link, now: datetime) -> Iterator[str]:
    """The lines of one link on the command line."""
    parts = [link.id, role_of(link), link.label, state_of(link, now)]
    if link.has_pin:
        parts.append(t("access.state.pin"))
    yield "  ".join(part for part in parts if part)
    yield from (f"    {line}" for line in uses_of(link))


def _day(moment: datetime) -> str:
    return f"{moment.astimezone(BERLIN):%d.%m.%Y}"


def _moment(moment: datetime) -> str:
    local = moment.astimezone(BERLIN)
    return f"{local:%d.%m.%Y}, {local.hour}.{local.minute:02}"
