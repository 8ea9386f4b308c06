"""From a keyboard to the Word file: the typed sentence stands under the right paragraph."""

from pathlib import Path

from playwright.sync_api import Page, expect

from model.basics import Person
from model.catalogue import catalogue
from model.documents.typography import spaced
from tests.e2e import addresses
from tests.e2e.screen import field, holder, wait_stored
from tests.model.documents.wordfile import Line, WordFile

ITEM = "finances.basis"
WORDING = "content.items.finances-basis.wording"
STATUS = "content.items.finances-basis.status"
SENTENCE = "Die Kommune zahlt {fest} 1.234,50 € je Gruppe & Monat – „ohne Abzug“."
OUTSIDER = Person("Fachberatung", "Jugendamt", "outside")


def section_of(file: WordFile, sentence: str) -> str:
    """Number and title of the section in which the sentence stands."""
    section = ""
    for line in file.lines():
        if not isinstance(line, Line):
            continue
        if line.number.startswith("§"):
            section = f"{line.number} {line.text}".replace("\u00a0", " ")
        if spaced(sentence) in line.text:
            return section
    raise AssertionError(f"not in the file: {sentence}")


def test_a_sentence_typed_at_a_point_stands_under_its_section_in_word(
    new_window, workspace, tmp_path: Path
):
    project = workspace.create("Ganztag am Fluss", "all_day_school", OUTSIDER)
    page = new_window(addresses.item(project, ITEM))
    field(page, WORDING).fill(SENTENCE)
    field(page, WORDING).press("Tab")
    wait_stored(page, workspace, project, WORDING, SENTENCE)
    holder(page, STATUS).get_by_text("geregelt").click()
    wait_stored(page, workspace, project, STATUS, "settled")

    file = downloaded(page, project, tmp_path)
    section = section_of(file, SENTENCE)
    assert section.startswith("§ ")
    assert section.endswith(catalogue().topic("finances").title)


def test_a_point_of_ones_own_stands_under_the_section_of_its_topic(
    new_window, workspace, tmp_path: Path
):
    project = workspace.create("Ganztag am Fluss", "all_day_school", OUTSIDER)
    page = new_window(addresses.checklist(project))
    topic = catalogue().topic("finances").title
    page.get_by_role("button", name=f"Punkte zeigen {topic}").click()
    page.get_by_role("button", name="Eigenen Punkt hinzufügen").click()

    # Nobody knows the id of the point before it is made.
    expect(page.get_by_role("button", name="Entfernen")).to_be_visible()
    (own,) = workspace.open(project).project.content.items
    place = f"content.items.{own.id}"
    for name, text in (("title", "Spendenkonto"), ("wording", SENTENCE)):
        field(page, f"{place}.{name}").fill(text)
        field(page, f"{place}.{name}").press("Tab")
        wait_stored(page, workspace, project, f"{place}.{name}", text)
    holder(page, f"{place}.status").get_by_text("geregelt").click()
    wait_stored(page, workspace, project, f"{place}.status", "settled")

    file = downloaded(page, project, tmp_path)
    section = section_of(file, SENTENCE)
    assert section.startswith("§ ")
    assert section.endswith(topic)


def downloaded(page: Page, project: str, folder: Path) -> WordFile:
    """The Word file that the reading view offers, once it shows the sentence."""
    page.goto(addresses.agreement(project))
    expect(page.get_by_text(SENTENCE).first).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="Word-Datei herunterladen").first.click()
    assert download.value.suggested_filename.endswith(".docx")
    download.value.save_as(folder / "vereinbarung.docx")
    return WordFile((folder / "vereinbarung.docx").read_bytes())
