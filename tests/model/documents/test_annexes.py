"""Which annexes an agreement has, and that their numbers are right wherever they are written."""

from model.catalogue import catalogue
from model.documents.annexes import Annex, register
from model.project import Project
from tests.model.documents import projects
from tests.model.documents.projects import settled


def annexes(project: Project) -> list[tuple[int, str]]:
    return [(annex.number, annex.title) for annex in register(project, catalogue()).annexes]


def annex(project: Project, number: int) -> Annex:
    return next(a for a in register(project, catalogue()).annexes if a.number == number)


def with_points(*keys: str) -> Project:
    project = projects.minimum()
    for key in keys:
        project = settled(project, key)
    return project


def test_a_project_without_mentions_has_no_annexes():
    assert annexes(projects.minimum()) == []


def test_numbers_follow_the_order_of_first_mention_and_the_contract_comes_first():
    project = with_points("quality.criteria", "child_protection.procedure", "data_protection.map")

    assert annexes(project) == [
        (1, "Ablaufplan"),
        (2, "Datenübersicht"),
        (3, "Qualitätsmerkmale"),
    ]


def test_a_point_of_level_annex_joins_the_annex_of_its_topic():
    project = with_points("child_protection.procedure", "child_protection.emergency")

    assert [point.key for point in annex(project, 1).points] == ["child_protection.emergency"]


def test_a_point_of_level_annex_makes_one_where_its_topic_has_none():
    project = with_points("term.reminder")

    assert annexes(project) == [(1, "Laufzeit, Änderung und Kündigung")]
    assert [point.key for point in annex(project, 1).points] == ["term.reminder"]


def test_a_number_in_a_sentence_of_the_group_stays_what_it_is():
    project = settled(
        projects.minimum(),
        "child_protection.procedure",
        wording="Es gilt der Ablaufplan in Anlage 5.",
    )
    project = settled(project, "data_protection.map")

    assert annexes(project) == [(1, "Datenübersicht"), (5, "Ablaufplan")]


def test_a_mention_the_group_deleted_makes_no_annex():
    project = settled(
        projects.minimum(), "child_protection.procedure", wording="Wir gehen gemeinsam vor."
    )

    assert annexes(project) == []


def test_a_number_without_a_known_annex_is_only_left_free():
    project = settled(
        projects.minimum(), "scope.subject", wording="Näheres steht in Anlage 1 des Bescheids."
    )
    project = settled(project, "data_protection.map")

    assert annexes(project) == [(2, "Datenübersicht")]


def test_the_list_of_the_group_names_the_annexes():
    project = projects.sample("muehlenbogen")

    assert annexes(project)[:3] == [(1, "Ziele"), (2, "Leistungsmatrix"), (3, "Schnittstellen")]
    assert (9, "Regeln") in annexes(project)
    assert (12, "Tätigkeiten mit Führungszeugnis") in annexes(project)


def test_every_number_that_a_sample_writes_leads_to_its_annex():
    for key in ("muehlenbogen", "weidenweg", "hochauen"):
        project = projects.sample(key)
        numbers = {number for number, _ in annexes(project)}

        assert len(numbers) == len(annexes(project))
        assert numbers == set(range(1, max(numbers) + 1))
    flow = register(projects.sample("muehlenbogen"), catalogue())
    assert flow.numbers["anlage_kinderschutz"] == 5
    assert flow.numbers["anlage_notfall"] == 10


def test_the_four_tables_are_annexes_as_soon_as_they_have_rows():
    assert annexes(projects.tables()) == [
        (1, "Leistungsmatrix"),
        (2, "Entscheidungsmatrix"),
        (3, "Schnittstellenliste"),
        (4, "Finanzübersicht"),
    ]


def test_a_clause_and_its_table_share_one_annex():
    project = settled(projects.tables(), "services.overview")
    held = annex(project, 1)

    assert (held.title, held.table) == ("Leistungsmatrix", "services")
    assert held.mentioned_by.key == "services.overview"
    assert [title for _, title in annexes(project)].count("Leistungsmatrix") == 1


def test_a_table_takes_the_number_that_the_list_of_the_group_gives_it():
    listed = "Anlagen sind: 1 Finanzübersicht, 2 Hausordnung."
    project = settled(projects.tables(), "final.annexes", wording=listed)

    assert annex(project, 1).table == "costs"
    assert annex(project, 2).table == ""
    assert [a.table for a in register(project, catalogue()).annexes].count("costs") == 1
