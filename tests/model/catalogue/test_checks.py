"""A mistake in a content file is told with file, entry, cause and the nearest valid spelling."""

from collections.abc import Callable
from pathlib import Path

import pytest

from model.catalogue import ContentError
from model.catalogue.load import load

Spoil = Callable[[str, str, str], list[str]]


def test_the_copy_without_a_mistake_loads(copy: Path) -> None:
    assert load(copy).item("finances.costs").title


def test_a_misspelled_placeholder(messages_after: Spoil) -> None:
    messages = messages_after("topics/finances.toml", "{kostenverteilung}", "{kostenverteilun}")

    assert messages[0] == (
        "topics/finances.toml, finances.costs: Den Platzhalter „kostenverteilun“ gibt es nicht."
        " Gemeint ist vermutlich „kostenverteilung“."
    )


def test_a_placeholder_nobody_uses(messages_after: Spoil) -> None:
    messages = messages_after("topics/conflict.toml", "{ombudsstelle}", "die Ombudsstelle")

    assert messages == [
        "placeholders.toml, ombudsstelle: Der Platzhalter „ombudsstelle“ kommt in keinem Satz vor."
    ]


@pytest.mark.parametrize("broken", ["{kosten", "kosten}", "{Kosten Verteilung}", "{}"])
def test_a_brace_that_holds_no_name(messages_after: Spoil, broken: str) -> None:
    clause = "{kostenverteilung}. Im Übrigen"
    messages = messages_after("topics/finances.toml", "{kostenverteilung}", f"{broken} {clause}")

    assert len(messages) == 1
    assert messages[0].startswith(
        "topics/finances.toml, finances.costs: Eine geschweifte Klammer ist nicht geschlossen"
    )


def test_an_unknown_law(messages_after: Spoil) -> None:
    messages = messages_after("topics/parties.toml", "{law.recognition}", "{law.recogniton}")

    assert messages[0] == (
        "topics/parties.toml, parties.recognition: Die Fundstelle „recogniton“ steht nicht im"
        " Rechtsregister. Gemeint ist vermutlich „recognition“."
    )


def test_a_citation_of_an_entry_that_is_not_there(messages_after: Spoil) -> None:
    messages = messages_after(
        "legal_register.toml", 'entry = "sgb_viii_43_76"', 'entry = "nirgends"'
    )

    assert messages == [
        "legal_register.toml, childminding_permit: Den Eintrag „nirgends“ gibt es im Rechtsregister"
        " nicht."
    ]


def test_an_unknown_agreement_type(messages_after: Spoil) -> None:
    messages = messages_after(
        "topics/parties.toml", '["all_day_school", "transition"', '["all_day_schol", "transition"'
    )

    assert messages == [
        "topics/parties.toml, parties.institutions: Den Vereinbarungstyp „all_day_schol“ gibt es"
        " nicht. Gemeint ist vermutlich „all_day_school“."
    ]


def test_a_type_that_is_both_required_and_recommended(messages_after: Spoil) -> None:
    messages = messages_after(
        "topics/parties.toml",
        'recommended_for = ["childminding"',
        'recommended_for = ["transition"',
    )

    assert messages == [
        "topics/parties.toml, parties.institutions: Der Typ „transition“ steht zugleich unter"
        " required_for und recommended_for."
    ]


def test_an_unknown_key_of_an_entry(messages_after: Spoil) -> None:
    messages = messages_after("topics/parties.toml", "why = ", "wy = ")

    assert messages == [
        "topics/parties.toml, parties.designation: Die Angabe „why“ fehlt.",
        "topics/parties.toml, parties.designation: Die Angabe „wy“ gibt es hier nicht."
        " Gemeint ist vermutlich „why“.",
    ]


def test_a_value_that_is_not_allowed(messages_after: Spoil) -> None:
    messages = messages_after("topics/parties.toml", 'level = "contract"', 'level = "contrakt"')

    assert messages == [
        "topics/parties.toml, parties.designation: „contrakt“ ist für „level“ nicht erlaubt;"
        " möglich sind: contract, service_agreement, annex. Gemeint ist vermutlich „contract“."
    ]


def test_a_value_of_the_wrong_kind(messages_after: Spoil) -> None:
    messages = messages_after("phases/planning.toml", "minutes = 30", 'minutes = "30"')

    assert messages == [
        "phases/planning.toml, planning.occasion: Die Angabe „minutes“ muss eine Zahl sein."
    ]


def test_a_file_that_is_no_toml(messages_after: Spoil) -> None:
    messages = messages_after("topics/parties.toml", 'key = "parties"', "key = parties")

    assert messages[0].startswith("topics/parties.toml: Die Datei ist kein gültiges TOML: ")


