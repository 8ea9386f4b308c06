"""The main job: a new all-day school project, typed from the first page to both Word files."""

from datetime import date
from pathlib import Path

import pytest

from model.catalogue import catalogue, plural, t
from model.german import format_date
from model.people import Institution, Partner
from model.planning import Planning
from tests.e2e import addresses, rating
from tests.e2e.conftest import NewWindow
from tests.e2e.reading import sees, sees_rows, unfolds
from tests.e2e.sections import (
    in_annexes,
    in_order,
    lines_of_signatures,
    paragraphs_under,
    row_of_institution,
    row_of_partner,
    rows_of_parties,
    rows_under,
    signatures,
)
from tests.e2e.walk import Walk, people_of
from tests.model.documents.wordfile import WordFile

KIND, SAMPLE = "all_day_school", "muehlenbogen"
START, SIGNING, RESOLVED = date(2027, 8, 1), date(2027, 7, 8), date(2027, 7, 1)
GOALS = {
    "Verlässliche Betreuung": "An allen zugesagten Tagen findet der Ganztag statt",
    "Gemeinsame Lernzeit": "Lehrkraft und Ganztagskraft begleiten jede Lernzeit",
}
FUNCTIONS = ("Schulleitung", "Ganztagsleitung")
MEASURES = {"Kontaktblatt verteilen": date(2027, 9, 1), "Kinderschutzablauf üben": SIGNING}
IN_ANNEXES = ("communication.channels", "child_protection.emergency")
# One question of the short check makes room for another one.
LEFT_OUT, CHOSEN = "eval.q20", "eval.q12"
AGREED = ("eval.q01", "eval.q05", "eval.q06", "eval.q08")


# A bound against hanging: what is typed here would take a person an afternoon.
@pytest.mark.timeout(900)
def test_everything_typed_in_a_new_project_stands_in_the_right_document(
    new_window: NewWindow, workspace, tmp_path: Path
):
    sample, core = catalogue().sample(SAMPLE), catalogue().type(KIND).core_items
    sentences = {key: sample.items[key].text for key in core}
    in_annex = {key: sample.items[key].text for key in IN_ANNEXES}
    assert len(sentences) == 34
    walk = Walk(new_window("/"), workspace)

    walk.begin(sample.title, KIND)
    parties, houses = _name_parties_and_institutions(walk)
    _plan(walk, houses)
    _name_goals(walk)
    walk.agree_on_core_list(sentences)
    for key, sentence in in_annex.items():
        walk.open(addresses.item(walk.project, key))
        walk.agree(key, sentence)
    _resolve(walk, parties[0])
    _put_to_work(walk, houses)
    _rate(walk, houses)

    walk.open(addresses.agreement(walk.project))
    agreement = walk.download("agreement", tmp_path)
    service = walk.download("service_agreement", tmp_path)
    assert in_order(agreement, "contract", sentences) == []
    assert in_order(service, "service_agreement", sentences) == []
    assert in_annexes(agreement, in_annex) == []
    _expect_people_and_goals(agreement)
    assert signatures(service) == signatures(agreement)
    basis = paragraphs_under(service, t("documents.service_agreement.basis_heading"))
    assert any(format_date(START) in text for text in basis)


def _people() -> Planning:
    return people_of(SAMPLE)


def _houses() -> tuple[tuple[Institution, Partner], ...]:
    """The first two institutions, each with the party that it belongs to."""
    homes = {one.id: one for one in _people().partners}
    return tuple((one, homes[one.partner]) for one in _people().institutions[:2])


def _name_parties_and_institutions(walk: Walk) -> tuple[list[str], list[str]]:
    """Type who agrees and who acts; returns the ids of the parties and of the institutions."""
    walk.go("planning.stakeholder_scan")
    names = ("name", "short_name", "legal_form", "address", "representation", "signing_mode")
    homes = {
        one.id: walk.add("planning.partners", **{name: getattr(one, name) for name in names})
        for one in _people().partners
    }
    places = [
        walk.add(
            "planning.institutions",
            name=house.name,
            partner=_id(homes[home.id]),
            represented_by=house.represented_by,
            co_signing=house.co_signing,
        )
        for house, home in _houses()
    ]
    sees(walk.page, *(home.short_name for _, home in _houses()))
    return [_id(place) for place in homes.values()], [_id(place) for place in places]


