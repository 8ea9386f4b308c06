"""Ways back: from a line of history, and to a state that was kept."""

from pathlib import Path

from playwright.sync_api import expect

from model.basics import Person
from model.catalogue.texts import t
from model.changes import SetField
from tests.e2e import addresses
from tests.e2e.screen import PROVIDER, SCHOOL, at_rest, wait_stored
from tests.model.documents.wordfile import WordFile

OCCASION = "planning.occasion"
OUTSIDER = Person("Fachberatung", "Jugendamt", "outside")


def write(workspace, project: str, text: str, before: str = "") -> None:
    workspace.submit(project, [SetField(path=OCCASION, before=before, after=text)], OUTSIDER)


def test_a_line_of_history_is_taken_back_in_every_window(new_window, workspace):
    project = workspace.create("Ganztag am Fluss", "all_day_school", OUTSIDER)
    write(workspace, project, "Neue Plätze")
    page = new_window(addresses.history(project), SCHOOL)
    other = new_window(addresses.history(project), PROVIDER)
    expect(other.get_by_text("Neue Plätze")).to_be_visible()

    page.get_by_role("button", name=t("history.take_back")).click()

    wait_stored(page, workspace, project, OCCASION, "")
    for window in (page, other):
        expect(window.get_by_text(t("history.kind.undo"), exact=True)).to_be_visible()
        expect(window.get_by_role("button", name=t("history.put_back"))).to_be_visible()
    expect(page.get_by_role("button", name=t("history.put_back"))).to_be_focused()


def test_a_kept_state_is_read_taken_home_and_restored(new_window, workspace, tmp_path: Path):
    project = workspace.create("Damals am Fluss", "all_day_school", OUTSIDER)
    page = new_window(addresses.history(project), SCHOOL)
    page.get_by_label(t("history.versions.name")).fill("Entwurf für den Rat")
    page.get_by_role("button", name=t("history.versions.save")).click()
    saved = t("history.versions.saved", name="Entwurf für den Rat")
    expect(page.get_by_text(saved)).to_be_visible()
    workspace.rename(project, "Heute am Fluss", OUTSIDER)
    # The line of this change moves the page: a click meanwhile could miss its button.
    expect(page.get_by_text("Heute am Fluss").first).to_be_visible()
    at_rest(page)

    page.get_by_role("button", name=t("history.versions.look")).first.click()
    expect(page.locator(".paper").get_by_text("Damals am Fluss").first).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name=t("history.version.word")).click()
    download.value.save_as(tmp_path / "stand.docx")
    file = WordFile((tmp_path / "stand.docx").read_bytes())
    assert "Damals am Fluss" in str([*file.lines()])

    page.get_by_role("button", name=t("history.version.restore")).click()
    expect(page.get_by_role("dialog")).to_contain_text(t("history.restore.question"))
    page.get_by_role("button", name=t("history.restore.confirm"), exact=True).click()
    wait_stored(page, workspace, project, "title", "Damals am Fluss")

    page.get_by_role("button", name=t("frame.save.undo")).click()
    wait_stored(page, workspace, project, "title", "Heute am Fluss")
    kept = t("history.restore.kept", name="Entwurf für den Rat")
    assert [version.name for version in workspace.versions(project)][1:] == [kept]
