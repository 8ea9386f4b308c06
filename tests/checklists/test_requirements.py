"""What the requirements ask of the content: it is there, for whom it is meant, and complete."""

import re
import zipfile
from io import BytesIO

import pytest

from model.catalogue import catalogue
from model.catalogue.texts import CHECKLISTS
from model.documents.word import render
from model.records.group import Stakeholder
from tests.model.documents import projects

CONTENT = catalogue()
EVERY_TYPE = tuple(kind.key for kind in CONTENT.agreement_types)
NETWORK_MIX = {
    "schools": "Grundschule",
    "day_care": "Familienzentrum",
    "youth_office": "Fachbereich Jugend",
    "health": "Gesundheitsamt",
    "free_providers": "Kirchengemeinden",
    "public_services": "Sozialamt",
    "sport_culture": "Volkshochschule",
    "neighbourhood": "Migrantenorganisationen",
}
SECTORS = {
    **NETWORK_MIX,
    "health": "Kinder- und Jugendärztinnen und -ärzte",
    "public_services": "Jobcenter",
    "sport_culture": "Sportverein",
    "childminders": "Kindertagespflegepersonen",
    "disability": "Schulbegleitung",
}


@pytest.mark.requirement(1, 31, 108)
@pytest.mark.parametrize(("category", "example"), SECTORS.items())
def test_partners_of_every_sector_have_their_category(category: str, example: str):
    assert example in _category(category).examples


@pytest.mark.requirement(174)
@pytest.mark.parametrize(("category", "example"), NETWORK_MIX.items())
def test_a_network_is_reminded_of_its_typical_members(category: str, example: str):
    assert example in _category(category).examples
    assert _category(category).weights["network"] in {"high", "medium"}


@pytest.mark.requirement(1)
def test_a_partner_may_be_one_person_and_may_leave_its_legal_form_open():
    forms = dict(_options("planning.partners.legal_form"))

    assert {"natural_person", "association", "municipality", "church_body", "to_check"} <= set(
        forms
    )
    assert CONTENT.field_text("planning.partners.legal_form").default == "to_check"


@pytest.mark.requirement(7, 8, 9)
def test_other_day_care_schools_and_family_centres_are_occasions_with_a_category_or_type():
    occasions = set(dict(_options("planning.occasion_kinds")))

    assert {"other_day_care", "school", "transition", "family_centre"} <= occasions
    assert "Kitas aller Träger im Einzugsgebiet" in _category("day_care").examples
    assert "berufliche Schule" in _category("schools").examples
    assert {"transition", "family_centre"} <= set(EVERY_TYPE)


@pytest.mark.requirement(4, 57)
def test_the_result_may_bind_by_contract_or_only_state_an_intention():
    forms = dict(_options("planning.result_form"))

    assert {"agreement_with_service", "agreement", "guiding_statement"} <= set(forms)
    explained = {term.term: term.explanation for term in CONTENT.glossary}
    assert explained["Absichtserklärung"] != explained["Kooperationsvereinbarung"]


@pytest.mark.requirement(11)
def test_the_evaluation_asks_every_type_whether_goals_were_reached():
    asked = {question.key: question for question in CONTENT.reflection_questions}

    assert asked["eval.q02"].types == ("all",)
    assert "Ziele" in asked["eval.q02"].statement
    assert "Angebote" in asked["eval.q18"].statement


@pytest.mark.requirement(176)
def test_a_network_asks_whether_children_and_parents_take_part():
    asked = {question.key: question for question in CONTENT.reflection_questions}

    for key, group in (("eval.q10", "Kinder"), ("eval.q11", "Eltern")):
        assert group in asked[key].statement
        assert {"network", "all"} & set(asked[key].types)


@pytest.mark.requirement(50, 75)
def test_goals_come_before_contents_in_six_phases():
    assert [phase.key for phase in CONTENT.phases] == [
        *("planning", "goals", "content", "approval", "anchoring", "evaluation"),
    ]


@pytest.mark.requirement(35)
def test_a_family_centre_is_asked_for_several_agreements_of_one_form():
    asked = CONTENT.field_text("planning.bilateral_model")

    assert asked.required
    assert asked.visible_when is not None
    assert asked.visible_when.values == ("family_centre",)


@pytest.mark.requirement(37)
def test_a_family_centre_names_a_room_for_confidential_talks():
    assert "{beratungsraum}" in CONTENT.item("family_centre.rooms").clause


