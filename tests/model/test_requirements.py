"""What the requirements ask of a project: it is noticed, asked for, or written into a document."""

import re
from datetime import date

import pytest

from model import done, rules
from model.catalogue import catalogue
from model.content import GapValue
from model.documents import Status, to_text, word
from model.paths import field_of, pattern
from model.project import Project
from model.workspace import Workspace
from tests.model.catalogue.test_wording_of_the_model import PATHS
from tests.model.documents import projects
from tests.model.done.test_criteria import BASE, GOALS
from tests.people import PROVIDER

CONTENT = catalogue()
TODAY = date(2026, 11, 24)
DRAFT = "Entwurf vom 22.\N{NO-BREAK SPACE}November 2026"
PLACES = [
    {"id": "i", "name": "Grundschule", "kind": "school"},
    {"id": "j", "name": "Ganztag", "kind": "all_day"},
]
LEAD = {"role": "facilitator", "institution": "i", "function": "Leitung"}
# What groups of people gain, whether they are spoken of at all, and the way out of the tool.
ABOUT_GROUPS = {
    "planning.work_with_children",
    "planning.single_case_path",
    "planning.benefits.benefit_children",
    "planning.benefits.benefit_families",
    "content.interfaces.data_kind",
    "approval.change_children",
    "approval.change_parents",
}
SPEAKS_OF_FAMILIES = re.compile(r"Kind|Famil|Eltern|Schüler|child|famil|parent|pupil")
TELLS_WHO_SOMEONE_IS = re.compile(
    r"Vorname|Nachname|Familienname|Geburt|Geschlecht|Diagnose|Aktenzeichen|Religion"
    r"|Staatsangehörigkeit|Krankheit|birth|surname|first_name|last_name|diagnos|gender|religion"
)


@pytest.mark.requirement(160)
def test_no_field_is_made_for_a_child_or_a_family():
    fields = {pattern(path): CONTENT.field_text(pattern(path)).label for path in PATHS}

    assert {
        path
        for path, label in fields.items()
        if SPEAKS_OF_FAMILIES.search(f"{path.split('.')[-1]} {label}")
    } == ABOUT_GROUPS
    assert [
        path for path, label in fields.items() if TELLS_WHO_SOMEONE_IS.search(f"{path} {label}")
    ] == []


@pytest.mark.requirement(119)
def test_a_network_is_begun_by_any_institution_and_needs_no_council(workspace: Workspace):
    begun = workspace.create("Netzwerk am Hang", "network", PROVIDER)

    opened = workspace.open(begun).project
    assert opened.planning.partners == ()
    assert word.render(projects.document(opened)).startswith(b"PK")
    hearing = {"approval.bodies": [{"role": "hearing"}]}
    assert "V19" in findings(hearing)
    assert "V19" not in findings(hearing, "network")


@pytest.mark.requirement(2, 10, 151)
def test_goals_have_to_benefit_every_partner_and_children_parents_and_institutions():
    gains = [
        {"goal": "g1", "partner": partner, "beneficiary": who, "benefit": "Mehr Ruhe"}
        for partner in ("p", "q")
        for who in ("children", "parents", "institution")
    ]
    asked = {"goals.gains", "goals.beneficiary"}
    step = "goals.benefit_check"

    assert missing(step, _goals()) >= asked
    assert missing(step, {**_goals(), "goals.goal_benefits": gains}) & asked == set()
    one_sided = {**_goals(), "goals.goal_benefits": gains[:3]}
    assert missing(step, one_sided) & asked == {"goals.gains"}


@pytest.mark.requirement(83)
def test_a_goal_is_adopted_with_indicator_deadline_and_responsible_institution():
    bare = [{"id": "g1", "title": "Ruhe beim Essen", "status": "adopted"}]

    assert missing("goals.adopt", {"goals.goals": bare}) >= {"goals.indicator", "goals.answerable"}
    assert "goals.answerable" not in missing("goals.adopt", _goals())


