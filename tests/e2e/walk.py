"""How a person fills in a project from the first page to the Word file: by typing and choosing."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from playwright.sync_api import Locator, Page, expect

from model import paths
from model.catalogue import catalogue, t
from model.content import item_id
from model.fields import FieldKind
from model.german import format_date
from model.planning import Planning
from model.project import Project
from model.samples import states
from model.workspace import Workspace
from phases.ui import options, widgets
from tests.e2e.reading import sees
from tests.e2e.screen import css_class, field, holder, note, settled, wait_until
from tests.e2e.test_pages import READ_ALOUD
from tests.model.documents.wordfile import WordFile

SAVED = re.compile(t("frame.save.saved", time=r"\d\d:\d\d"))
# The key's class of the field that has the focus, if it begins like this.
FOCUS_BELOW = """(start) => {
  const keyed = document.activeElement?.closest('[class*="st-key-w-"]')
  return keyed && [...keyed.classList].find((name) => name.startsWith(start))
}"""
ENGLISH = re.compile("Press Enter|Choose (an option|options)|No results|No options|Dismiss")


@cache
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
        settled(page)
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
        """Open an address of the project and wait until its page is drawn."""
        self.page.goto(address)
        expect(self.page.get_by_role("heading", level=1)).to_be_visible()
        settled(self.page)
        self.expect_german()

    def press(self, word: str | re.Pattern[str]) -> None:
        """Press the first button of this name."""
        self.page.get_by_role("button", name=word).first.click()

    def press_row(self, word: str, name: str) -> None:
        """Press the button of this word that belongs to the row of this name."""
        self.press(re.compile(f"{re.escape(word)}.*{re.escape(name)}"))

    def unfold(self, word: str) -> None:
        """Open what lies folded under this word."""
        self.page.locator("summary").filter(has_text=word).filter(visible=True).first.click()

    def add(self, list_path: str, **values: Any) -> str:
        """Add a record with the button below its list and fill it in; returns its place."""
        self.press(catalogue().list_at(list_path).add)
        place = f"{list_path}.{self._id_in_focus(list_path)}"
        settled(self.page)
        self.fill({f"{place}.{name}": value for name, value in values.items()})
        return place

    def fill(self, values: Mapping[str, Any]) -> None:
        """Type or choose these values one after the other, then wait until all are stored."""
        for path, value in values.items():
            self._enter(path, value)
        wait_until(self.page, lambda: not self._unlike(values), lambda: self._unlike(values))
        expect(note(self.page)).to_have_text(SAVED)

    def agree(self, key: str, sentence: str) -> None:
        """Write the final wording of the open point and say that it is settled."""
        place = f"content.items.{item_id(key)}"
        expect(field(self.page, f"{place}.wording")).to_be_visible()
        settled(self.page)
        self.fill({f"{place}.wording": sentence, f"{place}.status": "settled"})

    def agree_on_core_list(self, sentences: Mapping[str, str]) -> None:
        """Begin with the first point of the core list and go on from there to its end."""
        self.go("content.checklist")
        title = t("checklist.core.title", count=len(sentences))
        self.press_row(t("pages.checklist.open"), title)
        first, *_ = sentences
        self.press(re.compile(f"^{re.escape(catalogue().item(first).title)}"))
        for number, (key, sentence) in enumerate(sentences.items(), 1):
            self.agree(key, sentence)
            place = t("pages.item.core_place", phase="", number=number, count=len(sentences))
            sees(self.page, place.removeprefix(" · "))
            self.go_on()
        done = t("checklist.core.progress", done=len(sentences), count=len(sentences))
        sees(self.page, title, done)

    def go_on(self) -> None:
        """Press the button at the foot that leads to what comes next."""
        self.page.get_by_role("button", name=t("frame.foot.weiter"), exact=True).click()

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
        if paths.field_of(path).kind in widgets.TYPED:
            text = format_date(value) if isinstance(value, date) else str(value)
            field(self.page, path).fill(text)
            field(self.page, path).press("Tab")
        else:
            self.choose(path, self._word(path, value))

    def choose(self, path: str, word: str) -> None:
        """Choose what is called so, lying open or hanging in a list."""
        hanging = holder(self.page, path).get_by_role("combobox")
        lying = holder(self.page, path).get_by_text(word, exact=True)
        if self._hangs(hanging, lying):
            self._pick(hanging, word)
        else:
            lying.first.click()

    def choose_labelled(self, label: str, word: str) -> None:
        """Choose in a list that belongs to the page and is stored nowhere."""
        self._pick(self.page.get_by_role("combobox", name=label), word)

    def stored(self) -> Project:
        """What is stored, to be looked at."""
        return self.workspace.open(self.project).project

    def last_id(self, list_path: str) -> str:
        """The record that a press has added at the end of a list."""
        wait_until(self.page, lambda: paths.read(self.stored(), list_path), list_path)
        return str(paths.read(self.stored(), list_path)[-1].id)

    def _hangs(self, hanging: Locator, lying: Locator) -> bool:
        """Decided in one look: while a field is drawn anew, neither may be there for a moment."""
        found = {"hangs": 0, "lies": 0}

        def look() -> bool:
            found.update(hangs=hanging.count(), lies=lying.count())
            return any(found.values())

        wait_until(self.page, look, f"{hanging} and {lying}")
        return bool(found["hangs"])

    def _pick(self, hanging: Locator, word: str) -> None:
        hanging.click()
        hanging.fill(word)
        self.page.get_by_role("option", name=word, exact=True).first.click()

    def _word(self, path: str, value: Any) -> str:
        """What a choice or a record is called on the screen."""
        known = paths.field_of(path)
        if known.kind is FieldKind.YES_NO:
            return options.yes_no().label(options.YES if value else options.NO)
        if known.list_path:
            return options.of_reference(known, self.stored()).label(value)
        return options.of_choice(known, catalogue().field_text(paths.pattern(path))).label(value)

    def _unlike(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """What the store holds where it does not hold these values yet."""
        project = self.stored()
        held = {path: paths.read(project, path) for path in values}
        return {path: stored for path, stored in held.items() if stored != values[path]}

    def _id_in_focus(self, list_path: str) -> str:
        """The record of this list in whose field the page has put the caret."""
        start = css_class(f"w:{list_path}.").removeprefix(".")
        found = self.page.wait_for_function(FOCUS_BELOW, arg=start)
        return str(found.json_value()).removeprefix(start).split("-")[0]
