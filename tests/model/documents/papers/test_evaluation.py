"""The papers of phase 6: what was asked, how it went, what follows, and what changes."""

import datetime
from decimal import Decimal

import pytest

from model.catalogue import t
from model.documents.blocks import Signatures
from model.goals import Goal, GoalIndicator, Goals
from model.records.drafting import DraftVersion, TextChange
from model.records.reviews import (
    Consequence,
    GoalResult,
    IndicatorValue,
    QuestionResult,
    Rating,
    Review,
)
from tests.model.documents import projects
from tests.model.documents.papers.lines import of_sample, said, with_phase

OPEN = f"[{t('documents.papers.open')}]"
REVIEW = Review(
    id="e1",
    period_from=datetime.date(2027, 8, 1),
    period_to=datetime.date(2028, 7, 31),
    questions=("eval.q01", "eval.q04"),
    indicators=("i1", "i2"),
)
HELD = {
    "evaluation_plan": (
        "Zeitraum: 01.08.2027 bis 28.06.2028",
        "Befragte Gruppen: Kinder, Eltern",
        "Kinderparlament",
        "Zuständig: Fachbereich Schule",
        "monatliches Kinderparlament",
        "Unsere gemeinsamen Ziele sind allen bekannt",
    ),
    "evaluation_report": (
        "Zeitraum: 01.08.2027 bis 28.06.2028",
        "Eingeschätzt haben: Schule, KJW Auental",
        "lebendiges Kinderparlament",
        "in Klasse 2 fehlten zeitweise Lehrkraftstunden",
        "teilweise erreicht",
        "Durchschnitt",
        "2,33",
        "2 (1 bis 3)",
        "ein Rückzugsraum fehlt",
        "Termine kamen kurzfristig",
        "Raum 1.04 umwidmen",
        "31.10.2028",
        "Raum 1.04 steht ab dem 31.10.2028",
        "Nächster Schritt: Bedarfsabfrage bis Mai 2029",
        "Nächste Auswertung am: 15.05.2029",
    ),
    "consequence_list": (
        "Zeit für Zusammenarbeit",
        "anpassen",
        "Leistungsvereinbarung",
        "01.09.2028",
        "Schulleitung",
        "Steuerungsgruppe",
    ),
    "annual_report": (
        "mindestens 80 Prozent",
        "72 Prozent",
        "Ganztagsbetreuung in sechs Gruppen",
        "Halbjahresübersicht",
        "Verwendungsnachweis",
        "Nächste Auswertung am: 15.05.2029",
    ),
    "amendment": (
        "Kooperationsvereinbarung über die offene Ganztagsschule am Mühlenbogen",
        "Unterzeichnet am: 13.07.2027",
        "Leistungsvereinbarung 1.1, anstelle von 1.0",
        "Raum 1.04 nach Belegungsplan\tRaum 1.04 steht ab dem 31.10.2028",
        "01.09.2028 (Leistungsvereinbarung 1.1)",
        "Weg der Zustimmung: Steuerungsgruppe entscheidet",
        "28.06.2028: beschlossen",
    ),
}


@pytest.mark.parametrize(
    ("key", "words"), [(key, words) for key, listed in HELD.items() for words in listed]
)
def test_a_paper_of_the_evaluation_holds_what_it_must(key, words):
    assert words in of_sample(key)


def test_the_annual_report_of_childminding_tells_figures_services_and_proofs():
    text = of_sample("annual_report", "hochauen")

    for words in ("höchstens 10 Tage\t16 Tage\t9 Tage", "Gewinnung neuer Personen", "31.03.2029"):
        assert words in text


def with_review(**values):
    return with_phase("evaluation", evaluations=(REVIEW,), **values)


def with_marks(**values):
    goals = Goals(
        goals=(Goal(id="g1", title="Ferien", status="adopted"),),
        goal_indicators=tuple(
            GoalIndicator(
                id=one, goal="g1", title=f"Merkmal {one}", unit="percent", target_value=Decimal(80)
            )
            for one in ("i1", "i2")
        ),
    )
    return with_review(**values).model_copy(update={"goals": goals})


def test_a_value_of_a_small_group_is_never_printed():
    values = (
        IndicatorValue(
            id="v1", evaluation="e1", indicator="i1", value=Decimal(37), small_group=True
        ),
    )
    project = with_marks(indicator_values=values)

    for key in ("annual_report", "evaluation_report"):
        text = "\n".join(said(project, key))
        assert t("evaluation.data.hidden") in text
        assert "37" not in text


