"""The minutes tell in a few sentences what was asked, how, and what came out."""

import pytest

from model import homework
from model.catalogue import catalogue
from model.rounds.ended import Ended
from model.rounds.kinds import Choice, Given, Kind, Option, Rule, Showing, Subject
from tests.model.rounds.endings import (
    DAY,
    GROUP,
    NO,
    PARENTS,
    PROVIDER,
    SCHOOL,
    SUPPORT,
    YES,
    after,
    asked,
    concern,
    ended,
)

OPTIONS = (Option(key="a", title="Lernzeit"), Option(key="b", title="Garten"))
QUESTIONS = tuple(
    Option(key=one.key, title=one.statement) for one in catalogue().reflection_questions[:2]
)
FIRST, SECOND = (one.key for one in QUESTIONS)


def told(end: Ended) -> str:
    return after(GROUP, end).planning.notes[-1].text


def test_the_note_belongs_to_the_meeting_and_is_nobodys_homework():
    project = after(GROUP, ended(asked(Kind.VOTE, Subject()), {SCHOOL: YES}))
    note = project.planning.notes[-1]

    assert (note.id, note.kind, note.settled) == ("r1", "result", True)
    assert (note.meeting, note.agenda_point, note.recorded_on) == ("now", "Geld", DAY)
    assert homework.houses(project, catalogue()) == ()


@pytest.mark.parametrize(
    ("end", "text"),
    [
        (
            ended(
                asked(Kind.CONSENT, Subject()),
                {SCHOOL: SUPPORT, PROVIDER: SUPPORT, PARENTS: concern("Knapp")},
            ),
            "Konsent zu: „Wir zahlen.“ Je Institution beantwortet, 3 von 3 Antworten. "
            "Beschluss 5: angenommen mit Bedenken (mitgetragen 2, Bedenken 1, "
            "schwerer Einwand 0).",
        ),
        (
            ended(
                asked(
                    Kind.VOTE,
                    Subject(question="Zahlen wir?"),
                    Rule(procedure="majority", quorum=4),
                    Showing.ANONYMOUS,
                ),
                {SCHOOL: YES, PARENTS: NO},
                present=3,
            ),
            "Abstimmung zu: „Zahlen wir?“ Anonym beantwortet, 2 von 3 Antworten. "
            "Beschluss 5: vertagt (Ja 1, Nein 1, Enthaltung 0). "
            "Nicht beschlussfähig: 3 von nötigen 4 Institutionen waren da.",
        ),
        (
            ended(
                asked(Kind.POINTS, Subject(question="Was zuerst?", options=OPTIONS)),
                {SCHOOL: Given(amounts={"b": 3}), PARENTS: Given(amounts={"a": 1})},
            ),
            "Punkte vergeben zu: „Was zuerst?“ Anonym beantwortet, 2 von 3 Antworten. "
            "Punkte für Garten: 3; Lernzeit: 1.",
        ),
        (
            ended(
                asked(Kind.IDEAS, Subject(question="Was wird besser?", step="goals.collect")),
                [
                    (SCHOOL, Given(text="Ruhe", bundle="Lernzeit")),
                    (SCHOOL, Given(text="Räume", bundle="Lernzeit")),
                    (PARENTS, Given(text="Ein Fest")),
                ],
                picked=(2,),
            ),
            "Stille Ideenrunde zu: „Was wird besser?“ Anonym beantwortet, 3 Ideen. "
            "Gebündelt: Lernzeit (2), ohne Bündel (1). Ausgewählt: „Räume“.",
        ),
        (
            ended(asked(Kind.IDEAS, Subject(question="Was fehlt?")), {}),
            "Stille Ideenrunde zu: „Was fehlt?“ Anonym beantwortet, keine Ideen.",
        ),
    ],
    ids=["consent", "vote", "points", "ideas", "nothing"],
)
def test_each_kind_is_told_in_its_own_way(end: Ended, text: str):
    assert told(end) == text


def test_of_a_rating_the_striking_questions_are_told():
    end = ended(
        asked(Kind.RATING, Subject(question="Wie steht es?", options=QUESTIONS)),
        {
            SCHOOL: Given(amounts={FIRST: 1, SECOND: 4}),
            PARENTS: Given(amounts={FIRST: 4, SECOND: 4}),
        },
    )
    first, second = (one.short for one in catalogue().reflection_questions[:2])

    assert f"Auffällig: {first} (Durchschnitt 2,5, Spannweite 3)." in told(end)
    assert second not in told(end)


def test_where_nothing_strikes_the_minutes_say_so():
    given = {SCHOOL: Given(amounts={FIRST: 4}), PARENTS: Given(amounts={FIRST: 4})}

    assert told(ended(asked(Kind.RATING, Subject(options=QUESTIONS)), given)).endswith(
        "Keine Frage fällt auf."
    )


def test_more_answers_than_are_waited_for_are_simply_counted():
    given = [(f"typed:{number}", Given(choice=Choice.SUPPORT)) for number in range(4)]

    assert "4 Antworten." in told(ended(asked(Kind.CONSENT, Subject()), given))
