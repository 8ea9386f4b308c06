"""What stands where in an agreement and a service agreement."""

import pytest

from model.catalogue import catalogue
from model.content import GapValue, ItemAnswer, ItemStatus, Level, item_id
from model.documents import Status, UnknownDocumentError, assemble, names, reading, to_text
from model.documents.blocks import AnnexRef, Gap, Ref, Section
from model.documents.typography import spaced
from model.project import Project
from tests.model.documents import projects
from tests.model.documents.projects import document, own_point, settled, with_answer


def lines(project: Project, name: str = "agreement", status: Status = Status.DRAFT) -> list[str]:
    return to_text(document(project, name, status)).splitlines()


def headings(project: Project, name: str = "agreement") -> list[str]:
    return [
        f"{line.number} {line.text}".strip()
        for line in reading(document(project, name))
        if line.kind in {"front", "section", "annex"}
    ]


def test_documents_are_named_in_the_order_of_the_way():
    found = names(catalogue())

    assert set(projects.WITH_CLAUSES) <= set(found)
    assert [kind.key for kind in catalogue().documents if kind.key in found] == list(found)


def test_an_unknown_document_is_named_together_with_the_known_ones():
    with pytest.raises(UnknownDocumentError, match=r"agreement_draft.*service_agreement"):
        assemble("agreement_draft", Project(), catalogue(), date=projects.DAY)


def test_an_empty_project_makes_a_document_that_asks():
    text = "\n".join(lines(Project(agreement_type="general")))

    assert "Welche Rechtspersonen schließen die Vereinbarung?" in text
    assert "Noch offene Pflichtpunkte" in text


def test_parties_and_preamble_have_no_number_and_sections_begin_with_the_objectives():
    assert headings(projects.sample("weidenweg"))[:4] == [
        "Vertragsparteien",
        "Präambel und Grundlagen",
        "§\u00a01 Gemeinsames Verständnis und Ziele",
        "§\u00a02 Gegenstand und Geltungsbereich",
    ]


def test_the_numbering_closes_up_where_a_topic_has_no_text():
    assert headings(projects.minimum())[1:5] == [
        "§\u00a01 Gemeinsames Verständnis und Ziele",
        "§\u00a02 Gegenstand und Geltungsbereich",
        "§\u00a03 Laufzeit, Änderung und Kündigung",
        "§\u00a04 Schlussbestimmungen und Unterzeichnung",
    ]


def test_a_single_paragraph_has_no_number_and_two_have():
    one = settled(projects.minimum(), "scope.subject", wording="Nur einer.")
    two = settled(one, "scope.legal_nature", wording="Noch einer.\n\nUnd einer.")

    assert "Nur einer." in lines(one)
    assert {"(1) Nur einer.", "(2) Noch einer.", "(3) Und einer."} <= set(lines(two))


@pytest.mark.requirement(63, 64)
def test_the_level_of_a_point_decides_its_document():
    project = settled(projects.minimum(), "scope.capacity", wording="Es gibt 150 Plätze.")

    assert "Es gibt 150 Plätze." in lines(project, "service_agreement")
    assert not any("150 Plätze" in line for line in lines(project))

    moved = settled(project, "scope.capacity", wording="150 Plätze.", level=Level.CONTRACT)
    assert any("150 Plätze" in line for line in lines(moved))
    assert not any("150 Plätze" in line for line in lines(moved, "service_agreement"))


def test_a_point_moved_to_the_annexes_stands_there():
    project = settled(
        projects.minimum(), "scope.sites", wording="Im Hauptgebäude.", level=Level.ANNEX
    )

    assert lines(project)[-3:] == [
        "Anlage\u00a01 Gegenstand und Geltungsbereich",
        f"1.1 {catalogue().item('scope.sites').title}",
        "Im Hauptgebäude.",
    ]


@pytest.mark.parametrize(
    ("status", "line"),
    [
        (ItemStatus.SETTLED, "Unser Satz."),
        (ItemStatus.DELEGATED, "Unser Satz."),
        (ItemStatus.IN_PROGRESS, "[in Arbeit] Unser Satz."),
        (ItemStatus.DISPUTED, "[strittig] Unser Satz."),
        (ItemStatus.OPEN, None),
        (ItemStatus.NOT_APPLICABLE, None),
    ],
)
def test_the_status_decides_whether_and_how_a_draft_prints_a_point(status, line):
    answer = ItemAnswer(id="publicity-approval", status=status, wording="Unser Satz.")
    found = [text for text in lines(with_answer(Project(), answer)) if "Unser Satz." in text]

    assert found == ([line] if line else [])


def test_a_final_version_holds_only_what_is_agreed():
    project = with_answer(
        projects.minimum(),
        ItemAnswer(id="term-reminder", status=ItemStatus.DISPUTED, wording="Strittiger Satz."),
    )

    assert not any("Strittiger" in line for line in lines(project, status=Status.FINAL))
    assert lines(project, status=Status.FINAL)[4].startswith("Endfassung vom")


def test_a_point_somebody_only_began_shows_its_gaps():
    answer = ItemAnswer(
        id=item_id("finances.basis"),
        status=ItemStatus.IN_PROGRESS,
        values=(GapValue(id="finanzierungsform", value="Zuwendung"),),
    )
    found = [line for line in lines(with_answer(Project(), answer)) if "Zuwendung" in line]

    assert found == ["[in Arbeit] Die Finanzierung erfolgt als Zuwendung auf Grundlage von "
                     "[welche Grundlage?]."]  # fmt: skip


