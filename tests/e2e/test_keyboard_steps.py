"""Phases 4 to 6, a point of the core list and the final version, without touching a mouse."""

import re
from datetime import date

from playwright.sync_api import Locator, Page, expect

from model.basics import Person
from model.catalogue import catalogue, t
from model.changes import AddRecord
from model.paths import Path, read
from model.workspace import Workspace
from tests.e2e import addresses
from tests.e2e.conftest import NewWindow
from tests.e2e.screen import css_class, field, holder, settled, wait_until
from tests.e2e.test_keyboard import press, reach
from tests.e2e.walk import FOCUS_BELOW, Walk

OUTSIDER = Person("Fachberatung", "Jugendamt", "outside")
POINT = "content.items.parties-designation"
WORDING = "Die Vereinbarung schließen Stadt und Träger."
CITY, SCHOOL = "Stadt am Fluss", "Grundschule am Fluss"


def test_phases_four_to_six_and_the_final_version_need_no_mouse(
    new_window: NewWindow, workspace: Workspace
):
    project = workspace.create("Ganztag am Fluss", "all_day_school", OUTSIDER)
    people = (
        ("planning.partners", {"id": "p1", "name": CITY, "representation": "Dezernat"}),
        ("planning.institutions", {"id": "s1", "name": SCHOOL, "partner": "p1"}),
    )
    added = [AddRecord(path=path, record=record) for path, record in people]
    workspace.submit(project, added, OUTSIDER, origin="another window")
    walk = Walk(new_window("/"), workspace, project)

    _plan_a_body(walk)
    _move_remove_and_bring_back(walk)
    _resolve(walk)
    _put_to_work(walk)
    _rate(walk)
    _agree_on_a_point(walk)
    _take_the_final_version_home(walk)


def _plan_a_body(walk: Walk) -> None:
    """A record with a reference, two choices, a text and a date; the caret waits in each."""
    walk.go("approval.bodies")
    place = _added(walk, "approval.bodies")
    _type_and_leave(walk, f"{place}.partner", CITY, "p1")
    _type_and_leave(walk, f"{place}.body_type", "Schulausschuss", "school_committee")
    _type_and_leave(walk, f"{place}.name", "Ausschuss am Ort", "Ausschuss am Ort")
    _type_and_leave(walk, f"{place}.role", "Beschluss", "resolution")
    _type_and_leave(walk, f"{place}.meeting_date", "01.07.2027", date(2027, 7, 1))


def _move_remove_and_bring_back(walk: Walk) -> None:
    page, path = walk.page, "approval.bodies"
    second = _added(walk, path).split(".")[-1]
    press(page, _begins(t("bind.row.up")))
    wait_until(page, lambda: read(walk.stored(), path)[0].id == second, "it is the first")
    # There is no further way up: the caret stays in the row that was moved.
    _expect_caret(page, f"auf-{second}")
    press(page, _begins(t("bind.row.remove")))
    wait_until(page, lambda: len(read(walk.stored(), path)) == 1, "it is gone")
    _expect_caret(page, f"wieder-{path}")
    page.keyboard.press("Enter")
    wait_until(page, lambda: read(walk.stored(), path)[0].id == second, "it is back")
    _expect_caret(page, f"auf-{second}")
    page.keyboard.press("Enter")
    press(page, _begins(t("bind.row.remove")))
    wait_until(page, lambda: len(read(walk.stored(), path)) == 1, "it is gone for good")


def _resolve(walk: Walk) -> None:
    walk.go("approval.record")
    press(walk.page, t("approval.register.button.one"))
    _expect_caret(walk.page, "zurueck-vorschlag-approval.resolutions")
    press(walk.page, _begins(t("bind.row.open")))
    place = f"approval.resolutions.{walk.last_id('approval.resolutions')}"
    reach(walk.page, holder(walk.page, f"{place}.result"))
    _type_and_leave(walk, f"{place}.result", "beschlossen oder zugestimmt", "adopted")


def _put_to_work(walk: Walk) -> None:
    """A measure with a text and a date; then its card goes on over the board."""
    page, path = walk.page, "anchoring.measures"
    walk.go("anchoring.action_plan")
    place = _added(walk, path)
    _type_and_leave(walk, f"{place}.title", "Kontaktblatt verteilen", "Kontaktblatt verteilen")
    reach(page, field(page, f"{place}.due_date"))
    _type_and_leave(walk, f"{place}.due_date", "01.09.2027", date(2027, 9, 1))
    reach(page, page.locator(css_class("ansicht-massnahmen")))
    _arrow_to(page, t("anchoring.measures.views.board"))
    press(page, _begins(t("anchoring.measures.move.in_progress")))
    wait_until(page, lambda: read(walk.stored(), f"{place}.status") == "in_progress", "it began")
    _expect_caret(page, f"weiter-{place.split('.')[-1]}")


