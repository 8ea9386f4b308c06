"""Dissent that the group kept stands in the documents, in the words of its parties."""

import datetime

import pytest

from model.content import item_id
from model.documents import Status, reading, word
from model.records.drafting import Dissent
from model.records.resolutions import ConsultedBody, CouncilPaper
from tests.model.documents import projects
from tests.model.documents.checks import problems

SAID = "Die Räume bleiben am Nachmittag frei."
OTHER = "Die Räume werden täglich gebraucht."


def kept(*positions: Dissent):
    project = projects.minimum()
    content = project.content.model_copy(update={"dissent": positions})
    return project.model_copy(update={"content": content})


def positions(item: str = "scope.subject", **values) -> tuple[Dissent, Dissent]:
    usual = {"item": item_id(item), "interest": "unter uns", **values}
    return (
        Dissent(id="d1", partner="p1", position=SAID, **usual),
        Dissent(id="d2", partner="p2", position=OTHER, **usual),
    )


def text_of(project, name="agreement", status=Status.DRAFT) -> str:
    document = projects.document(project, name, status=status)
    return "\n".join(line.text for line in reading(document)).replace("\u00a0", " ")


@pytest.mark.parametrize("status", [Status.DRAFT, Status.FINAL])
@pytest.mark.parametrize("outcome", ["open", "deferred", "for_bodies"])
def test_what_stays_disputed_stands_in_the_agreement(status, outcome):
    again = datetime.date(2028, 6, 30)
    project = kept(*positions(outcome=outcome, review_date=again, body_note="Zwei Wege möglich."))
    text = text_of(project, status=status)

    assert "Festgehaltener Dissens" in text
    assert f"Partner 1\t{SAID}\t" in text
    assert f"Partner 2\t{OTHER}\t" in text
    assert "erneut zu prüfen am 30.06.2028" in text
    assert ("Zwei Wege möglich." in text) == (outcome == "for_bodies")


def test_a_solved_dispute_leaves_no_trace():
    text = text_of(kept(*positions(outcome="resolved", solution="Zwei Räume fest.")))

    assert "Dissens" not in text
    assert SAID not in text


def test_what_stands_behind_a_position_stays_in_the_group():
    assert "unter uns" not in text_of(kept(*positions(outcome="deferred")))


def test_an_unwritten_position_is_no_dissent():
    assert "Dissens" not in text_of(kept(Dissent(id="d1", item=item_id("scope.subject"))))


def test_positions_on_one_point_stand_below_each_other():
    first, second = positions()
    between = Dissent(id="d3", item=item_id("term.start"), partner="p1", position="Später.")
    text = text_of(kept(first, between, second))

    assert text.index(SAID) < text.index(OTHER) < text.index("Später.")


def test_a_service_agreement_keeps_the_dissent_on_its_own_points():
    money, subject = positions("finances.costs"), positions("scope.subject")

    assert SAID in text_of(kept(*money), "service_agreement")
    assert SAID not in text_of(kept(*subject), "service_agreement")


def test_a_body_reads_what_the_group_leaves_to_it():
    project = kept(*positions(outcome="for_bodies", body_note="Zwei Wege möglich."))
    body = ConsultedBody(id="b1", name="Rat")
    approval = project.approval.model_copy(
        update={"bodies": (body,), "council_papers": (CouncilPaper(id="c1", bodies=("b1",)),)}
    )
    told = text_of(project.model_copy(update={"approval": approval}), "council_paper")

    assert "Was unter den Partnern strittig geblieben ist" in told
    assert "Zwei Wege möglich." in told


def test_the_checklist_report_tells_the_positions():
    assert SAID in text_of(kept(*positions()), "checklist_report")
    assert "Einigkeit" not in text_of(kept(), "checklist_report")


@pytest.mark.parametrize("status", [Status.DRAFT, Status.FINAL])
def test_an_agreement_with_dissent_is_a_sound_word_file(status):
    project = kept(*positions(outcome="for_bodies"), *positions("finances.costs"))
    document = projects.document(project, status=status)

    assert problems(word.render(document), document) == []


def test_a_sample_shows_its_disputes_as_long_as_they_last():
    assert "Verwaltungspauschale" in text_of(projects.sample("muehlenbogen", "M2"))
    assert "Festgehaltener Dissens" not in text_of(projects.sample("muehlenbogen"))
