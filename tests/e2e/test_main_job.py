"""The main job: a new all-day school project, typed from the first page to both Word files."""

from datetime import date
from pathlib import Path

from model.catalogue import catalogue
from model.catalogue.schema_samples import Sample
from tests.e2e import addresses
from tests.e2e.conftest import NewWindow
from tests.e2e.sections import in_order, table_texts
from tests.e2e.walk import Walk, people_of

KIND = "all_day_school"
START = date(2027, 8, 1)
GOALS = {
    "Verlässliche Betreuung": "An allen zugesagten Tagen findet der Ganztag statt",
    "Gemeinsame Lernzeit": "Lehrkraft und Ganztagskraft begleiten jede Lernzeit",
}


def test_everything_typed_in_a_new_project_stands_in_the_right_document(
    new_window: NewWindow, workspace, tmp_path: Path
):
    sample = catalogue().sample("muehlenbogen")
    sentences = {key: sample.items[key].text for key in catalogue().type(KIND).core_items}
    assert len(sentences) == 34
    walk = Walk(new_window("/"), workspace)

    walk.begin(sample.title, KIND)
    _plan(walk, sample)
    _name_goals(walk)
    for key, sentence in sentences.items():
        walk.agree(key, sentence)
    _resolve_put_to_work_and_review(walk)

    walk.open(addresses.agreement(walk.project))
    agreement = walk.download("agreement", tmp_path)
    service = walk.download("service_agreement", tmp_path)
    assert in_order(agreement, "contract", sentences) == []
    assert in_order(service, "service_agreement", sentences) == []
    said = table_texts(agreement)
    people = people_of(sample.key)
    parties = {text for one in people.partners for text in (one.name, one.address)}
    places = {one.name for one in people.institutions[:2]}
    assert parties | places | {*GOALS, *GOALS.values()} <= said


def _plan(walk: Walk, sample: Sample) -> None:
    walk.go("planning.stakeholder_scan")
    people = people_of(sample.key)
    for party in people.partners:
        walk.add("planning.partners", name=party.name, address=party.address)
    places = [
        walk.add("planning.institutions", name=place.name, represented_by=place.represented_by)
        for place in people.institutions[:2]
    ]
    walk.go("planning.group")
    for place, function in zip(places, ("Schulleitung", "Ganztagsleitung"), strict=True):
        walk.add("planning.members", institution=place.split(".")[-1], function=function)
    walk.go("planning.occasion")
    walk.fill({"planning.start_date": START})
    walk.go("planning.schedule")
    walk.add("planning.milestones", title="Unterzeichnung", date=date(2027, 7, 8))
    walk.add("planning.milestones", title="Beginn des Ganztags", date=START)


def _name_goals(walk: Walk) -> None:
    walk.go("goals.specify")
    for title, state in GOALS.items():
        walk.add("goals.goals", title=title, target_state=state)
        walk.add("goals.goal_indicators", title=f"Merkmal zu: {title}")


def _resolve_put_to_work_and_review(walk: Walk) -> None:
    walk.go("approval.bodies")
    walk.add(catalogue().lists["bodies"].path, meeting_date=date(2027, 7, 1))
    walk.go("approval.record")
    walk.add(catalogue().lists["resolutions"].path, date=date(2027, 7, 1), result="adopted")
    walk.go("anchoring.action_plan")
    for title in ("Kontaktblatt verteilen", "Kinderschutzablauf üben"):
        walk.add(catalogue().lists["measures"].path, title=title)
    walk.go("evaluation.design")
    walk.add(catalogue().lists["evaluations"].path, period_from=START)
    walk.go("evaluation.celebrate")
    walk.add(catalogue().lists["successes"].path, title="Die Absprachen tragen")
