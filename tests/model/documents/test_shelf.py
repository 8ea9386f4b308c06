"""Which documents there are: under which phase, and from which step."""

from model.catalogue import catalogue
from model.documents import names, shelf


def test_every_document_stands_under_exactly_one_phase_in_the_order_of_the_way():
    found = [kind.key for _, kinds in shelf.by_phase(catalogue()) for kind in kinds]

    assert sorted(found) == sorted(names(catalogue()))
    assert len(found) == len(set(found))
    assert [phase.number for phase, _ in shelf.by_phase(catalogue())] == sorted(
        phase.number for phase, _ in shelf.by_phase(catalogue())
    )


def test_every_paper_is_found_from_a_step():
    reached = {
        kind.key for step in catalogue().steps for kind in shelf.of_step(step.key, catalogue())
    }

    assert reached == {paper.key for paper in catalogue().papers}