@pytest.mark.requirement(76, 133)
def test_each_category_is_filled_or_left_out_for_a_reason():
    keys = [one.key for one in CONTENT.stakeholder_categories]
    present = [
        {"category": key, "presence": "present", "level": "contributing"} for key in keys[1:]
    ]
    bare = {"category": keys[0], "presence": "omitted"}
    explained = {**bare, "omission_reason": "Gibt es in unserem Ort nicht."}

    assert findings({"planning.stakeholders": present}) == {"V21"}
    assert findings({"planning.stakeholders": [*present, explained]}) == set()
    step = "planning.stakeholder_scan"
    assert "planning.category" in missing(step, {"planning.stakeholders": present})
    all_there = {"planning.stakeholders": [*present, explained]}
    assert "planning.category" not in missing(step, all_there)


@pytest.mark.requirement(77)
def test_the_group_has_a_seat_with_function_and_deputy_for_every_partner():
    seat = {"function": "Leitung", "deputy_function": "Stellvertretung"}
    seats = [{"institution": place, **seat} for place in ("i", "j")]

    assert "planning.seat" in missing("planning.group", {"planning.members": seats[:1]})
    assert "planning.seat" not in missing("planning.group", {"planning.members": seats})


@pytest.mark.requirement(78)
def test_roles_mandates_and_channels_are_three_required_steps():
    for key in ("planning.roles", "planning.mandate", "planning.communication"):
        assert CONTENT.step(key).required
        assert missing(key, {"planning.members": [{"function": "Leitung"}]})


@pytest.mark.requirement(145, 146)
def test_the_group_is_not_ready_without_a_facilitator_who_has_a_deputy():
    step = "planning.roles"
    fair = {**LEAD, "deputy_function": "Stellvertretung", "own_interest": False}

    assert "planning.role.facilitator" in missing(step, {})
    assert "planning.role.interest" in missing(step, {"planning.group_roles": [LEAD]})
    found = missing(step, {"planning.group_roles": [fair]})
    assert not found & {"planning.role.facilitator", "planning.role.interest"}


@pytest.mark.requirement(146)
def test_the_choice_of_the_facilitator_rests_on_a_decision_of_the_group():
    assert field_of("planning.roles_adopted_by").list_path == "planning.decisions"
    assert "roles" in field_of("planning.decisions.x.subject").choices


@pytest.mark.requirement(147)
def test_coordination_is_held_beside_facilitation_and_one_house_for_all_is_asked_about():
    three = [{**LEAD, "role": role} for role in ("facilitator", "coordinator", "minute_taker")]

    assert "planning.role.coordinator" in missing(
        "planning.roles", {"planning.group_roles": [LEAD]}
    )
    assert "V22" in findings({"planning.institutions": PLACES, "planning.group_roles": three})
    apart = [*three[:2], {**three[2], "institution": "j"}]
    assert "V22" not in findings({"planning.institutions": PLACES, "planning.group_roles": apart})


@pytest.mark.requirement(147)
@pytest.mark.parametrize(("count", "is_asked"), [(7, False), (8, True)])
def test_from_eight_partners_on_one_house_for_two_roles_is_asked_about(count: int, is_asked: bool):
    partners = [{"id": f"p{number}", "name": f"Verein {number}"} for number in range(count)]
    roles = [{**LEAD, "role": role} for role in ("facilitator", "coordinator")]
    there = {
        "planning.partners": partners,
        "planning.institutions": PLACES,
        "planning.group_roles": [*roles, {**LEAD, "role": "minute_taker", "institution": "j"}],
    }
    reason = {"planning.single_house_reason": "Nur diese Stelle hat Zeit."}

    found = rules.findings(project_with(there), CONTENT, TODAY, ["V22"])

    said = "Bei 8 Partnern moderiert und koordiniert Grundschule zugleich. Rollen trennen?"
    assert [one.sentence(CONTENT) for one in found] == [said] * is_asked
    assert "V22" not in findings({**there, **reason})


