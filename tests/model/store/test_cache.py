"""Parsed projects in memory."""

import pytest

from model.project import Project
from model.store import ProjectCache
from model.store import projects as rows
from model.workspace import Workspace
from tests.people import SCHOOL


def test_only_the_revision_asked_for_is_given():
    cache = ProjectCache()
    cache.put("a", 2, Project(title="Zwei"))

    assert cache.get("a", 2) == Project(title="Zwei")
    assert cache.get("a", 1) is None
    assert cache.get("b", 2) is None


def test_a_slow_reader_does_not_put_an_old_revision_over_a_newer_one():
    cache = ProjectCache()
    cache.put("a", 2, Project(title="Zwei"))
    cache.put("a", 1, Project(title="Eins"))

    assert cache.get("a", 2) == Project(title="Zwei")


def test_what_was_used_longest_ago_makes_room():
    cache = ProjectCache(kept=2)
    for name in "ab":
        cache.put(name, 1, Project(title=name))
    cache.get("a", 1)
    cache.put("c", 1, Project(title="c"))

    assert [bool(cache.get(name, 1)) for name in "abc"] == [True, False, True]


def test_a_project_is_parsed_once_for_everyone(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
):
    made = workspace.create("Ganztag", "general", SCHOOL)
    first = workspace.open(made).project
    monkeypatch.setattr(rows, "_parsed", None)

    assert workspace.open(made).project is first
    workspace.rename(made, "Neu", SCHOOL)
    assert workspace.open(made).project.title == "Neu"
