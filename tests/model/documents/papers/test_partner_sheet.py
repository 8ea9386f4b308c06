"""The partner sheet: what the agreement means for each house, and nothing about the others."""

import datetime

import pytest

from model.documents.blocks import Front
from model.project import Project
from model.records.measures import Contact, Deadline, Measure
from tests.model.documents import projects
from tests.model.documents.papers.lines import said, with_phase

DAY = datetime.date(2027, 9, 1)


def sheets(project) -> list[str]:
    """The words of each sheet of the paper, one a partner."""
    text = "\n".join(said(project, "partner_sheet"))
    return text.split("Was das für uns heißt: ")[1:]


def everyday(**values):
    return with_phase("anchoring", projects.tables(), **values)


def test_every_partner_has_a_sheet_on_a_page_of_its_own():
    document = projects.document(projects.tables(), "partner_sheet")
    fronts = [one for one in document.blocks if isinstance(one, Front) and not one.minor]

    assert [one.new_page for one in fronts] == [False, True]
    assert [one.splitlines()[0] for one in sheets(projects.tables())] == ["Partner 1", "Partner 2"]


def test_a_sheet_names_what_its_partner_does_pays_decides_and_hands_over():
    first, second = sheets(projects.tables())

    assert "Bewegungsangebote\nGanztag am Fluss\tsechs Stunden je Woche" in second
    assert "Bewegungsangebote" not in first
    assert "Leitung\t165.000,00" in first
    assert "Material" in second
    assert "Schließtage" in second
    assert "Unterrichtsende" in second


def test_a_sheet_names_what_is_to_be_done_in_its_houses_only():
    first, second = sheets(
        everyday(
            measures=(
                Measure(id="m1", title="Plan schreiben", responsible_institution="i2"),
                Measure(id="m2", title="Alt", responsible_institution="i2", status="done"),
            ),
            deadlines=(
                Deadline(id="d1", title="Nachweis", due_date=DAY, responsible_institution="i2"),
            ),
            contacts=(Contact(id="c1", institution="i2", function="Leitung"),),
        )
    )

    for words in ("Plan schreiben", "Nachweis\t01.09.2027", "Ganztag am Fluss\tLeitung"):
        assert words in second
        assert words not in first
    assert "Alt" not in second


def test_a_partner_without_entries_is_told_so():
    assert "ist noch nichts festgehalten" in sheets(projects.minimum())[0]


def test_without_partners_there_is_no_sheet():
    assert said(Project(agreement_type="general"), "partner_sheet")[-1].startswith("Noch ist kein")


@pytest.mark.parametrize("sample", ["muehlenbogen", "weidenweg", "hochauen"])
def test_every_partner_of_a_sample_finds_what_it_promises(sample):
    project = projects.sample(sample)
    found = sheets(project)

    assert len(found) == len(project.planning.partners)
    assert all("Was wir leisten" in one for one in found)
