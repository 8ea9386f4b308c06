"""Sentences with gaps: what is proposed, what was agreed, and when a new sentence is offered."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.catalogue import catalogue
from model.content import AgreedWording, GapValue, ItemAnswer, ItemStatus, item_id
from model.documents.blocks import AnnexRef, Gap, Text
from model.documents.wording import (
    agree,
    agreed_runs,
    filled,
    item_runs,
    offer,
    placeholders_in,
    proposal,
    proposal_text,
)
from model.project import Project
from tests.model.documents import projects

CLAUSES = tuple(
    clause
    for item in catalogue().items
    for clause in (item.clause, *(variant.clause for variant in item.variants))
)
TYPED = st.text(st.characters(exclude_categories=["C", "Z"]) | st.sampled_from(" {}"), min_size=1)
AMOUNT = catalogue().item("finances.amount")


def answer(key: str, **values: str) -> ItemAnswer:
    gaps = tuple(GapValue(id=name, value=value) for name, value in values.items())
    return ItemAnswer(id=item_id(key), status=ItemStatus.IN_PROGRESS, values=gaps)


def text(template: str, **values: str) -> str:
    runs = filled(template, values, catalogue())
    return "".join(run.text for run in runs if isinstance(run, Text))


def test_a_value_stands_in_its_gap_and_a_missing_one_asks_its_question():
    runs = proposal(
        AMOUNT, answer("finances.amount", betrag="570.000 Euro"), Project(), catalogue()
    )
    questions = [run.name for run in runs if isinstance(run, Gap)]

    assert Text(" zahlt dem Träger 570.000 Euro je ") in runs
    assert questions == ["zahlende_partei", "zahlungsperiode", "faelligkeit"]


def test_the_first_letter_of_a_sentence_is_a_capital():
    assert text("{zahlende_partei} zahlt.", zahlende_partei="die Stadt") == "Die Stadt zahlt."
    assert text("Es zahlt {zahlende_partei}.", zahlende_partei="die Stadt") == "Es zahlt die Stadt."


def test_a_name_that_begins_small_on_purpose_stays_small():
    assert (
        text("{zahlende_partei} zahlt.", zahlende_partei="gGmbH Auental") == "gGmbH Auental zahlt."
    )


@pytest.mark.parametrize("value", ["Beratungsverbund e. V.", "bis Freitag!", "und so weiter…"])
def test_a_value_with_its_own_sign_gets_no_second_period(value):
    assert text("Es gilt {betrag}. Ende.", betrag=value) == f"Es gilt {value} Ende."


def test_blanks_around_a_value_are_not_printed():
    assert text("Es gilt {betrag}.", betrag="  5 Euro\n") == "Es gilt 5 Euro."


@given(st.sampled_from(CLAUSES), TYPED)
def test_with_all_values_no_gap_is_left_and_values_stay_as_typed(clause, typed):
    values = dict.fromkeys(placeholders_in(clause), typed)
    runs = filled(clause, values, catalogue())
    words = "".join(run.text for run in runs if isinstance(run, Text))
    names = [name for name in values if not catalogue().placeholder(name).is_numbered]

    assert all(isinstance(run, Text | AnnexRef) for run in runs) or not typed.strip()
    if typed.strip():
        # Only the first letter of a sentence may change; every brace in the text is a typed one.
        assert words.upper().count(typed.strip().upper()) >= len(names)
        assert words.count("{") == typed.count("{") * _count(clause, names)


@given(st.sampled_from(CLAUSES))
def test_braces_of_a_value_are_never_read_as_a_gap(clause):
    values = dict.fromkeys(placeholders_in(clause), "{betrag} {{x}}")
    runs = filled(clause, values, catalogue())

    assert not any(isinstance(run, Gap) for run in runs)


def test_an_agreed_sentence_does_not_follow_the_project():
    before = projects.settled(projects.minimum(), "term.start")
    later = before.planning.model_copy(update={"start_date": datetime.date(2028, 8, 1)})
    after = before.model_copy(update={"planning": later})
    settled = after.content.answer("term.start")

    assert item_runs(settled, after, catalogue()) == item_runs(settled, before, catalogue())
    assert "01.08.2028" in (
        offer(catalogue().item("term.start"), settled, after, catalogue()) or ""
    )


@given(st.sampled_from([item.key for item in catalogue().items]), TYPED)
def test_right_after_agreeing_nothing_is_offered(key, typed):
    item = catalogue().item(key)
    project = projects.sample("weidenweg")
    first = dict.fromkeys(placeholders_in(item.clause)[:1], typed)
    given_answer = answer(key, **first)
    agreed = given_answer.model_copy(
        update={"agreed": agree(item, given_answer, project, catalogue())}
    )

    assert offer(item, agreed, project, catalogue()) is None
    assert agreed_runs(agreed, catalogue()) == proposal(item, agreed, project, catalogue())


def test_a_changed_clause_is_offered():
    old = answer("finances.amount").model_copy(
        update={"agreed": AgreedWording(template="Die Stadt zahlt {betrag}.")}
    )

    assert offer(AMOUNT, old, Project(), catalogue()) == proposal_text(
        AMOUNT, old, Project(), catalogue()
    )


def test_a_value_typed_after_agreeing_is_offered_not_inserted():
    agreed = agree(AMOUNT, answer("finances.amount"), Project(), catalogue())
    later = answer("finances.amount", betrag="5 Euro").model_copy(update={"agreed": agreed})

    assert "5 Euro" in (offer(AMOUNT, later, Project(), catalogue()) or "")
    assert Gap("wie viel?", "betrag") in agreed_runs(later, catalogue())


def test_a_point_nobody_agreed_offers_nothing():
    assert offer(AMOUNT, answer("finances.amount"), Project(), catalogue()) is None


def test_the_own_words_of_a_group_win_and_are_never_parsed():
    own = answer("finances.amount", betrag="5 Euro").model_copy(
        update={"wording": "Wir zahlen {betrag}."}
    )

    assert item_runs(own, Project(), catalogue()) == (Text("Wir zahlen {betrag}."),)


def test_a_chosen_variant_takes_the_place_of_the_standard_clause():
    item = next(item for item in catalogue().items if item.variants)
    chosen = ItemAnswer(id=item_id(item.key), variant=item.variants[0].key)

    assert agree(item, chosen, Project(), catalogue()).template == item.variants[0].clause


def test_an_annex_is_mentioned_with_the_number_it_has_today():
    project = projects.minimum()
    first = projects.settled(project, "responsibilities.overview")
    item = catalogue().item("responsibilities.overview")
    shown = proposal_text(item, first.content.answer(item.key), first, catalogue())

    assert "Leistungsmatrix (Anlage\u00a01)" in shown


def _count(clause: str, names: list[str]) -> int:
    return sum(clause.count(f"{{{name}}}") for name in names)