def test_a_sentence_settled_as_it_stands_is_never_missing():
    answer = ItemAnswer(id=item_id("parties.equality"), status=ItemStatus.SETTLED)

    assert any(
        "arbeiten gleichberechtigt" in line for line in lines(with_answer(Project(), answer))
    )


def test_a_point_of_the_group_itself_ends_its_topic():
    project = with_answer(
        projects.minimum(),
        own_point(title="Hund", topic="scope", wording="Der Schulhund darf mit."),
    )

    assert "(2) Der Schulhund darf mit." in lines(project)


@pytest.mark.requirement(88)
def test_open_required_points_are_listed_with_their_state_and_left_out_ones_with_the_reason():
    project = with_answer(
        projects.minimum(),
        ItemAnswer(
            id="parties-equality",
            status=ItemStatus.NOT_APPLICABLE,
            status_reason="steht im Gesetz",
        ),
    )
    text = lines(project)
    title = catalogue().item("parties.equality").title
    open_part = text[text.index("Noch offene Pflichtpunkte") :]

    assert any(line.endswith("\toffen\t") for line in open_part)
    assert f"Vertragsparteien\t{title}\tnicht zutreffend\tsteht im Gesetz" in open_part


def test_the_service_agreement_lists_only_its_own_open_points():
    text = "\n".join(lines(projects.minimum(), "service_agreement"))

    assert catalogue().item("parties.equality").title not in text


@pytest.mark.requirement(64)
def test_the_service_agreement_names_contract_date_version_and_period():
    text = "\n".join(lines(projects.minimum(), "service_agreement"))

    assert "„Kooperationsvereinbarung Musterstadt“" in text
    assert "Entwurf vom 22.\u00a0November 2026 · Version\u00a00.3" in text
    assert "Sie gilt ab dem 01.08.2027. Eine neue Fassung" in text


def test_the_service_agreement_asks_for_a_missing_period():
    gaps = [
        run
        for block in document(Project(), "service_agreement").blocks
        for run in getattr(block, "runs", ())
        if isinstance(run, Gap)
    ]

    assert gaps == [Gap("ab wann?")]


@pytest.mark.requirement(18)
def test_every_partner_stands_in_the_party_table_and_signs():
    for project in (projects.maximum(), projects.sample("hochauen")):
        rows = [line for line in reading(document(project)) if line.kind == "row"]
        for partner in project.planning.partners:
            assert sum(spaced(partner.name) in line.text for line in rows) >= 2


def test_institutions_stand_apart_and_only_those_that_sign_along_sign():
    text = "\n".join(lines(projects.sample("muehlenbogen")))
    signatures = text[text.index("\nUnterschriften\n") :].split("\nAnlage\u00a01", 1)[0]

    assert "Grundschule am Mühlenbogen\nzeichnet mit" in signatures
    assert "Offener Ganztag am Mühlenbogen" not in signatures


def test_goals_are_listed_with_what_shows_them_and_when():
    text = lines(projects.sample("weidenweg"))

    assert "Nr.\tZiel\tWoran wir es erkennen\tbis" in text
    assert "4\tVertrauliche Gespräche möglich\talle Termine\t31.10.2027" in text


def test_goals_that_only_have_names_are_not_listed_twice():
    assert not any(line.startswith("Nr.\tZiel") for line in lines(projects.minimum()))


def test_the_words_of_the_signing_stand_where_people_sign():
    text = lines(projects.sample("weidenweg"))
    place = text.index("Unterschriften")

    assert text[place + 1].startswith("Auenfurt, den 23.06.2027.")


def test_annexes_are_listed_before_the_signatures_and_follow_at_the_end():
    found = headings(projects.sample("weidenweg"))

    assert found.index("Anlagenverzeichnis") < found.index("Unterschriften")
    assert found[-10:] == [
        "Anlage\u00a01 Leistungsmatrix",
        "Anlage\u00a02 Kontaktblatt",
        "Anlage\u00a03 Kinderschutz-Ablauf",
        "Anlage\u00a04 Qualitätsmerkmale",
        "Anlage\u00a05 Raum- und Belegungsplan",
        "Anlage\u00a06 Weg zur Beratung",
        "Anlage\u00a07 Angebote im Familienzentrum",
        "Anlage\u00a08 Entscheidungsmatrix",
        "Anlage\u00a09 Schnittstellenliste",
        "Anlage\u00a010 Finanzübersicht",
    ]


def test_an_annex_says_which_paragraph_it_belongs_to():
    project = settled(projects.minimum(), "child_protection.procedure")

    assert "zu §\u00a03" in lines(project)


def test_a_mentioned_annex_is_a_live_reference():
    made = document(settled(projects.minimum(), "child_protection.procedure"))
    runs = [run for block in made.blocks for run in getattr(block, "runs", ())]

    assert AnnexRef("anlage_kinderschutz", 1) in runs
    assert any(isinstance(run, Ref) for run in runs)


@pytest.mark.parametrize("name", projects.everything())
def test_every_printed_sentence_leads_to_its_point(name):
    for made in projects.documents(projects.everything()[name]):
        numbered = [line for line in reading(made) if line.kind == "paragraph"]

        assert all(line.source.step for line in numbered)
        assert all(block.source.step for block in made.blocks if isinstance(block, Section))


@pytest.mark.parametrize("name", sorted(set(projects.everything()) - {"hostile"}))
def test_no_brace_is_left_over(name):
    for made in projects.documents(projects.everything()[name]):
        assert "{" not in to_text(made)
        assert "}" not in to_text(made)
