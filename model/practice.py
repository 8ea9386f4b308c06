"""Samples as practice copies: loaded state by state through ordinary changes, and set back."""

from dataclasses import dataclass
from datetime import datetime, time

from model.basics import BERLIN
from model.catalogue import catalogue
from model.catalogue.texts import t
from model.messages import RefusedError
from model.samples import State, states


@dataclass(frozen=True)
class Stage:
    """A state of a sample under the name and date of its version."""

    name: str
    at: datetime | None
    state: State


def stages(key: str, snapshot: str | None = None) -> tuple[Stage, ...]:
    """The states of a sample in their order, up to the snapshot with this key or mark."""
    try:
        told = states(catalogue().sample(key), catalogue())
    except KeyError as error:
        raise RefusedError(t("store.practice.unknown_sample")) from error
    if snapshot is None:
        return tuple(_stage(state) for state in told)
    for n, state in enumerate(told, 1):
        if snapshot in (state.key, state.mark):
            return tuple(_stage(earlier) for earlier in told[:n])
    raise RefusedError(t("store.practice.unknown_snapshot"))


def _stage(state: State) -> Stage:
    noon = None if state.as_of is None else datetime.combine(state.as_of, time(12), BERLIN)
    return Stage(state.title or t("store.practice.complete"), noon, state)
