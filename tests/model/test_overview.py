"""Where the group stands: the sentence and what stands below it."""

from datetime import date

from hypothesis import given

from model import overview
from model.catalogue import catalogue
from model.project import Project
from tests.model import drawn

TODAY = date(2026, 11, 24)
KIND = "all_day_school"
MEETINGS = [
    {"id": "m1", "date": "2026-11-10", "status": "held"},
    {"id": "m2", "date": "2026-12-29"},
    {"id": "m3", "date": "2026-12-01", "status": "cancelled"},
]


def done(phase: str) -> list[dict]:
    return [{"id": step.name, "status": "done"} for step in catalogue().phase(phase).steps]


def half() -> Project:
    items = [
        {"id": "scope-subject", "status": "settled", "decided_on": "2026-11-12"},
        {"id": "finances-costs", "status": "disputed"},
        {"id": "finances-basis", "status": "disputed"},
    ]
    decision = {
        "id": "d",
        "wording": "Sechs Ziele gelten.",
        "meeting": "m1",
        "procedure": "consent",
    }
    task = {"what": "Räume klären", "responsible_institution": "i", "due_date": "2027-01-10"}
    return Project.model_validate(
        {
            "agreement_type": KIND,
            "planning": {
                "steps": done("planning"),
                "meetings": MEETINGS,
                "decisions": [decision],
                "institutions": [{"id": "i", "name": "Grundschule"}],
                "tasks": [{"id": "t1", **task}, {"id": "t2", "status": "done", **task}],
            },
            "goals": {"steps": done("goals")},
            "content": {"items": items},
        }
    )


def test_an_empty_project_is_told_in_one_breath():
    assert overview.recap(Project(agreement_type=KIND), catalogue(), TODAY) == (
        "Phase 1, Planung. Von 14 Schritten ist noch keiner erledigt. "
        "Ein Treffen ist noch nicht geplant."
    )


def test_a_project_half_way_says_phase_points_disputes_and_the_next_meeting():
    assert overview.recap(half(), catalogue(), TODAY) == (
        "Phase 3, Inhalte. Einer von 103 Pflichtpunkten ist geregelt. 2 sind strittig. "
        "In 35 Tagen treffen wir uns wieder."
    )


def test_a_full_project_says_that_all_is_done():
    required = [
        {"id": one.key.replace(".", "-", 1), "status": "settled"}
        for one in catalogue().items_for(KIND)
    ]
    phases = ("planning", "goals", "approval", "anchoring", "evaluation")
    data = {phase: {"steps": done(phase)} for phase in phases}
    full = Project.model_validate({"agreement_type": KIND, "content": {"items": required}, **data})

    assert overview.recap(full, catalogue(), TODAY).startswith("Alle sechs Phasen sind erledigt.")


def test_decisions_come_with_the_latest_first_and_work_only_while_it_is_open():
    days = [one.day for one in overview.decided(half(), catalogue())]
    ((name, lines),) = overview.work(half(), catalogue())

    assert days == [date(2026, 11, 12), date(2026, 11, 10)]
    assert (name, [one.title for one in lines]) == ("Grundschule", ["Räume klären"])


@given(drawn.projects())
def test_any_project_has_a_sentence(project: Project):
    assert overview.recap(project, catalogue(), TODAY).endswith(".")
    assert len(overview.tiles(project, catalogue())) == 6


def test_the_next_steps_are_those_of_the_phase_the_group_is_in():
    first, *_ = overview.next_steps(Project(agreement_type=KIND), catalogue())
    contents = overview.next_steps(half(), catalogue())

    assert first == "planning.occasion"
    assert {key.split(".")[0] for key in contents} == {"content"}


def test_steps_all_ticked_lead_to_the_checklist_while_points_are_open():
    ticked = half().model_dump(mode="json")
    ticked["content"]["steps"] = done("content")

    assert overview.next_steps(Project.model_validate(ticked), catalogue()) == (
        "content.checklist",
    )


def test_a_house_is_not_named_again_beside_its_own_task():
    task = {"id": "t", "what": "Bericht", "responsible_institution": "i"}
    planning = {
        "institutions": [{"id": "i", "name": "Fachbereich"}],
        "tasks": [{**task, "responsible_function": "Fachbereich", "due_date": "2027-01-10"}],
    }

    ((_, (line,)),) = overview.work(Project.model_validate({"planning": planning}), catalogue())

    assert line.about == "bis 10.01.2027"


@given(drawn.projects())
def test_nothing_comes_next_only_once_all_phases_are_done(project: Project):
    is_done = overview.recap(project, catalogue(), TODAY).startswith("Alle sechs")

    assert (overview.next_steps(project, catalogue()) == ()) == is_done