def _plan(walk: Walk, houses: list[str]) -> None:
    walk.go("planning.group")
    for house, function in zip(houses, FUNCTIONS, strict=True):
        walk.add("planning.members", institution=house, function=function)
    walk.go("planning.occasion")
    walk.fill({"planning.start_date": START})
    walk.go("planning.schedule")
    walk.add("planning.milestones", title="Unterzeichnung", date=SIGNING)
    walk.add("planning.milestones", title="Beginn des Ganztags", date=START)
    walk.open(addresses.dates(walk.project))
    sees(walk.page, "Unterzeichnung", format_date(SIGNING), "Beginn des Ganztags")


def _name_goals(walk: Walk) -> None:
    walk.go("goals.specify")
    for title, state in GOALS.items():
        walk.add("goals.goals", title=title, target_state=state)
        walk.add("goals.goal_indicators", title=f"Merkmal zu: {title}")
        # The indicator is a row of its own inside its goal, and the goal counts it.
        sees(walk.page, f"Merkmal zu: {title}", plural("pages.goals.indicators", 1))
    sees(walk.page, *GOALS)


def _resolve(walk: Walk, party: str) -> None:
    walk.go("approval.bodies")
    kind = catalogue().bodies[0]
    body = walk.add("approval.bodies", partner=party, body_type=kind.key, meeting_date=RESOLVED)
    walk.go("approval.record")
    walk.add("approval.resolutions", body=_id(body), date=RESOLVED, result="adopted")
    name = f"{kind.title}, {_people().partners[0].short_name}"
    unfolds(walk.page, t("approval.register.title"))
    sees_rows(walk.page, (name, format_date(RESOLVED)))


def _put_to_work(walk: Walk, houses: list[str]) -> None:
    walk.go("anchoring.contacts")
    walk.press(t("anchoring.contacts.button.other", count=len(FUNCTIONS)))
    names = (house.name for house, _ in _houses())
    unfolds(walk.page, t("anchoring.contacts.title"))
    sees_rows(walk.page, *zip(names, FUNCTIONS, strict=True))
    walk.go("anchoring.action_plan")
    for title, due in MEASURES.items():
        walk.add("anchoring.measures", title=title, responsible_institution=houses[0], due_date=due)
    walk.page.get_by_text(t("anchoring.measures.views.board"), exact=True).click()
    until = (t("anchoring.measures.until", date=format_date(due)) for due in MEASURES.values())
    sees(walk.page, *MEASURES, *until)


def _rate(walk: Walk, houses: list[str]) -> None:
    """Two institutions agree on four questions and are far apart on the time they have."""
    (school, _), (all_day, _) = _houses()
    rating.plan(walk, houses[0], LEFT_OUT, CHOSEN)
    walk.go("evaluation.self_assessment")
    rated = (*AGREED, "eval.q14", CHOSEN)
    rating.rate(walk, school.name, houses[0], {**dict.fromkeys(rated, "r4"), CHOSEN: "r1"})
    rating.rate(walk, all_day.name, houses[1], {**dict.fromkeys(rated, "r4"), "eval.q14": "r3"})
    carries, gap = ("trägt", "Wahrnehmungslücke")
    rows = {**dict.fromkeys(AGREED, ("4,0", "0", carries)), "eval.q14": ("3,5", "1", carries)}
    rating.see_average_and_spread(walk, CHOSEN, {**rows, CHOSEN: ("2,5", "3", gap)})
    rating.decide(walk, CHOSEN, houses[0])
    walk.go("evaluation.celebrate")
    walk.add("anchoring.successes", title="Die Absprachen tragen")
    sees(walk.page, "Die Absprachen tragen")


def _expect_people_and_goals(agreement: WordFile) -> None:
    partners = _people().partners
    acting = [row_of_institution(house, home) for house, home in _houses()]
    assert rows_of_parties(agreement) == [*map(row_of_partner, partners), *acting]
    assert signatures(agreement) == lines_of_signatures(partners, _houses()[0][0])
    goals = rows_under(agreement, ("§", catalogue().topic("objectives").title))[1:]
    assert [row[1:3] for row in goals] == [[title, state] for title, state in GOALS.items()]


def _id(place: str) -> str:
    return place.split(".")[-1]
