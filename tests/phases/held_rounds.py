"""Rounds as the page tests need them: run in the real store, with answers for every house."""

from collections.abc import Sequence

from streamlit.testing.v1 import AppTest

from model.basics import Person
from model.catalogue import catalogue
from model.changes import Change
from model.outcomes import Saved
from model.rounds import proposals
from model.rounds.kinds import Choice, Given, Kind, Option, Rule, Showing, Stage
from model.rounds.views import View
from model.rounds.voices import voices
from model.workspace import Workspace
from tests.phases.windows import SCHOOL, institution, new_project, words

HOUSES = ("Grundschule am Fluss", "Jugendamt", "Trägerverein Ganztag", "Musikschule")
ITEM, CHECKLIST = "finances.costs", "content.checklist"
HOSTILE = "**Hort** :red[rot] <b>fett</b> www.example.org"
REASON = "Die Frist ist **zu** <b>kurz</b>."
SUPPORT, YES = Given(choice=Choice.SUPPORT), Given(choice=Choice.YES)
CONCERN = Given(choice=Choice.CONCERN, text=REASON)
OBJECTION = Given(choice=Choice.OBJECTION, text="Ohne den Rat geht es nicht.")
NO, ABSTENTION = Given(choice=Choice.NO, text="Zu teuer."), Given(choice=Choice.ABSTENTION)


def group(workspace: Workspace, *changes: Change) -> str:
    """A project with four institutions, each with a vote."""
    houses = [institution(name, f"h{number}") for number, name in enumerate(HOUSES)]
    return new_project(workspace, *houses, *changes)


def start(
    workspace: Workspace,
    project: str,
    kind: Kind,
    *,
    step: str = "",
    item: str = "",
    question: str = "",
    showing: Showing | None = None,
    rule: Rule | None = None,
    options: Sequence[Option] = (),
) -> str:
    asked = proposals.proposed(workspace.open(project).project, catalogue(), kind, step, item)
    subject = asked.subject.model_copy(
        update={
            "question": question or asked.subject.question or "Wir tagen im Rathaus.",
            "options": tuple(options) or asked.subject.options,
        }
    )
    wanted = {"subject": subject, "showing": showing or asked.showing, "rule": rule or asked.rule}
    return workspace.start_round(project, asked.model_copy(update=wanted), SCHOOL)


def answer(workspace: Workspace, project: str, *answers: Given) -> None:
    """One answer for each house in its order; of ideas everyone may have several."""
    seen = view(workspace, project)
    known = voices(workspace.open(project).project, seen.round.asked)
    for number, given in enumerate(answers):
        voice = known[number].key if known else HOUSES[number % len(HOUSES)]
        outcome = workspace.answer_for(project, seen.round.id, voice, given, SCHOOL)
        assert isinstance(outcome, Saved), outcome


def end(workspace: Workspace, project: str, *picked: int) -> View:
    known = view(workspace, project).round.id
    outcome = workspace.end_round(project, known, SCHOOL, picked=picked)
    assert isinstance(outcome, Saved), outcome
    return view(workspace, project)


def view(workspace: Workspace, project: str, who: Person = SCHOOL) -> View:
    seen = workspace.round(project, who)
    assert seen is not None
    return seen


def ideas(*texts: str) -> list[Given]:
    return [Given(text=text) for text in texts]


def sorting(workspace: Workspace, *texts: str) -> str:
    """A project with a round whose ideas are put in order."""
    project = group(workspace)
    # Anonymous ideas would come in an order drawn by lot.
    start(workspace, project, Kind.IDEAS, step="goals.collect", showing=Showing.INSTITUTION)
    answer(workspace, project, *ideas(*texts))
    assert end(workspace, project).round.stage is Stage.SORTING
    return project


def ids(workspace: Workspace, project: str) -> list[int]:
    return [one.id for one in view(workspace, project).answers]


def said(window: AppTest) -> str:
    """All words, with every space as people see it."""
    return words(window).replace("\u00a0", " ")


def links(window: AppTest) -> list[str]:
    return [one.proto.label for one in window.get("page_link")]
