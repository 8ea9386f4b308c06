"""What a window remembers of a field, where typing, choosing and other windows come together."""

from datetime import UTC, datetime

import pytest

from model.outcomes import Saved
from phases.ui import memory
from phases.ui.memory import FieldMemory

NOW = datetime(2027, 4, 14, tzinfo=UTC)


@pytest.fixture
def held() -> FieldMemory:
    new = FieldMemory()
    new.begin("open", "open")
    return new


def test_a_choice_replaces_what_typing_elsewhere_stored_in_the_same_moment(held):
    held.along.append("in_progress")

    assert held.chosen_over == "in_progress"
    assert held.newest == "open"


def test_once_the_widget_shows_it_nothing_was_stored_along(held):
    held.along.append("in_progress")
    held.show("in_progress", "in_progress")

    assert held.chosen_over == held.newest == "in_progress"


def test_an_old_value_that_comes_back_at_once_is_an_echo_of_the_browser(held):
    held.show("settled", "settled")

    assert held.is_echo("open")
    assert not held.is_echo("settled")
    assert not held.is_echo("disputed")


def test_an_old_value_that_comes_back_later_was_chosen(held, monkeypatch):
    held.show("settled", "settled")
    later = memory.monotonic() + memory.ECHO_SECONDS
    monkeypatch.setattr(memory, "monotonic", lambda: later)

    assert not held.is_echo("open")


def test_after_a_save_the_value_before_it_can_be_chosen_at_once(held):
    held.hear(Saved(at=NOW, revision=2), "settled", "settled")

    assert not held.is_echo("open")