@pytest.mark.requirement(114, 132, 159, 161)
def test_the_rule_of_anonymity_is_adopted_in_the_first_phase_and_meant_for_every_paper():
    step = "planning.confidentiality"
    proposed = [{"topic": "anonymity", "status": "proposed", "text": "Keine Namen."}]
    adopted = [{**proposed[0], "status": "adopted"}]

    assert (CONTENT.step(step).phase, CONTENT.step(step).required) == ("planning", True)
    assert "planning.rule.anonymity" in missing(step, {"planning.rules": proposed})
    assert "planning.rule.anonymity" not in missing(step, {"planning.rules": adopted})
    assert "planning.printed" in missing(step, {"planning.printed_on": ("minutes",)})
    assert "planning.decision.anonymity" in missing("planning.kickoff", {})


@pytest.mark.requirement(132)
def test_rules_moderation_and_channels_stand_before_any_content():
    before = ("planning.rules", "planning.confidentiality", "planning.roles")
    order = [step.key for step in CONTENT.steps]

    for key in (*before, "planning.communication"):
        assert CONTENT.step(key).required
        assert order.index(key) < order.index("goals.inventory")
        assert missing(key, {})


@pytest.mark.requirement(163)
def test_a_question_about_one_family_has_a_way_outside_the_tool():
    asked = CONTENT.field_text("planning.single_case_path")
    without = labels_missing("planning.confidentiality", {})
    named = labels_missing(
        "planning.confidentiality",
        {"planning.single_case_path": "Zwei Stellen sprechen mit der Familie, wenn sie zustimmt."},
    )

    assert asked.label in without
    assert asked.label not in named


@pytest.mark.requirement(109, 126)
def test_a_need_names_its_source_and_is_checked_for_single_persons():
    need = {"situation": "Am Nachmittag fehlt ein ruhiger Ort.", "affected_group": "Kinder"}
    step = "goals.needs"

    assert "goals.need_source" in missing(
        step, {"goals.needs": [{**need, "source_kind": "survey"}]}
    )
    assert CONTENT.step(step).required


@pytest.mark.requirement(153)
def test_minutes_have_a_deadline_and_a_time_for_objections():
    planning = Project().planning

    assert planning.minutes_days is not None
    assert planning.objection_days is not None
    assert 0 < planning.minutes_days < planning.objection_days


@pytest.mark.requirement(154)
def test_a_work_package_is_carried_by_two_institutions():
    package = {"title": "Essen", "items": ["finances-costs"], "responsible_institution": "i"}
    alone = [{**package, "second_institution": "i"}]
    pair = [{**package, "second_institution": "j"}]
    step = "content.work_packages"

    assert "content.two_institutions" in missing(step, {"content.work_packages": alone})
    assert "content.two_institutions" not in missing(step, {"content.work_packages": pair})


@pytest.mark.requirement(13, 41, 53, 56)
def test_every_partner_provides_a_service_that_is_described_whole():
    step = "content.services_matrix"
    bare = [{"title": "Lernzeit", "provider": "p"}]

    assert missing(step, {"content.services": bare}) >= {"content.service", "content.no_service"}
    both = [*bare, {"title": "Werken", "provider": "q"}]
    assert "content.no_service" not in missing(step, {"content.services": both})


@pytest.mark.requirement(41, 88, 89)
@pytest.mark.parametrize(
    "point",
    ["responsibilities.overview", "finances.costs", "personnel.employer", "pedagogy.concept"],
)
def test_an_untouched_required_point_is_listed_in_the_agreement(point: str):
    title = CONTENT.item(point).title
    project = Project(agreement_type="all_day_school")

    assert title in _open_points(project)
    filled = tuple(
        GapValue(id=one.name, value=one.example) for one in CONTENT.placeholders if one.is_filled
    )
    assert title not in _open_points(projects.settled(project, point, values=filled))


@pytest.mark.requirement(51)
def test_a_draft_can_be_written_from_the_first_day():
    for kind in CONTENT.agreement_types:
        text = to_text(projects.document(Project(agreement_type=kind.key)))

        assert DRAFT in text
        assert "bindet niemanden" in text


@pytest.mark.requirement(64)
def test_agreement_and_service_agreement_speak_of_each_other_with_date_and_version():
    project = projects.sample("muehlenbogen")
    agreement = to_text(projects.document(project))
    supplement = to_text(projects.document(project, "service_agreement"))

    assert "gehören in dieser Rangfolge der Vertrag, die Leistungsvereinbarung" in agreement
    assert f"ergänzt die Vereinbarung „{project.title}“" in supplement
    for text in (agreement, supplement):
        assert f"{DRAFT} · Version\u00a0{projects.VERSION}" in text
    assert "Fassung\u00a01.0 vom 27.05.2027, unterzeichnet am 13.07.2027" in supplement