def test_a_missing_file(copy: Path) -> None:
    (copy / "bodies.toml").unlink()

    with pytest.raises(ContentError, match=r"bodies\.toml: Die Datei fehlt\."):
        load(copy)


def test_a_file_that_is_not_named_after_its_entry(copy: Path) -> None:
    (copy / "topics/parties.toml").rename(copy / "topics/partys.toml")

    with pytest.raises(ContentError) as caught:
        load(copy)

    assert "topics/partys.toml, parties: Die Datei muss wie ihre Kennung heißen: parties.toml" in (
        str(caught.value)
    )


def test_the_same_item_twice(messages_after: Spoil) -> None:
    messages = messages_after(
        "topics/parties.toml", 'key = "parties.equality"', 'key = "parties.recognition"'
    )

    assert messages[0] == (
        "topics/parties.toml, parties.recognition: Die Kennung „parties.recognition“ kommt"
        " mehrfach vor, zuerst in topics/parties.toml."
    )


def test_the_same_placeholder_twice(messages_after: Spoil) -> None:
    messages = messages_after("placeholders.toml", "[partei_1_anschrift]", "[partei_1_name]")

    assert messages[0].startswith("placeholders.toml: Die Datei ist kein gültiges TOML: ")


def test_an_item_of_a_foreign_topic(messages_after: Spoil) -> None:
    messages = messages_after(
        "topics/parties.toml", 'key = "parties.equality"', 'key = "partners.equality"'
    )

    assert "Die Kennung muss mit „parties.“ beginnen." in messages[0]


@pytest.mark.parametrize(
    ("old", "new", "cause"),
    [
        ("document.invitation", "document.invitaton", "Das Dokument „invitaton“ gibt es nicht."),
        ("placeholder.anlass", "placeholder.anlas", "Den Platzhalter „anlas“ gibt es nicht."),
        ("item.preamble.occasion", "item.preamble.ocasion", "Den Punkt „preamble.ocasion“ gibt"),
        ("goals.limits", "goals.limit", "Den Schritt „goals.limit“ gibt es nicht."),
        ("lists.stakeholders", "lists.stakeholder", "Die Liste „stakeholder“ gibt es nicht."),
    ],
)
def test_a_step_that_feeds_something_unknown(
    messages_after: Spoil, old: str, new: str, cause: str
) -> None:
    messages = messages_after("phases/planning.toml", f'"{old}"', f'"{new}"')

    assert len(messages) == 1
    assert cause in messages[0]
    assert "Gemeint ist vermutlich" in messages[0]


def test_a_role_that_nobody_has(messages_after: Spoil) -> None:
    messages = messages_after("phases/planning.toml", '["initiator",', '["initator",')

    assert "Die Rolle „initator“ gibt es nicht. Gemeint ist vermutlich „initiator“." in messages[0]


def test_a_column_that_the_list_does_not_have(messages_after: Spoil) -> None:
    messages = messages_after("phases/planning.toml", '"presence", "institution"', '"presense"')

    assert messages == [
        "phases/planning.toml, planning.stakeholder_scan, stakeholders: Das Feld „presense“ gibt"
        " es hier nicht. Gemeint ist vermutlich „presence“."
    ]


def test_a_source_of_options_that_is_unknown(messages_after: Spoil) -> None:
    messages = messages_after(
        "lists/partners.toml", 'options_from = "bodies"', 'options_from = "x"'
    )

    assert "lists/partners.toml, partners, decision_bodies: Die Quelle „x“" in messages[0]


def test_a_default_that_is_no_option(messages_after: Spoil) -> None:
    messages = messages_after("lists/partners.toml", 'default = "to_check"', 'default = "tocheck"')

    assert "Den Auswahlwert „tocheck“ gibt es hier nicht." in messages[0]


def test_visibility_that_hangs_on_no_field(messages_after: Spoil) -> None:
    messages = messages_after("lists/stakeholders.toml", 'field = "presence"', 'field = "presense"')

    assert "lists/stakeholders.toml, stakeholders, institution: Das Feld „presense“" in messages[0]


def test_a_core_item_that_the_type_does_not_show(messages_after: Spoil) -> None:
    messages = messages_after(
        "agreement_types/general.toml", '"scope.legal_nature"', '"childminding.suitability"'
    )

    assert messages == [
        "agreement_types/general.toml, general: Der Punkt „childminding.suitability“ steht in der"
        " Kernliste, gilt für diesen Typ aber nicht."
    ]