def test_a_figure_stands_beside_its_target_and_a_missing_one_is_a_gap():
    values = (IndicatorValue(id="v1", evaluation="e1", indicator="i1", value=Decimal(72)),)
    text = said(with_marks(indicator_values=values), "annual_report")
    rows = [line.split("\t") for line in text if line.startswith("Merkmal i")]

    assert [row[1] for row in rows] == ["mindestens 80 Prozent"] * 2
    assert [row[3] for row in rows] == ["72 Prozent", OPEN]


def test_a_goal_without_a_result_is_not_left_out():
    row = next(one for one in said(with_marks(), "evaluation_report") if one.startswith("Ferien\t"))

    assert row.split("\t")[2] == OPEN
    known = (GoalResult(id="r", evaluation="e1", goal="g1", degree="reached"),)
    assert "erreicht" in "\n".join(said(with_marks(goal_results=known), "evaluation_report"))


@pytest.mark.requirement(22, 101)
def test_ratings_stand_with_average_and_spread_the_widest_first():
    given = {"eval.q01": ("r3", "r4"), "eval.q04": ("r1", "r4")}
    rows = tuple(
        Rating(
            id=f"{question[-3:]}{n}",
            evaluation="e1",
            institution=f"h{n}",
            question=question,
            value=value,
        )
        for question, values in given.items()
        for n, value in enumerate(values)
    )
    told = [
        line.split("\t")[1:]
        for line in said(with_review(ratings=rows), "evaluation_report")
        if line.count("\t") == 3 and "bis" in line
    ]

    assert told == [
        ["2,50", "3 (1 bis 4)", "Wahrnehmungslücke"],
        ["3,50", "1 (3 bis 4)", "trägt"],
    ]


def test_what_struck_needs_a_cause():
    rows = (
        QuestionResult(id="q1", evaluation="e1", question="eval.q01", finding="carries"),
        QuestionResult(id="q2", evaluation="e1", question="eval.q04", finding="action_needed"),
    )
    text = said(with_review(question_results=rows), "evaluation_report")
    told = text[text.index("Auffälligkeiten und Ursachen") + 2 :]

    assert "Handlungsbedarf" in told[0]
    assert OPEN in told[0]
    assert told[1] == "Beschlossene Konsequenzen"


def test_a_finding_reads_alike_in_the_whole_report_though_ratings_came_later():
    rating = Rating(
        id="r1", evaluation="e1", institution="h1", question="eval.q01", value="r1", reason="Platz"
    )
    old = QuestionResult(id="q1", evaluation="e1", question="eval.q01", finding="carries")
    text = "\n".join(
        said(with_review(ratings=(rating,), question_results=(old,)), "evaluation_report")
    )

    assert text.count("Handlungsbedarf") == 2
    assert "trägt" not in text


def test_what_is_kept_needs_nobody_and_other_consequences_do():
    rows = (
        Consequence(id="c1", evaluation="e1", subject_kind="new", decision="keep"),
        Consequence(id="c2", evaluation="e1", decision="adapt", content="Früher beginnen"),
        Consequence(id="c3", evaluation="e0", decision="adapt", content="Aus alter Zeit"),
    )
    told = [
        line.split("\t")
        for line in said(with_review(consequences=rows), "consequence_list")
        if "\t" in line
    ][1:]

    assert told[0] == ["neues Vorhaben", "beibehalten", "", "", "", ""]
    assert told[1] == [OPEN, "anpassen\nFrüher beginnen", OPEN, OPEN, OPEN, OPEN]
    assert len(told) == 2


def amended(path: str):
    version = DraftVersion(id="v2", version_no="1.1", evaluation="e1")
    rows = (
        TextChange(id="t1", version="v1", item="term-start", old_text="alt", new_text="neu"),
        TextChange(id="t2", version="v2", item="term-start", old_text="eins", new_text="zwei"),
    )
    project = with_review(resolution_path=path)
    return with_phase("approval", project, versions=(version,), text_changes=rows)


@pytest.mark.requirement(102)
def test_only_changes_of_the_present_evaluation_are_amended():
    text = said(amended("steering_group"), "amendment")

    assert any(line.endswith("\teins\tzwei") for line in text)
    assert not any("\talt\t" in line for line in text)
    assert f"Gültig ab: {OPEN}" in text
    assert t("sheets.amendment.rest") in text


@pytest.mark.parametrize(
    ("path", "count"), [("", 1), ("bodies_again", 1), ("steering_group", 0), ("coordination", 0)]
)
def test_an_amendment_is_signed_unless_somebody_may_decide_it_alone(path, count):
    blocks = projects.document(amended(path), "amendment").blocks

    assert sum(isinstance(one, Signatures) for one in blocks) == count


def test_nothing_is_claimed_before_an_evaluation_is_planned():
    text = said(projects.minimum(), "evaluation_report")

    assert "Noch ist keine Auswertung geplant." in text
    assert f"Nächste Auswertung am: {OPEN}" in text
