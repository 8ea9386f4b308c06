"""A file that takes some seconds: the page stays and says so, and what came of it."""

import pypdf
from playwright.sync_api import Page, Route, expect

from model.catalogue.texts import t
from tests.e2e import addresses
from tests.e2e.screen import SCHOOL
from tests.people import SCHOOL as OUTSIDER


def test_a_pdf_file_is_made_while_the_page_stays_and_says_so(new_window, workspace, tmp_path):
    project = workspace.create("Ganztag am Fluss", "all_day_school", OUTSIDER)
    page = new_window(addresses.papers(project, unterlage="action_plan"), SCHOOL)
    asked: list[Route] = []
    page.route("**/action_plan.pdf", lambda route: asked.append(route))
    link = page.get_by_role("link", name=t("pdf.button"), exact=True)

    link.click()
    says(page, t("pdf.making"))
    expect(link).to_have_attribute("aria-disabled", "true")
    with page.expect_download() as download:
        next_of(asked, page).continue_()
    assert download.value.suggested_filename.endswith("Maßnahmenplan Ganztag am Fluss.pdf")
    download.value.save_as(tmp_path / "plan.pdf")
    assert pypdf.PdfReader(tmp_path / "plan.pdf").pages
    says(page, t("pdf.done"))

    link.click()
    body = t("pdf.refused.busy")
    next_of(asked, page).fulfill(status=503, content_type="text/plain; charset=utf-8", body=body)
    says(page, body)

    link.press("Enter")
    next_of(asked, page).abort()
    says(page, t("pdf.unreachable"))
    expect(link).to_have_attribute("aria-disabled", "false")


def says(page: Page, sentence: str) -> None:
    """What a reader of the page hears beside the link."""
    expect(page.get_by_role("status").filter(has_text=sentence)).to_be_visible()


def next_of(asked: list[Route], page: Page) -> Route:
    """The request that is waiting, once it has come."""
    while not asked:
        page.wait_for_timeout(20)
    return asked.pop()