def _rate(walk: Walk) -> None:
    page = walk.page
    walk.go("evaluation.design")
    press(page, t("evaluation.design.short_check.button.other"))
    _expect_caret(page, "zurueck-vorschlag-review-short_check")
    page.keyboard.press("Enter")
    _expect_caret(page, "vorschlagen-review-short_check")
    page.keyboard.press("Enter")
    _expect_caret(page, "zurueck-vorschlag-review-short_check")
    walk.go("evaluation.self_assessment")
    press(page, t("evaluation.rating.button.other", count=6))
    _expect_caret(page, "zurueck-vorschlag-evaluation.ratings-s1")
    page.keyboard.press("Tab")
    place = f"evaluation.ratings.{read(walk.stored(), 'evaluation.ratings')[0].id}"
    _arrow_to(page, "2 trifft eher nicht zu")
    expect(field(page, f"{place}.reason")).to_be_visible()
    page.keyboard.press("Tab")
    _type_and_leave(walk, f"{place}.reason", "Wir kennen sie", "Wir kennen sie")
    assert read(walk.stored(), f"{place}.value") == "r2"


def _agree_on_a_point(walk: Walk) -> None:
    """From the list of the core to its first point, and on to its second one."""
    page, core = walk.page, catalogue().type("all_day_school").core_items
    titles = [catalogue().item(key).title for key in core]
    heading = page.get_by_role("heading", level=1)
    walk.go("content.checklist")
    title = t("checklist.core.title", count=len(core))
    press(page, re.compile(f"{re.escape(t('pages.checklist.open'))}.*{re.escape(title)}"))
    press(page, _begins(titles[0]))
    expect(heading).to_have_text(titles[0])
    reach(page, field(page, f"{POINT}.wording"))
    page.keyboard.press("Control+A")
    _type_and_leave(walk, f"{POINT}.wording", WORDING, WORDING)
    reach(page, holder(page, f"{POINT}.status"))
    _arrow_to(page, t("common.item_status.settled"))
    wait_until(page, lambda: read(walk.stored(), f"{POINT}.status") == "settled", "it is settled")
    press(page, re.compile(f"^{t('frame.foot.weiter')}$"))
    expect(heading).to_have_text(titles[1])
    # Whoever listens to the page hears where they are now.
    expect(heading).to_be_focused()


def _take_the_final_version_home(walk: Walk) -> None:
    page = walk.page
    walk.open(addresses.agreement(walk.project))
    for word in ("pages.agreement.download", "readiness.download_final"):
        reach(page, page.get_by_role("link", name=t(word)))
        with page.expect_download() as download:
            page.keyboard.press("Enter")
        assert download.value.suggested_filename.endswith(".docx")


def _added(walk: Walk, list_path: Path) -> str:
    """Add a record; the caret goes into its first field by itself."""
    known = {one.id for one in read(walk.stored(), list_path)}
    press(walk.page, catalogue().list_at(list_path).add)
    start = css_class(f"w:{list_path}.").removeprefix(".")
    wait_until(walk.page, lambda: len(read(walk.stored(), list_path)) > len(known), list_path)
    (new,) = {one.id for one in read(walk.stored(), list_path)} - known
    walk.page.wait_for_function(FOCUS_BELOW, arg=f"{start}{new}")
    settled(walk.page)
    return f"{list_path}.{new}"


def _type_and_leave(walk: Walk, path: Path, text: str, value: object) -> None:
    """Type into the field with the caret, or name one of its choices; then go on to the next."""
    page = walk.page
    _expect_caret(page, f"w:{path}")
    page.keyboard.type(text)
    if holder(page, path).get_by_role("combobox").count():
        expect(page.get_by_role("option", name=text, exact=True).first).to_be_visible()
        page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    wait_until(page, lambda: read(walk.stored(), path) == value, lambda: f"{path} is not {value}")


def _arrow_to(page: Page, word: str) -> None:
    """Go along the options that lie side by side, and choose the one of this name."""
    for _ in range(6):
        if page.locator(":focus").inner_text().strip() == word:
            break
        page.keyboard.press("ArrowRight")
    expect(page.locator(":focus")).to_have_text(word)
    page.keyboard.press("Space")


def _expect_caret(page: Page, key: str) -> None:
    """The element with this key has the focus, or one inside it."""
    inside: Locator = page.locator(f"{css_class(key)} :focus")
    expect(inside).to_have_count(1)


def _begins(word: str) -> re.Pattern[str]:
    """Buttons of a row carry its name behind their word."""
    return re.compile(f"^{re.escape(word)}")
