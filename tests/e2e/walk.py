"""How a person fills in a project from the first page to the Word file: by typing and choosing."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from playwright.sync_api import Page, expect

from model import paths
from model.catalogue import catalogue, t
from model.content import item_id
from model.german import format_date
from model.planning import Planning
from model.samples import states
from model.workspace import Workspace
from phases.ui import options
from tests.e2e import addresses
from tests.e2e.screen import at_rest, field, holder, note, wait_stored, wait_until
from tests.e2e.test_pages import READ_ALOUD
from tests.model.documents.wordfile import WordFile

SAVED = re.compile(t("frame.save.saved", time=r"\d\d:\d\d"))
ENGLISH = re.compile("Press Enter|Choose (an option|options)|No results|No options")


def people_of(sample: str) -> Planning:
    """Who takes part in a sample; a walk types their names again."""
    return states(catalogue().sample(sample), catalogue())[-1].project.planning


@dataclass
class Walk:
    """One person in one window, who types; what is stored is only looked at."""

    page: Page
    workspace: Workspace
    project: str = ""

    def begin(self, title: str, kind: str) -> None:
        """Make a new project on the start page."""
        page, words = self.page, catalogue().type(kind).title
        at_rest(page)
        page.get_by_label(t("projects.new.name"), exact=True).first.fill(title)
        self.expect_german()
        chooser = page.get_by_role("combobox", name=t("projects.new.type"))
        chooser.click()
        chooser.fill("Xyz")
        expect(page.get_by_text(t("frame.words.no_results")).first).to_be_visible()
        self.expect_german()
        chooser.fill(words)
        page.get_by_role("option", name=words, exact=True).click()
        page.get_by_role("button", name=t("projects.new.begin"), exact=True).click()
        page.wait_for_url(re.compile("projekt="))
        self.project = parse_qs(urlsplit(page.url).query)["projekt"][0]

    def go(self, step: str) -> None:
        """Open a step by its address."""
        phase = catalogue().phase(step.split(".")[0]).address
        self.open(f"/{phase}?{urlencode({'projekt': self.project, 'schritt': step})}")

    def open(self, address: str) -> None:
        """Open an address of the project and wait until it has come to rest at its top."""
        self.page.goto(address)
        expect(self.page.get_by_role("heading", level=1)).to_be_visible()
        at_rest(self.page)

    def add(self, list_path: str, **values: Any) -> str:
        """Add a record with the button below its list and fill it in; returns its place."""
        known = self._ids(list_path)
        word = catalogue().list_at(list_path).add
        self.page.get_by_role("button", name=word).first.click()
        wait_until(self.page, lambda: self._ids(list_path) > known, f"a new row of {list_path}")
        (new,) = self._ids(list_path) - known
        # Stored comes before drawn: whoever looks sees the row first, and then types.
        at_rest(self.page)
        place = f"{list_path}.{new}"
        self.fill({f"{place}.{name}": value for name, value in values.items()})
        return place

    def fill(self, values: Mapping[str, Any]) -> None:
        """Type or choose these values one after the other, then wait until all are stored."""
        for path, value in values.items():
            self._enter(path, value)
        for path, value in values.items():
            wait_stored(self.page, self.workspace, self.project, path, value)
        expect(note(self.page)).to_have_text(SAVED)
        self.expect_german()

    def agree(self, key: str, sentence: str) -> None:
        """Write the final wording of a point and say that it is settled."""
        self.open(addresses.item(self.project, key))
        place = f"content.items.{item_id(key)}"
        self.fill({f"{place}.wording": sentence, f"{place}.status": "settled"})

    def download(self, name: str, folder: Path) -> WordFile:
        """Choose a document in the reading view and take it home as Word."""
        title = t(f"documents.{name}.title")
        self.page.get_by_role("radio", name=title, exact=True).click()
        link = self.page.get_by_role("link", name=t("pages.agreement.download")).first
        expect(link).to_have_attribute("href", re.compile(f"/{name}[.]docx$"))
        with self.page.expect_download() as download:
            link.click()
        download.value.save_as(folder / f"{name}.docx")
        return WordFile((folder / f"{name}.docx").read_bytes())

    def expect_german(self) -> None:
        """Wait until nothing on the page says an English sentence of the framework."""

        def english() -> list[str]:
            said = self.page.evaluate(READ_ALOUD)
            return [found[0] for text in said for found in ENGLISH.finditer(text)]

        wait_until(self.page, lambda: not english(), lambda: f"{self.page.url} says {english()}")

    def _enter(self, path: str, value: Any) -> None:
        known = paths.field_of(path)
        if not (known.choices or known.options_from or known.list_path):
            text = format_date(value) if isinstance(value, date) else str(value)
            field(self.page, path).fill(text)
            field(self.page, path).press("Tab")
        else:
            self._choose(path, self._word(path, str(value)))

    def _choose(self, path: str, word: str) -> None:
        hanging = holder(self.page, path).get_by_role("combobox")
        lying = holder(self.page, path).get_by_text(word, exact=True)
        expect(hanging.or_(lying).first).to_be_visible()
        if not hanging.count():
            lying.first.click()
            return
        hanging.click()
        hanging.fill(word)
        self.page.get_by_role("option", name=word, exact=True).first.click()

    def _word(self, path: str, value: str) -> str:
        """What a choice or a record is called on the screen."""
        known = paths.field_of(path)
        if known.list_path:
            project = self.workspace.open(self.project).project
            return options.of_reference(known, project).label(value)
        return options.of_choice(known, catalogue().field_text(paths.pattern(path))).label(value)

    def _ids(self, list_path: str) -> set[str]:
        project = self.workspace.open(self.project).project
        return {record.id for record in paths.read(project, list_path)}