@pytest.mark.requirement(63)
def test_the_group_decides_for_each_point_what_the_contract_and_what_the_supplement_holds():
    point = "finances.costs"
    gaps = (GapValue(id="kostenverteilung", value="Jeder zahlt die Hälfte"),)

    for level, holder in (("contract", "agreement"), ("service_agreement", "service_agreement")):
        project = projects.settled(projects.minimum(), point, level=level, values=gaps)
        holding = {
            name
            for name in ("agreement", "service_agreement")
            if "Jeder zahlt die Hälfte" in to_text(projects.document(project, name))
        }
        assert holding == {holder}


@pytest.mark.requirement(18, 48)
def test_every_party_has_room_for_signature_and_seal():
    project = projects.minimum()
    text = to_text(projects.document(project, status=Status.FINAL))

    signing = text[text.rindex("Ort, Datum") :]
    assert [one.name for one in project.planning.partners if one.name not in signing] == []
    assert CONTENT.field_text("approval.signatures.seal").kind == "yes_no"


@pytest.mark.requirement(66, 80)
def test_what_was_written_about_understanding_and_goals_becomes_text_of_the_agreement():
    common = "Lernen braucht Beziehung und freie Zeit"
    project = project_with(
        {
            "goals.understanding_text": common,
            "goals.goals": [{"title": "Verlässliche Lernzeit", "status": "adopted"}],
        }
    )
    for key in ("objectives.understanding", "objectives.list"):
        project = projects.settled(project, key)

    text = to_text(projects.document(project))
    assert common in text
    assert "Verlässliche Lernzeit" in text


@pytest.mark.requirement(35, 39, 70)
@pytest.mark.parametrize("count", [2, 12])
def test_an_agreement_is_written_for_two_partners_as_for_twelve(count: int):
    project = projects.minimum().model_copy(
        update={
            "agreement_type": "family_centre",
            "planning": Project().planning.model_copy(
                update={"partners": projects.partners(count)}
            ),
        }
    )

    text = to_text(projects.document(project))
    assert all(one.name in text for one in projects.partners(count))


@pytest.mark.requirement(65)
def test_a_change_within_its_limits_needs_the_steering_group_and_no_council():
    needed = {
        path: missing("evaluation.resolution", {"evaluation.resolution_path": path})
        for path in ("coordination", "steering_group", "bodies_again")
    }

    decisions = {"evaluation.steering_decision", "evaluation.bodies_again"}
    assert needed["coordination"] & decisions == set()
    assert needed["steering_group"] & decisions == {"evaluation.steering_decision"}
    assert needed["bodies_again"] & decisions == {"evaluation.bodies_again"}
    assert "{anpassungsgrenze}" in CONTENT.item("services.adjustment").clause


def missing(step: str, there: dict) -> set[str]:
    found = done.missing(project_with(there), step, CONTENT, TODAY)
    return {one.key for one in found}


def labels_missing(step: str, there: dict) -> str:
    return " ".join(one.sentence for one in done.missing(project_with(there), step, CONTENT, TODAY))


def findings(there: dict, kind: str = "all_day_school") -> set[str]:
    project = project_with({"planning.partners": [], "planning.institutions": PLACES, **there})
    project = project.model_copy(update={"agreement_type": kind})
    return {one.rule for one in rules.findings(project, CONTENT, TODAY)}


def project_with(there: dict) -> Project:
    data = BASE.model_dump()
    for path, value in there.items():
        phase, name = path.split(".")
        if isinstance(value, list):
            value = [{"id": f"n{number}", **record} for number, record in enumerate(value)]
        data[phase][name] = value
    return Project.model_validate(data)


def _goals() -> dict:
    return {"goals.goals": GOALS[:1]}


def _open_points(project: Project) -> str:
    text = to_text(projects.document(project))
    return text[text.index("Noch offene Pflichtpunkte") :]