def test_a_topic_that_a_type_misspells(messages_after: Spoil) -> None:
    messages = messages_after("agreement_types/general.toml", '"preamble"', '"preambel"')

    assert "Das Themenfeld „preambel“ gibt es nicht. Gemeint ist vermutlich" in messages[0]


def test_a_path_that_is_none(messages_after: Spoil) -> None:
    messages = messages_after("placeholders.toml", "planning.partners[0].name", "planning/partner")

    assert messages == [
        "placeholders.toml, partei_1_name: „planning/partner“ ist kein Pfad im Vorhaben, etwa"
        " planning.partners[0].name."
    ]


def test_a_path_without_wording(messages_after: Spoil) -> None:
    messages = messages_after(
        "placeholders.toml", "planning.partners[0].name", "planning.partners[0].nam"
    )

    assert "Für „planning.partners[0].nam“ gibt es kein Feld mit Wortlaut." in messages[0]


def test_a_sample_with_an_unknown_item(messages_after: Spoil) -> None:
    messages = messages_after(
        "samples/hochauen.toml", '[items."finances.tax"]', '[items."finances.taxes"]'
    )

    assert messages == [
        "samples/hochauen.toml, hochauen: Den Punkt „finances.taxes“ gibt es nicht."
        " Gemeint ist vermutlich „finances.tax“."
    ]


def test_a_sample_with_an_unknown_status(messages_after: Spoil) -> None:
    messages = messages_after("samples/hochauen.toml", 'status = "settled"', 'status = "setled"')

    assert "samples/hochauen.toml, parties.designation: „setled“ ist für „status“" in messages[0]


def test_a_result_of_a_sample_that_refers_to_no_record(messages_after: Spoil) -> None:
    messages = messages_after(
        "samples/hochauen/planning.toml",
        'storage_responsible = "county_office"',
        'storage_responsible = "county_ofice"',
    )

    assert messages == [
        "samples/hochauen/planning.toml, storage_responsible: Einen Datensatz „county_ofice“ gibt"
        " es in dieser Liste nicht. Gemeint ist vermutlich „county_office“."
    ]


def test_a_result_of_a_sample_that_the_model_does_not_know(messages_after: Spoil) -> None:
    messages = messages_after(
        "samples/weidenweg/goals.toml", 'priority_method = "', 'priority_metod = "'
    )

    assert messages == [
        "samples/weidenweg/goals.toml, priority_metod: Die Angabe „priority_metod“ gibt es hier"
        " nicht. Gemeint ist vermutlich „priority_method“."
    ]


def test_a_record_of_a_sample_with_an_unknown_choice(messages_after: Spoil) -> None:
    messages = messages_after(
        "samples/weidenweg/goals.toml", 'status = "adopted"', 'status = "adoptd"'
    )

    assert messages
    assert messages[0].startswith("samples/weidenweg/goals.toml, goals.z1.status: ")
    assert "adoptd" in messages[0]


def test_a_result_of_a_sample_with_an_unknown_topic(messages_after: Spoil) -> None:
    messages = messages_after(
        "samples/weidenweg/content.toml",
        '"family_centre", "personnel"',
        '"family_center", "personnel"',
    )

    assert "Das Themenfeld „family_center“ gibt es nicht." in messages[0]


def test_a_record_of_a_sample_that_begins_on_no_day(messages_after: Spoil) -> None:
    messages = messages_after(
        "samples/muehlenbogen/planning.toml", "since = 2027-01-13", 'since = "bald"'
    )

    assert messages
    assert messages[0].endswith("Die Angabe „since“ muss ein Datum wie 2027-02-24 sein.")


def test_all_mistakes_are_told_at_once(copy: Path) -> None:
    for name in ("parties", "finances"):
        file = copy / f"topics/{name}.toml"
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("title = ", "titel = ", 2), encoding="utf-8")

    with pytest.raises(ContentError) as caught:
        load(copy)

    files = {problem.file for problem in caught.value.problems}
    assert files == {"topics/parties.toml", "topics/finances.toml"}


def test_an_unknown_table_in_a_file_of_many_entries(messages_after: Spoil) -> None:
    messages = messages_after("roles.toml", "[[roles]]", "[[rols]]")

    assert "roles.toml, rols: Die Angabe „rols“ gibt es hier nicht." in messages


def test_an_agenda_that_names_an_unknown_way_to_work(messages_after: Spoil) -> None:
    messages = messages_after("meetings.toml", 'method = "dots"', 'method = "dotz"')

    assert messages == [
        "meetings.toml, adopt_goals: Das Vorgehen „dotz“ gibt es nicht."
        " Gemeint ist vermutlich „dots“."
    ]
