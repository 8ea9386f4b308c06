"""What stands at the edge of a review copy, and where."""

import datetime

import pytest

from model.catalogue import catalogue
from model.content import ItemAnswer, ItemStatus
from model.documents.blocks import Gap, Section, Signatures, Table, Title
from model.german import format_date
from model.people import Institution, Partner
from model.planning import Planning
from model.readiness import Kind, open_things
from model.records.drafting import ItemComment
from tests.model.documents import projects

SUBJECT = "scope-subject"
# How a remark begins, by what is open.
BEGINNING = {
    Kind.GAP: "Noch zu ergänzen",
    Kind.POINT: "Noch zu regeln",
    Kind.REPRESENTATION: "Noch zu klären",
    Kind.PARTIES: "Die Vertragsparteien",
}


def remarks(project, name="agreement"):
    return projects.review(project, name).remarks


def remarked(**comment):
    """The smallest project with one remark of the group."""
    whole = projects.minimum()
    one = ItemComment(
        **{"id": "k1", "item": SUBJECT, "content": "Gilt das auch in den Ferien?", **comment}
    )
    planning = whole.planning.model_copy(
        update={"institutions": (Institution(id="i1", name="Grundschule am Fluss"),)}
    )
    content = whole.content.model_copy(update={"item_comments": (one,)})
    return whole.model_copy(update={"planning": planning, "content": content})


def of_the_group(project, name="agreement"):
    return [one for one in remarks(project, name) if "Ferien" in one.text]


@pytest.mark.parametrize("name", projects.everything())
def test_every_open_point_that_belongs_to_the_text_has_one_remark(name):
    project = projects.everything()[name]
    wanted = [one for one in open_things(project, catalogue()) if one.kind in BEGINNING]
    agreement = [one.text for one in remarks(project) if not one.author]
    service = [one.text for one in remarks(project, "service_agreement") if not one.author]

    for kind, beginning in BEGINNING.items():
        # A gap stands in one of the two documents; all else is lacking in the agreement at least.
        texts = agreement + service if kind is Kind.GAP else agreement
        said = [text for text in texts if text.startswith(beginning)]
        titles = [one.title for one in wanted if one.kind is kind]
        assert len(said) == len(titles), kind
        assert all(any(title in text for text in said) for title in titles), kind


def test_a_remark_says_what_is_open_who_is_asked_and_by_when():
    answer = ItemAnswer(
        id="parties-designation",
        status=ItemStatus.IN_PROGRESS,
        responsible_function="Schulleitung",
        due_date=datetime.date(2027, 3, 1),
    )
    found = remarks(projects.with_answer(projects.minimum(), answer))
    title = catalogue().item("parties.designation").title

    text = next(one.text for one in found if title in one.text)
    assert "in Arbeit" in text
    assert "Gefragt ist: Schulleitung." in text
    assert f"Nötig bis {format_date(datetime.date(2027, 3, 1))}." in text


def test_an_open_point_is_remarked_in_its_row_of_the_list():
    copy = projects.review(projects.minimum())
    title = catalogue().item("parties.designation").title

    remark = next(one for one in copy.remarks if title in one.text)
    row = copy.blocks[remark.block].rows[remark.row]
    assert row.source.item == "parties.designation"


def test_every_gap_of_a_settled_point_has_its_own_remark_where_it_stands():
    project = projects.settled(projects.minimum(), "finances.basis")
    copy = projects.review(project)
    open_gaps = [one for one in open_things(project, catalogue()) if one.kind is Kind.GAP]

    found = [one for one in copy.remarks if any(gap.title in one.text for gap in open_gaps)]
    assert len(found) == len(open_gaps) > 1
    for one in found:
        assert any(isinstance(run, Gap) for run in copy.blocks[one.block].runs)


def test_each_party_without_representation_is_remarked_in_its_own_row():
    partners = (
        Partner(id="p1", name="Verein"),
        Partner(id="p2", name="Stadt", representation="Bürgermeisteramt"),
        Partner(id="p3", name="Verein"),
    )
    project = projects.minimum().model_copy(update={"planning": Planning(partners=partners)})
    copy = projects.review(project)

    found = [one for one in copy.remarks if "Wer vertritt" in one.text]
    assert [one.row for one in found] == [0, 2]
    assert all(isinstance(copy.blocks[one.block], Table) for one in found)


def test_where_no_party_is_named_the_remark_stands_where_they_would_be():
    whole = projects.minimum().model_copy(update={"planning": Planning()})

    agreement, service = (projects.review(whole, name) for name in projects.WITH_CLAUSES)
    said = "Die Vertragsparteien sind noch nicht eingetragen."
    first = next(one for one in agreement.remarks if said in one.text)
    second = next(one for one in service.remarks if said in one.text)
    assert any(isinstance(run, Gap) for run in agreement.blocks[first.block].runs)
    assert isinstance(service.blocks[second.block], Signatures)


def test_an_open_remark_of_the_group_stands_at_its_point_under_the_name_of_the_institution():
    day = datetime.date(2026, 11, 3)
    project = remarked(institution="i1", kind="question", created_on=day, answer="Ja, auch dann.")
    copy = projects.review(project)

    (found,) = [one for one in copy.remarks if one.author]
    assert (found.author, found.day) == ("Grundschule am Fluss", day)
    assert copy.blocks[found.block].source.item == "scope.subject"
    assert found.text.startswith("Frage zu „")
    assert "Antwort: Ja, auch dann." in found.text


def test_a_remark_of_nobody_known_is_that_of_the_document():
    (found,) = of_the_group(remarked())

    assert (found.author, found.day) == ("", None)


def test_a_settled_or_empty_remark_stays_inside():
    assert of_the_group(remarked(settled=True)) == []
    assert [one for one in remarks(remarked(content=" ")) if " zu „" in one.text] == []


def test_a_remark_on_a_point_of_ones_own_stands_there():
    project = remarked(item="r1")
    own = ItemAnswer(
        id="r1", topic="scope", title="Fest", status=ItemStatus.SETTLED, wording="Wir feiern."
    )
    copy = projects.review(projects.with_answer(project, own))

    (found,) = [one for one in copy.remarks if "Ferien" in one.text]
    assert copy.blocks[found.block].source.item == "r1"


def test_a_remark_on_a_point_without_words_stands_at_its_topic_else_at_the_title():
    optional = [
        item
        for topic in catalogue().topics
        for item in topic.items
        if item.level == "contract" and item.obligation("general") != "required"
    ]
    with_section = next(one for one in optional if one.key.startswith("scope."))
    without = next(one for one in optional if not one.key.startswith(("scope", "term", "final")))
    kinds = []
    for item in (with_section, without):
        copy = projects.review(remarked(item=item.key.replace(".", "-", 1)))
        (found,) = [one for one in copy.remarks if "Ferien" in one.text]
        kinds.append(type(copy.blocks[found.block]))

    assert kinds == [Section, Title]


def test_a_remark_goes_into_the_document_of_its_level_only():
    item = next(one for one in catalogue().items if one.level == "service_agreement")
    project = remarked(item=item.key.replace(".", "-", 1))

    places = [len(of_the_group(project, name)) for name in projects.WITH_CLAUSES]
    in_list = item.obligation("general") == "required"
    assert places == [int(in_list), 1]


def test_a_remark_on_a_point_that_is_gone_is_left_out():
    assert of_the_group(remarked(item="r-gone")) == []