@pytest.mark.requirement(46)
def test_municipal_planning_has_a_role_and_a_body():
    assert "planner" in {role.key for role in CONTENT.roles}
    assert any(
        body.key == "working_group_78" and "78" in body.legal + body.title
        for body in CONTENT.bodies
    )


@pytest.mark.requirement(56, 71)
def test_each_task_of_childminding_has_its_own_point_and_question():
    functions = ("acquisition", "counselling", "qualification", "placement", "payment")
    points = [CONTENT.item(f"childminding.{name}") for name in functions]

    assert {point.obligation("childminding") for point in points} == {"required"}
    assert len({point.question for point in points}) == len(functions)
    assert "Eltern" in CONTENT.item("childminding.counselling").clause


@pytest.mark.requirement(56)
def test_childminding_reckons_with_more_than_one_provider():
    assert "ein oder mehrere freie Träger" in CONTENT.type("childminding").typical_parties


@pytest.mark.requirement(60)
def test_taking_part_in_each_others_meetings_says_with_which_right():
    assert "{teilnahme_recht}" in CONTENT.item("communication.meeting_participation").clause
    assert "stimm" in CONTENT.placeholder("teilnahme_recht").example.lower() or (
        "berat" in CONTENT.placeholder("teilnahme_recht").example.lower()
    )


@pytest.mark.requirement(62, 69, 81)
def test_the_law_of_each_type_stands_in_the_register_with_the_day_of_its_check():
    register = {law.norm: law for law in CONTENT.legal_register}

    assert register["SGB VIII § 23"].checked_on is not None
    for kind in CONTENT.agreement_types:
        assert any("SGB VIII" in law or "BGB" in law for law in kind.legal), kind.key
    assert all(law.checked_on or law.to_check for law in CONTENT.legal_register)
    assert {"federal", "nw"} <= {law.jurisdiction for law in CONTENT.legal_register}


@pytest.mark.requirement(121)
def test_a_coordination_office_is_named_with_its_hours():
    assert {"koordination_stelle", "koordination_umfang"} <= set(
        re.findall(r"\{(\w+)\}", CONTENT.item("network.coordination").clause)
    )


@pytest.mark.requirement(40, 150)
def test_the_gain_of_everyone_is_worked_out_in_the_first_phase():
    step = CONTENT.step("planning.benefit")

    assert (step.phase, step.required) == ("planning", True)
    assert {"brings_in", "gains", "fears", "needs"} <= _required("planning.benefits")


@pytest.mark.requirement(42)
def test_each_partner_weighs_its_core_mandate_against_hours_and_staff():
    assert {"core_mandate", "not_possible", "hours_per_week", "staffable"} <= _required(
        "goals.limits"
    )
    assert "can_staff" in _required("planning.benefits")
    assert CONTENT.field_text("planning.benefits.effort_hours").kind == "number"


@pytest.mark.requirement(13, 40, 54)
def test_a_service_names_provider_amount_times_quality_and_proof():
    assert _required("content.services") >= {
        *("provider", "scope", "quantity", "times", "quality_requirement", "proof", "valid_from"),
    }


@pytest.mark.requirement(20, 70)
def test_an_interface_names_both_sides_and_what_happens_if_it_fails():
    assert _required("content.interfaces") >= {
        *("from_function", "to_function", "content", "channel", "timing", "fallback"),
    }


@pytest.mark.requirement(39, 58, 61)
def test_decisions_are_taken_alone_after_hearing_or_jointly():
    assert set(dict(_options("content.decision_rules.mode"))) == {
        *("alone", "after_hearing", "jointly"),
    }


@pytest.mark.requirement(52)
def test_costs_name_who_pays_and_whether_the_budget_is_reserved():
    assert {"payer_kind", "payer", "reservation", "basis"} <= _required("content.costs")
    assert "budget" in dict(_options("content.costs.reservation"))


@pytest.mark.requirement(80, 110)
def test_school_and_social_pedagogy_each_give_their_view():
    assert {"school", "social_pedagogy"} <= set(dict(_options("goals.perspectives.view")))
    assert "{bildungsverstaendnis}" in CONTENT.item("objectives.understanding").clause
    assert CONTENT.placeholder("bildungsverstaendnis").path == "goals.understanding_text"


@pytest.mark.requirement(55, 82)
def test_existing_offers_are_rated_as_working_missing_doubled_or_disputed():
    assert set(dict(_options("goals.inventory_entries.rating"))) == {
        *("works", "gap", "duplicate", "disputed"),
    }


@pytest.mark.requirement(98)
def test_results_are_anchored_in_the_papers_of_schools_and_of_the_all_day_offer():
    assert {"school_programme", "all_day_concept", "day_care_concept"} <= set(
        dict(_options("anchoring.anchoring_entries.document_kind"))
    )


