"""What a person reads on a screen: its words, and the rows of its tables."""

from playwright.sync_api import Page, expect

from tests.e2e.screen import MAIN


def sees(page: Page, *words: str) -> None:
    """Each of these texts can be seen on the page, beside whatever else stands there."""
    for text in words:
        expect(page.locator(MAIN).get_by_text(text).filter(visible=True).first).to_be_visible()


def unfolds(page: Page, title: str) -> None:
    """Open what lies folded under this title."""
    page.locator(MAIN).get_by_text(title, exact=True).click()


def sees_rows(page: Page, *rows: tuple[str, ...]) -> None:
    """Each of these rows stands in a table of the page, whatever its further cells say."""
    for row in rows:
        found = page.locator(f"{MAIN} tbody tr").filter(visible=True)
        for cell in row:
            found = found.filter(has=page.get_by_role("cell", name=cell, exact=True))
        expect(found.first).to_be_visible()
