"""Text that attacks is shown letter by letter, wherever it appears."""

import re

import pytest
from playwright.sync_api import Page, expect

from model.basics import Person, clean, new_id
from model.changes import AddRecord, SetField
from model.outcomes import Saved
from model.workspace import Workspace
from tests.e2e import addresses
from tests.e2e.screen import at_rest, field, holder, wait_stored

OUTSIDER = Person("Fachberatung", "Jugendamt", "outside")
WORDING = "content.items.finances-basis.wording"
STATUS = "content.items.finances-basis.status"

TEXTS = {
    "html": '<b>fett</b> <img src=x onerror="alert(1)"> <script>alert(2)</script> &amp; </div>',
    "markdown": "[Link](https://example.org) ![Bild](https://example.org/a.png) **fett** _k_ `c`",
    "lists": "# Titel * Punkt 1. Zahl > Zitat | Tabelle | --- | ~~weg~~",
    "framework": ":red[rot] :material/home: :smile: :blue-badge[b] -- -> <- >= www.example.org",
    "braces": "{traeger} {{doppelt}} {0} {} %s %(x)s ${y} <% z %>",
    "formula": r"=SUMME(A1:A9) $x^2$ $$\frac{1}{2}$$ @a +b -c",
    "emoji": "👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 é ﬁ 中文",
    "right to left": "שלום עולם مرحبا abc\u202edef\u202c 123",
    "control characters": "a\x00b\x07c\x1bd\x7fe\ufffef",
}
# Invisible: the joiner that keeps signs apart, and marks that would turn a whole line round.
UNSEEN = re.compile("[\u2060\u202a-\u202e\u2066-\u2069\u200e\u200f]")


def seen(text: str) -> str:
    """The text as eyes see it."""
    return " ".join(UNSEEN.sub("", text).split())


def project_named(workspace: Workspace, text: str) -> str:
    """A project that carries the text in its name, in a partner and in a goal."""
    project = workspace.create(text, "all_day_school", OUTSIDER)
    for path, name in (("planning.partners", "name"), ("goals.goals", "title")):
        record = {"id": new_id(), name: text}
        workspace.submit(project, [AddRecord(path=path, record=record)], OUTSIDER)
    return project


def expect_literal(page: Page, text: str, times: int) -> None:
    """The page shows the text at least so often, and nothing of it has come to life."""
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    at_rest(page)
    body = seen(page.evaluate("() => document.body.innerText"))
    assert body.count(seen(clean(text))) >= times, body
    alive = "a[href*='example.org'], img[src*='example.org'], img[src=x], main script, .katex"
    assert page.locator(alive).count() == 0


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_hostile_text_is_literal_on_every_page(new_window, workspace, text: str):
    project = project_named(workspace, text)
    page = new_window(addresses.item(project, "finances.basis"))
    page.on("dialog", lambda dialog: pytest.fail(f"came to life: {dialog.message}"))
    field(page, WORDING).fill(text)
    field(page, WORDING).press("Tab")
    wait_stored(page, workspace, project, WORDING, clean(text))
    holder(page, STATUS).get_by_text("geregelt").click()
    wait_stored(page, workspace, project, STATUS, "settled")
    expect_literal(page, text, times=1)
    assert seen(field(page, WORDING).input_value()) == seen(clean(text))

    page.goto(addresses.partners(project))
    expect_literal(page, text, times=2)
    page.goto(addresses.goals(project))
    expect_literal(page, text, times=2)
    page.goto(addresses.agreement(project))
    expect_literal(page, text, times=3)
    page.goto("/")
    expect_literal(page, text, times=1)


def in_a_meeting(workspace: Workspace, text: str) -> str:
    """A project that is named so throughout, in the middle of a meeting that has noted it down."""
    project = project_named(workspace, text)
    point = {"id": "a1", "title": text, "kind": "discussion", "minutes": 15, "result": text}
    begun = {"id": "s1", "item": "a1", "began": "24.11.2026 10:00:00"}
    meeting = {"id": "m1", "title": text, "phase": "planning", "date": "2026-11-24"}
    rows = {
        "planning.institutions": {"id": "i1", "name": text},
        "planning.meetings": {**meeting, "agenda_items": [point], "stretches": [begun]},
        "planning.decisions": {"id": "d1", "wording": text, "concerns": text, "meeting": "m1"},
        "planning.notes": {"id": "n1", "kind": "question", "text": text, "meeting": "m1"},
    }
    changes = [AddRecord(path=path, record=record) for path, record in rows.items()]
    wording = SetField(path=WORDING, before="", after=text)
    outcome = workspace.submit(project, [*changes, wording], OUTSIDER)
    assert isinstance(outcome, Saved), outcome
    return project


def test_hostile_text_is_literal_on_the_wall_and_in_a_meeting(new_window, workspace):
    text = f"{TEXTS['html']} {TEXTS['markdown']} :red[rot] :smile:"
    project = in_a_meeting(workspace, text)
    parts = addresses.parts_of_meetings(project, "m1")
    page = new_window("/")
    page.on("dialog", lambda dialog: pytest.fail(f"came to life: {dialog.message}"))
    for address in (
        addresses.partners(project),
        addresses.goals(project),
        addresses.item(project, "finances.basis"),
        addresses.overview(project),
        addresses.agreement(project),
    ):
        page.goto(f"{address}&ansicht=projektion")
        expect_literal(page, text, times=2)
    for part, times in {"plan": 1, "lauf": 2, "protokoll": 2, "beschluesse": 1}.items():
        page.goto(parts[f"meeting-{part}"])
        expect_literal(page, text, times)
