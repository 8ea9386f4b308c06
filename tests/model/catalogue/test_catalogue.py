"""The catalogue holds all content and answers by key."""

import pytest

from model.catalogue import Catalogue

TYPES = ("all_day_school", "transition", "family_centre", "childminding", "network", "general")


def test_the_whole_content_is_there(content: Catalogue) -> None:
    assert len(content.phases) == 6
    assert len(content.steps) == 78
    assert len(content.lists) == 67
    assert len(content.topics) == 25
    assert len(content.items) == 185
    assert sum(len(item.variants) for item in content.items) == 44
    assert sum(bool(item.plain_language) for item in content.items) == 59
    assert len(content.agreement_types) == 6
    assert len(content.placeholders) == 288
    assert len(content.bodies) == 17
    assert len(content.body_sequences) == 6
    assert len(content.participation_formats) == 10
    assert len(content.reflection_questions) == 25
    assert len(content.stakeholder_categories) == 18
    assert len(content.participation_levels) == 5
    assert len(content.roles) == 15
    assert len(content.plausibility_rules) == 24
    assert len(content.glossary) == 116
    assert len(content.legal_register) == 56
    assert len(content.documents) == 41
    assert len(content.method_cards) == 11
    assert len(content.agendas) == 9
    assert len(content.meeting_formats) == 3


@pytest.mark.requirement(75)
def test_phases_and_topics_stand_in_their_order(content: Catalogue) -> None:
    phases = [phase.key for phase in content.phases]

    assert phases == ["planning", "goals", "content", "approval", "anchoring", "evaluation"]
    assert [phase.number for phase in content.phases] == list(range(1, 7))
    assert [topic.number for topic in content.topics] == list(range(1, 26))
    assert content.topics[0].key == "parties"
    assert content.topics[-1].key == "final"


def test_phases_have_their_addresses(content: Catalogue) -> None:
    addresses = [phase.address for phase in content.phases]

    assert addresses == [
        "planung",
        "ziele",
        "inhalte",
        "abstimmung",
        "umsetzung",
        "auswertung",
    ]


def test_agreement_types_stand_in_their_order(content: Catalogue) -> None:
    assert tuple(kind.key for kind in content.agreement_types) == TYPES


@pytest.mark.parametrize("kind", TYPES)
def test_every_item_of_every_type_can_be_shown(content: Catalogue, kind: str) -> None:
    items = content.items_for(kind)

    assert items
    for item in items:
        assert item.obligation(kind) in {"required", "recommended", "optional"}
        assert item.title
        assert item.question
        assert item.why
        assert item.clause
        assert content.topic_of(item.key).key == item.topic


@pytest.mark.parametrize(
    ("kind", "required"),
    [("all_day_school", 103)],
)
def test_a_type_has_its_required_items(content: Catalogue, kind: str, required: int) -> None:
    found = [item for item in content.items if item.obligation(kind) == "required"]

    assert len(found) == required


def test_an_item_for_all_types_is_required_for_each(content: Catalogue) -> None:
    item = content.item("parties.designation")

    assert all(item.obligation(kind) == "required" for kind in TYPES)
    assert item.obligation("") is None


def test_a_type_that_an_item_does_not_name_does_not_show_it(content: Catalogue) -> None:
    assert content.item("childminding.suitability").obligation("all_day_school") is None


def test_the_core_list_marks_items(content: Catalogue) -> None:
    assert content.item("finances.costs").core_for == TYPES
    assert content.item("finances.tax").core_for == ("childminding",)


def test_an_item_gives_the_clause_of_the_chosen_variant(content: Catalogue) -> None:
    item = content.item("pedagogy.learning_time")

    assert [variant.key for variant in item.variants] == [
        "learning_time_tandem",
        "learning_time_provider",
    ]
    assert item.clause_of("") == item.clause
    assert item.clause_of("learning_time_tandem").startswith("Jede Lernzeit begleiten")


def test_a_law_in_a_clause_comes_from_the_legal_register(content: Catalogue) -> None:
    clause = content.item("parties.recognition").clause

    assert clause.startswith("Der Träger ist nach § 75 SGB VIII als Träger")


def test_placeholders_are_derived_numbered_or_filled(content: Catalogue) -> None:
    name = content.placeholder("partei_1_name")
    annex = content.placeholder("anlage_ziele")
    amount = content.placeholder("betrag")

    assert name.path == "planning.partners[0].name"
    assert (name.is_derived, annex.is_numbered, amount.is_filled) == (True, True, True)
    assert amount.question == "wie viel?"


def test_every_placeholder_asks_with_a_short_question(content: Catalogue) -> None:
    for placeholder in content.placeholders:
        assert placeholder.question.endswith("?"), placeholder.name
        assert len(placeholder.question) <= 35, placeholder.name
        assert len(placeholder.label) <= 40, placeholder.name


def test_wording_of_a_field_is_found_by_its_pattern(content: Catalogue) -> None:
    assert content.field_text("planning.partners.name").label == "Rechtliche Bezeichnung"
    assert content.field_text("planning.start_date").label == "Soll gelten ab"
    assert content.field_text("content.items.values.value").label == "Eingesetzter Wert"
    assert content.field_text("approval.steps.status").label_of("done") == "erledigt"
    assert not content.has_field_text("planning.partners.nonsense")


def test_the_wording_of_a_list_comes_from_the_step_where_it_begins(content: Catalogue) -> None:
    assert content.field_text("planning.partners").label == "Rechtspersonen"


def test_a_step_knows_its_phase_and_fields(content: Catalogue) -> None:
    step = content.step("planning.mandate")
    field = step.field("partners")

    assert (step.phase, step.name) == ("planning", "mandate")
    assert field is not None
    assert field.columns == ("name", "representation", "signing_mode", "decision_bodies")


def test_the_samples_are_complete(content: Catalogue) -> None:
    sizes = {sample.key: len(sample.items) for sample in content.samples}
    marks = [snapshot.source for snapshot in content.sample("muehlenbogen").snapshots]

    assert sizes == {"muehlenbogen": 119, "weidenweg": 51, "hochauen": 90}
    assert marks == ["M1", "zwischen M1 und M2", "M2", "M3", "M4", "M5"]


def test_a_snapshot_is_found_by_its_mark_or_key(content: Catalogue) -> None:
    sample = content.sample("muehlenbogen")
    snapshot = sample.snapshot("M2")

    assert snapshot is not None
    assert snapshot is sample.snapshot("mid_content")
    assert (snapshot.phase, len(snapshot.items.settled)) == ("content", 63)
    assert sample.snapshot("M9") is None


def test_a_document_has_three_states_or_names_one(content: Catalogue) -> None:
    assert content.document("agreement").states == ("draft", "review", "final")
    assert content.document("agreement_final").state_of == "agreement"
