"""A whole small meeting: planned, run, noted down by keyboard, and the minutes taken home."""

from pathlib import Path

from playwright.sync_api import Page, expect

from model.basics import Person
from model.catalogue.texts import t
from model.changes import AddRecord
from tests.e2e import addresses
from tests.e2e.screen import PROVIDER, at_rest, holder, wait_stored
from tests.model.documents.wordfile import Line, WordFile

OUTSIDER = Person("Fachberatung", "Jugendamt", "outside")
DECISION = "Wir tagen alle sechs Wochen & sagen <b>ehrlich</b>, wenn es hakt."
TASK, QUESTION, TOPIC = "Zahlen vorlegen", "Wer zahlt das Essen?", "Ferienprogramm"
# A phone that is five hours ahead of everybody else.
WRONG_CLOCK = "{ const now = Date.now; Date.now = () => now() + 18_000_000 }"


def begun(workspace) -> str:
    """A project with two institutions that each have someone at the table."""
    project = str(workspace.create("Ganztag am Fluss", "all_day_school", OUTSIDER))
    rows = (
        ("institutions", {"id": "s", "name": "Grundschule am Fluss"}),
        ("institutions", {"id": "j", "name": "Jugendamt"}),
        ("members", {"id": "p1", "institution": "s", "function": "Schulleitung"}),
        ("members", {"id": "p2", "institution": "j", "function": "Jugendhilfeplanung"}),
    )
    changes = [AddRecord(path=f"planning.{name}", record=record) for name, record in rows]
    workspace.submit(project, changes, OUTSIDER)
    return project


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=t(f"meeting.{name}"), exact=True).click()


def note(page: Page, letter: str, text: str) -> None:
    """Two keys, the words, Enter; then the small window is gone and says where it went."""
    page.keyboard.press("Alt+n")
    page.keyboard.press(letter)
    expect(page.locator(".capture :is(input, textarea)").first).to_be_focused()
    page.keyboard.type(text)
    page.keyboard.press("Enter")
    expect(page.locator(".capture")).to_be_hidden()
    expect(page.locator(".capture-told")).to_contain_text("Auftakt")


def text_of(file: WordFile) -> str:
    """Every word of the file, cells of tables too."""
    lines = ([one.text] if isinstance(one, Line) else one for one in file.lines())
    return "\n".join(text for line in lines for text in line)


def test_a_meeting_from_its_plan_to_its_minutes_in_word(new_window, workspace, tmp_path: Path):
    project = begun(workspace)
    page = new_window(addresses.meetings(project))

    # Plan
    press(page, "add")
    page.get_by_role("button", name="Vorschlag übernehmen").click()
    expect(page.get_by_text(t("meeting.plan.total", total=150, most=180))).to_be_visible()
    meeting = workspace.open(project).project.planning.meetings[0].id
    place = f"planning.meetings.{meeting}"

    # Run: the recap and the rule first, then who is there
    page.goto(addresses.meetings(project, treffen=meeting, teil="lauf"))
    expect(page.get_by_text(t("meeting.run.relations"))).to_be_visible()
    press(page, "run.begin")
    expect(page.get_by_text(t("meeting.timer.left", count=15))).to_be_visible()
    holder(page, f"{place}.members_present").get_by_text("Schulleitung").click()
    expect(page.get_by_text("Es fehlt: Jugendamt.")).to_be_visible()

    # A phone with a wrong clock says the same
    phone = new_window(who=PROVIDER)
    phone.add_init_script(WRONG_CLOCK)
    phone.goto(addresses.meetings(project, treffen=meeting, teil="lauf"))
    expect(phone.locator(".meeting-timer p")).to_have_text(
        page.locator(".meeting-timer p").inner_text()
    )

    # Note down: from here, and from any other page
    at_rest(page)
    note(page, "b", DECISION)
    note(page, "a", TASK)
    press(page, "run.next")
    expect(page.get_by_text(t("meeting.run.count", number=2, count=7))).to_be_visible()
    page.goto(addresses.partners(project))
    at_rest(page)
    note(page, "f", QUESTION)
    note(page, "t", TOPIC)

    # End
    page.goto(addresses.meetings(project, treffen=meeting, teil="lauf"))
    press(page, "run.end")
    press(page, "run.to_minutes")

    # The minutes are there, on the screen and in Word
    sheet = page.locator(".paper")
    for sentence in (DECISION, TASK, QUESTION, TOPIC, "Schulleitung"):
        expect(sheet.get_by_text(sentence).first).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name=t("meeting.minutes.download")).click()
    assert download.value.suggested_filename.endswith(".docx")
    download.value.save_as(tmp_path / "protokoll.docx")
    said = text_of(WordFile((tmp_path / "protokoll.docx").read_bytes()))
    points = workspace.open(project).project.planning.meetings[0].agenda_items
    titles = [point.title for point in points]
    assert len(titles) == 7
    for sentence in (DECISION, TASK, QUESTION, TOPIC, "Schulleitung", *titles):
        assert sentence in said


def test_the_keys_for_noting_down_disturb_nobody_who_types(new_window, workspace):
    project = begun(workspace)
    page = new_window(addresses.step(project, "planning.occasion"))
    at_rest(page)
    field = holder(page, "planning.occasion").locator("textarea")

    field.click()
    page.keyboard.type("nna b f t n")
    expect(page.locator(".capture")).to_be_hidden()
    assert field.input_value() == "nna b f t n"

    page.keyboard.press("Alt+n")
    expect(page.locator(".capture")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".capture")).to_be_hidden()
    expect(field).to_be_focused()
    wait_stored(page, workspace, project, "planning.occasion", "nna b f t n")
