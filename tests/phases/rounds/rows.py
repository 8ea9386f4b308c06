"""A group with a vote for two of its three institutions, and what the tests of rounds ask."""

import json

from streamlit.testing.v1 import AppTest

from model.basics import Person
from model.catalogue import t
from model.changes import AddRecord
from model.outcomes import Saved
from model.rounds.kinds import Choice, Given, Option
from model.rounds.views import View
from model.workspace import Workspace
from phases.ui import way

PAGE = way.ROUND
SCHOOL = Person("Schulleitung", "Grundschule am Fluss", "browser-a")
COLLEAGUE = Person("Ganztagsleitung", "Grundschule am Fluss", "browser-d")
OFFICE = Person("Jugendhilfeplanung", "Jugendamt", "browser-b")
GUEST = Person("Vorstand", "Sportverein", "browser-c")
ITEM = "finances.costs"
CHILD = "Mia Schmidt aus der 2a hat ADHS."


def house(name: str, record_id: str) -> AddRecord:
    return AddRecord(path="planning.institutions", record={"id": record_id, "name": name})


def member(record_id: str, institution: str) -> AddRecord:
    record = {"id": record_id, "institution": institution, "function": "Leitung"}
    return AddRecord(path="planning.members", record={**record, "voting": "voting"})


def seen(workspace: Workspace, project: str, who: Person = SCHOOL) -> View:
    found = workspace.round(project, who)
    assert found is not None
    return found


def given(workspace: Workspace, project: str, who: Person = SCHOOL) -> list[Given]:
    return [one.given for one in seen(workspace, project, who).mine]


def answer(workspace: Workspace, project: str, who: Person, **values: object) -> None:
    told = seen(workspace, project, who).round.id
    assert isinstance(workspace.answer_round(project, told, Given(**values), who), Saved)


def reason(window: AppTest):
    return next(one for one in window.text_area if str(one.key).startswith("runde-text-eigene"))


def told_to_browser(window: AppTest) -> dict[str, object]:
    """What the part in the browser knows of the round."""
    found = [
        one.proto
        for one in window.get("bidi_component")
        if one.proto.component_name.endswith("vereinbar_round")
    ]
    assert len(found) == 1
    return dict(json.loads(found[0].json))


CONSENT, VOTE = (t(f"round.choice.{one}") for one in (Choice.SUPPORT, Choice.YES))
OPTIONS = (Option(key="a", title="Räume"), Option(key="b", title="Zeiten"))