@pytest.mark.requirement(107)
def test_the_first_step_asks_for_the_area():
    first = CONTENT.phases[0].steps[0]

    assert "social_area" in {field.name for field in first.fields}


@pytest.mark.requirement(134)
def test_early_talks_are_noted_with_their_state_and_open_questions():
    (contacts,) = (
        field
        for field in CONTENT.step("planning.early_contact").fields
        if field.name == "contacts_made"
    )

    assert {"contact_status", "expectation", "concern"} <= set(contacts.columns)
    assert "open_question" in contacts.extended_columns


@pytest.mark.requirement(135)
def test_people_are_told_that_a_meeting_takes_two_to_three_hours():
    assert "zwei bis drei Stunden" in CONTENT.guidance.meeting_rule


@pytest.mark.requirement(137)
def test_a_meeting_is_held_on_site_online_or_both():
    assert set(dict(_options("planning.meetings.format"))) == {"on_site", "online", "hybrid"}


@pytest.mark.requirement(140)
def test_barriers_to_taking_part_are_asked_for_with_what_helps():
    assert {"device", "network", "language", "accessibility"} <= set(
        dict(_options("planning.access_needs"))
    )
    assert CONTENT.field_text("planning.access_measures").required


@pytest.mark.requirement(141, 156)
def test_each_purpose_has_a_main_and_a_second_channel():
    assert {"purpose", "main_channel", "second_channel"} <= _required("planning.channels")
    assert {"email", "phone"} <= set(dict(_options("planning.channels.second_channel")))


@pytest.mark.requirement(152)
def test_a_group_chooses_its_rule_of_decision_its_quorum_and_who_votes():
    assert set(dict(_options("planning.decision_rule"))) == {"consensus", "consent", "majority"}
    assert CONTENT.field_text("planning.quorum").required
    assert "institution" in dict(_options("planning.voting_unit"))


@pytest.mark.requirement(182)
def test_families_that_are_hard_to_reach_are_invited_to_a_cafe():
    (cafe,) = (one for one in CONTENT.participation_formats if one.key == "parents_cafe")

    assert cafe.target_group == "Eltern"
    assert cafe.procedure


@pytest.mark.requirement(92)
def test_children_parents_and_staff_each_have_several_formats():
    groups = [one.target_group for one in CONTENT.participation_formats]

    assert all(groups.count(group) >= 2 for group in ("Kinder", "Eltern", "Fach- und Lehrkräfte"))


@pytest.mark.requirement(115)
def test_every_step_says_to_whom_it_speaks_what_to_do_and_when_it_is_done():
    for step in CONTENT.steps:
        assert step.who, step.key
        assert all((step.help, step.task, step.done_when, step.example)), step.key


@pytest.mark.requirement(161)
def test_needs_are_told_as_situations_and_checked_for_single_persons():
    assert "situation" in _required("goals.needs")
    assert CONTENT.field_text("goals.needs_anonymity_checked").required


@pytest.mark.requirement(105)
def test_nothing_names_the_publishers_of_other_peoples_work():
    foreign = re.compile(r"\b(ISA|DKJS|KTK|BETA|Wiesbaden\w*|Prüfbaustein)\b|gefördert vo[nm]")
    told = [*CHECKLISTS.rglob("*.toml")]

    assert told
    assert [file.name for file in told if foreign.search(file.read_text("utf-8"))] == []


@pytest.mark.requirement(105)
def test_a_document_carries_no_picture_or_logo():
    file = render(projects.document(projects.sample("weidenweg")))

    with zipfile.ZipFile(BytesIO(file)) as package:
        assert [name for name in package.namelist() if "media" in name] == []


@pytest.mark.requirement(133)
def test_each_category_weighs_for_every_type_and_may_be_left_out_with_a_reason():
    assert all(set(one.weights) == set(EVERY_TYPE) for one in CONTENT.stakeholder_categories)
    assert Stakeholder(id="s", presence="omitted", omission_reason="Gibt es hier nicht.")
    assert CONTENT.field_text("planning.stakeholders.omission_reason").required


def _category(key: str):
    (found,) = (one for one in CONTENT.stakeholder_categories if one.key == key)
    return found


def _options(path: str) -> list[tuple[str, str]]:
    return [(option.value, option.label) for option in CONTENT.field_text(path).options]


def _required(path: str) -> set[str]:
    return {field.name for field in CONTENT.list_at(path).fields if field.required}
