"""What stands between a draft and the final version."""

from model.catalogue import catalogue
from model.content import ItemAnswer, ItemStatus
from model.documents import readiness
from tests.model.documents import projects
from tests.model.documents.projects import settled, with_answer


def test_a_gap_in_a_settled_sentence_is_named_with_its_point():
    project = settled(projects.minimum(), "finances.basis")
    found = readiness(project, catalogue())

    assert found.has_gaps
    assert [(gap.point.key, gap.gap.name) for gap in found.gaps] == [
        ("finances.basis", "finanzierungsform"),
        ("finances.basis", "finanzierungsgrundlage"),
    ]


def test_a_gap_in_a_sentence_still_worked_on_stops_nobody():
    project = with_answer(
        projects.minimum(), ItemAnswer(id="finances-basis", status=ItemStatus.IN_PROGRESS)
    )

    assert not readiness(project, catalogue()).has_gaps


def test_open_and_left_out_points_are_kept_apart():
    project = with_answer(
        projects.minimum(),
        ItemAnswer(id="parties-equality", status=ItemStatus.NOT_APPLICABLE, status_reason="Gesetz"),
    )
    found = readiness(project, catalogue())

    assert [entry.item.key for entry in found.left_out] == ["parties.equality"]
    assert "parties.designation" in {entry.item.key for entry in found.open_points}


def test_the_finished_samples_have_nothing_open():
    for key in ("muehlenbogen", "weidenweg", "hochauen"):
        found = readiness(projects.sample(key), catalogue())

        assert not found.has_gaps
        assert found.open_points == ()
