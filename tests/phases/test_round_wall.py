"""A round on the wall: the question and the count, then what came of it, and nothing before."""

from model.catalogue import t
from model.rounds.kinds import Kind
from tests.phases import held_rounds as rounds
from tests.phases.held_rounds import (
    CONCERN,
    HOSTILE,
    OBJECTION,
    REASON,
    SUPPORT,
    ids,
    said,
    sorting,
)
from tests.phases.windows import SCHOOL, inputs

WALL = {"ansicht": "projektion"}


def wall(new_window, project: str, folie: str = "1") -> str:
    window = new_window("round", projekt=project, folie=folie, **WALL)
    assert not window.exception
    assert inputs(window) == 0
    return said(window) + str([one.proto for one in window.get("bidi_component")])


def test_the_wall_shows_the_question_and_the_count_and_no_hidden_answer(workspace, new_window):
    project = rounds.group(workspace)
    rounds.start(workspace, project, Kind.CONSENT, question="Wir tagen im *Rathaus*.")
    rounds.answer(workspace, project, SUPPORT, CONCERN)

    told = wall(new_window, project)

    assert "Wir tagen im *Rathaus*." in told
    assert t("round_shown.wall.consent") in told
    assert t("round_shown.showing.institution") in told
    assert "von 4 Institutionen haben geantwortet." in told
    for secret in (REASON, "Jugendamt", "Trägt es mit", "Angenommen"):
        assert secret not in told


def test_a_wording_too_long_for_one_wall_goes_on_on_the_next(workspace, new_window):
    project = rounds.group(workspace)
    sentences = [f"Das ist der Satz Nummer {number} von vielen." for number in range(30)]
    rounds.start(workspace, project, Kind.CONSENT, question=" ".join(sentences))

    told = wall(new_window, project, "1") + wall(new_window, project, "2")
    told += wall(new_window, project, "3")

    assert all(sentence in told for sentence in sentences)


def test_the_wall_tells_the_outcome_and_its_reasons(workspace, new_window):
    project = rounds.group(workspace)
    rounds.start(workspace, project, Kind.CONSENT)
    rounds.answer(workspace, project, SUPPORT, OBJECTION)
    rounds.end(workspace, project)

    assert "Nicht angenommen: ein schwerer Einwand." in wall(new_window, project)
    assert "Ohne den Rat geht es nicht." in wall(new_window, project, "3")


def test_the_wall_shows_which_ideas_stand_together(workspace, new_window):
    project = sorting(workspace, "Ruheraum", "Leseecke", HOSTILE)
    first, second, _ = ids(workspace, project)
    known = rounds.view(workspace, project).round.id
    workspace.sort_ideas(project, known, {first: "Räume", second: "Räume"}, SCHOOL)

    told = wall(new_window, project)

    assert "**Räume**" in told
    assert "Ruheraum (Grundschule am Fluss) · Leseecke (Jugendamt)" in told
    assert HOSTILE in wall(new_window, project, "2")


def test_a_wall_without_a_round_says_so(workspace, new_window):
    assert t("projection.empty") in wall(new_window, rounds.group(workspace))
