"""The paper for a body: costs by the year, and what the project already says."""

from decimal import Decimal

from model.catalogue import catalogue
from model.council_papers import costs, proposed_papers
from tests.model.test_proposals import full, with_changes
from tests.phases.rich import row


def cost(record_id: str, amount: str, period: str):
    return row("content.costs", record_id, amount=amount, period=period)


def test_costs_of_a_month_count_twelve_times_and_single_ones_apart():
    project = with_changes(
        full(),
        [
            cost("k1", "100", "month"),
            cost("k2", "1000", "school_year"),
            cost("k3", "50", "one_off"),
        ],
    )

    assert costs(project) == (Decimal(2200), Decimal(50))


def test_each_body_that_decides_or_agrees_gets_a_paper_with_the_title_of_the_agreement():
    project = full().model_copy(update={"title": "Ganztag am Fluss"})

    papers = [one.values for one in proposed_papers(project, catalogue())]

    assert [one["bodies"] for one in papers] == [["b1"], ["b2"]]
    assert all("Ganztag am Fluss" in str(one["proposal"]) for one in papers)
    assert all("2 davon" in str(one["participation_note"]) for one in papers)


def test_only_a_body_that_resolves_authorises_the_signing():
    resolving, agreeing = (
        str(one.values["proposal"]) for one in proposed_papers(full(), catalogue())
    )

    assert "ermächtigt zur Unterzeichnung" in resolving
    assert "ermächtigt" not in agreeing
