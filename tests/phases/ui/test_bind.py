"""Every kind of field: what the widget shows, what is stored, and with which base."""

from datetime import date
from decimal import Decimal

import pytest

from model import changes
from model.catalogue import catalogue
from model.fields import Field, FieldKind
from model.german import NotationError
from model.outcomes import Conflict, Merged, Saved
from model.paths import field_of, pattern
from phases.ui import widgets
from phases.ui.memory import FieldMemory
from phases.ui.options import NOTHING, Options
from phases.ui.widgets import Look

PLACES = {
    FieldKind.TEXT: "planning.partners.r1.name",
    FieldKind.LONG_TEXT: "planning.occasion",
    FieldKind.DATE: "goals.goals.g1.due_date",
    FieldKind.NUMBER: "goals.goal_indicators.i1.target_value",
    FieldKind.CHOICE: "planning.partners.r1.legal_form",
    FieldKind.CHOICES: "goals.goals.g1.target_group",
    FieldKind.YES_NO: "planning.institutions.s1.co_signing",
    FieldKind.REFERENCE: "planning.institutions.s1.partner",
}
MOMENT = None


def look(*values: str) -> Look:
    return Look("Feld", Options({value: value.upper() for value in values}))


@pytest.mark.parametrize(
    ("kind", "stored", "shown"),
    [
        (FieldKind.TEXT, "Stadt", "Stadt"),
        (FieldKind.LONG_TEXT, "eins\nzwei", "eins\nzwei"),
        (FieldKind.DATE, "2028-07-31", "31.07.2028"),
        (FieldKind.DATE, None, ""),
        (FieldKind.NUMBER, "1234.5", "1.234,5"),
        (FieldKind.NUMBER, None, ""),
        (FieldKind.YES_NO, True, "yes"),
        (FieldKind.YES_NO, False, "no"),
        (FieldKind.YES_NO, None, None),
        (FieldKind.CHOICE, "county", "county"),
        (FieldKind.CHOICES, ["children"], ["children"]),
        (FieldKind.REFERENCE, "r1", "r1"),
        (FieldKind.REFERENCE, "", NOTHING),
    ],
)
def test_a_stored_value_comes_back_from_its_widget_unchanged(kind, stored, shown):
    field = field_of(PLACES[kind])

    assert widgets.to_widget(field, stored, look("county", "r1")) == shown
    written = widgets.from_widget(field, shown)
    path = PLACES[kind]
    assert changes.to_json(path, changes.from_json(path, written)) == stored


@pytest.mark.parametrize(
    ("kind", "typed"),
    [(FieldKind.DATE, "morgen"), (FieldKind.DATE, "31.02.2028"), (FieldKind.NUMBER, "1.5")],
)
def test_what_is_not_german_notation_is_refused_and_not_guessed(kind, typed):
    with pytest.raises(NotationError):
        widgets.from_widget(field_of(PLACES[kind]), typed)


def test_an_amount_is_shown_with_its_cents():
    field = Field(FieldKind.AMOUNT, Decimal)

    assert widgets.to_widget(field, "570000", look()) == "570.000,00"
    assert widgets.from_widget(field, "570.000,00 Euro") == "570000.00"


@pytest.mark.parametrize(
    ("values", "shape"),
    [
        (("ja", "nein"), widgets.SEGMENTS),
        (("offen", "in Arbeit", "erledigt"), widgets.SEGMENTS),
        (("vorgeschlagen", "ausgewählt", "angenommen", "zurückgestellt"), widgets.PILLS),
        (tuple(f"Möglichkeit {number}" for number in range(13)), widgets.SELECT),
    ],
)
def test_the_shape_of_a_choice_follows_its_options(values, shape):
    assert look(*values).shape_for(field_of(PLACES[FieldKind.CHOICE])) == shape


def test_records_are_chosen_from_a_list_however_few_they_are():
    assert look("r1").shape_for(field_of(PLACES[FieldKind.REFERENCE])) == widgets.SELECT


def test_a_value_that_is_offered_no_more_can_still_be_seen():
    options = Options({"a": "A"}).with_values(["b"])

    assert options.label("b") == "nicht mehr vorhanden"


def test_the_words_of_a_value_are_those_of_the_data():
    field = field_of(PLACES[FieldKind.CHOICE])
    wording = catalogue().field_text(pattern(PLACES[FieldKind.CHOICE]))
    options = Options({option.value: option.label for option in wording.options})

    assert widgets.in_words(field, "county", Look("", options)) == "Kreis"


def test_the_base_of_a_text_is_the_oldest_one_shown(clock):
    memory = FieldMemory()
    memory.begin("eins", "eins")
    memory.show("zwei", "zwei")

    assert (memory.oldest, memory.newest) == ("eins", "zwei")
    memory.hear(Saved(clock(), 3), "drei", "drei")
    assert memory.shown == ["drei"]


def test_after_a_merge_the_base_is_what_the_browser_still_shows(clock):
    memory = FieldMemory()
    memory.begin("eins", "eins")

    memory.hear(Merged(clock(), 3, "p", "eins zwei", "KJW"), "eins", "eins")

    assert memory.oldest == "eins"
    assert memory.merged_by == "KJW"


def test_what_is_not_stored_is_kept_with_its_old_base():
    memory = FieldMemory()
    memory.begin("eins", "eins")

    memory.hear(Conflict("p", "eins", "zwei", "drei", "KJW", None), "drei", "drei")

    assert memory.has_unsaved
    assert memory.unsaved == "drei"
    assert memory.oldest == "eins"


@pytest.mark.parametrize("kind", PLACES)
def test_every_kind_has_a_field_in_the_model(kind):
    assert field_of(PLACES[kind]).kind is kind


def test_dates_are_stored_as_dates():
    path = PLACES[FieldKind.DATE]

    assert changes.from_json(path, widgets.from_widget(field_of(path), "1.5.27")) == date(
        2027, 5, 1
    )
