"""From a round to what comes of it: the clause, the log of decisions, the minutes."""

import re
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from model import settling
from model.access import Role
from model.basics import Person
from model.catalogue import catalogue
from model.catalogue.texts import t
from model.changes import AddRecord, SetField
from model.content import ItemStatus
from model.rounds.kinds import Choice
from model.workspace import Workspace
from tests.e2e import addresses
from tests.e2e.cable import Cable
from tests.e2e.conftest import NewBrowser
from tests.e2e.rounds import (
    DESK,
    OUTSIDER,
    PHONE,
    answer,
    close,
    count,
    counted,
    entrance,
    press,
)
from tests.e2e.screen import Who, at_rest, css_class, field, holder, note, wait_stored
from tests.e2e.server import Server
from tests.model.documents.wordfile import Line, WordFile

HEAD = Who("Schulleitung", "Grundschule am Fluss")
OFFICE = Who("Jugendhilfeplanung", "Jugendamt")
CLUB = Who("Vorstand", "Sportverein")
PARENTS = Who("Vorsitz", "Elternvertretung")
# Without a window here.
AWAY = Person(PARENTS.function, PARENTS.institution, "away")
ITEM = "finances.basis"
WORDING, STATUS = (settling.path_of(ITEM, name) for name in ("wording", "status"))
HALVES, MARKUP = "Die Kosten tragen beide je zur Hälfte.", "Essen **fett** <b>x</b> extra."
YEARLY, LOOSE = "Einmal im Jahr wird nachgerechnet.", "Strom zahlt, wer ihn braucht."
OBJECTION = "Das Essen fehlt <b>ganz</b> in der **Rechnung**."
AGAINST = "Uns fehlen die Zahlen für 2028."
MEETING, CALLED_UP, DAY = "m1", "14.01.2030", date(2030, 1, 14)


@pytest.fixture
def project(store: Workspace) -> str:
    """Four institutions that decide by majority from three on, and a meeting; no wording yet."""
    made = str(store.create("Ganztag am Fluss", "all_day_school", OUTSIDER))
    houses = {f"i{number}": who for number, who in enumerate((HEAD, OFFICE, CLUB, PARENTS))}
    point = {"id": "a1", "title": "Kosten", "minutes": "30", "kind": "decision"}
    rows = (
        *(("institutions", {"id": key, "name": who.institution}) for key, who in houses.items()),
        *(
            ("members", {"id": f"p{key}", "institution": key, "function": who.function})
            for key, who in houses.items()
        ),
        ("meetings", {"id": MEETING, "title": "Finanzen", "agenda_items": [point]}),
    )
    changes = [
        *(AddRecord(path=f"planning.{name}", record=record) for name, record in rows),
        SetField(path="planning.decision_rule", before="", after="majority"),
        SetField(path="planning.quorum", before=None, after="3"),
    ]
    store.submit(made, changes, OUTSIDER)
    return made


def shown(page: Page, key: str) -> Locator:
    """What stands in the part of the page with this key."""
    return page.locator(css_class(key))


def push(page: Page, key: str) -> None:
    """Press a button by the key of its words."""
    page.get_by_role("button", name=t(key), exact=True).click()


def begin_here(lead: Page, kind: str, *others: Page) -> None:
    """Go on to a round of this kind and begin it; the others are led there by the board."""
    name = t(f"round_shown.ways.{kind}")
    link = lead.get_by_role("link", name=name)
    link.or_(lead.get_by_role("button", name=name, exact=True)).click()
    press(lead, "start.begin")
    for page in others:
        page.locator(".together-join").click()


def support(*pages: Page) -> None:
    """Say in each of these windows that one carries it."""
    for page in pages:
        press(page, "choice.support")
        expect(page.get_by_text(t("round.answer.done"))).to_be_visible()


def say(page: Page, choice: str, reason: str = "") -> None:
    """Choose, write why, and hand it in."""
    press(page, f"choice.{choice}")
    if reason:
        page.get_by_label(t(f"round.reason.{choice}")).fill(reason)
    press(page, "answer.give")
    expect(page.get_by_text(t("round.answer.done"))).to_be_visible()


def give_ideas(page: Page, *ideas: str) -> None:
    """Hand in one idea after the other with Enter."""
    label = page.get_by_label(t("round.idea.label"))
    for idea in ideas:
        label.fill(idea)
        label.press("Enter")
        expect(shown(page, "blatt-eigene-ideen").get_by_text(idea).first).to_be_visible()
        expect(label).to_have_value("")


def leading(page: Page, name: str) -> Locator:
    """A button of the bar of who leads."""
    return page.get_by_role("button", name=t(f"together.bar.{name}"), exact=True)


def text_of(file: Path) -> str:
    """Every word of a Word file, cells of tables too."""
    lines = WordFile(file.read_bytes()).lines()
    found = ([one.text] if isinstance(one, Line) else one for one in lines)
    return "\n".join(text for some in found for text in some)


def test_ideas_become_the_wording_of_a_point_that_all_support(
    new_browser: NewBrowser, guarded: Server, store: Workspace, project: str
):
    enter = entrance(new_browser, guarded, project)
    lead = enter(Role.FACILITATION, HEAD, DESK)
    office, club = (enter(Role.CONTRIBUTOR, who, PHONE) for who in (OFFICE, CLUB))
    beside, wall = (lead.context.new_page() for _ in range(2))
    beside.goto(addresses.item(project, ITEM))

    lead.goto(addresses.item(project, ITEM))
    begin_here(lead, "ideas", office, club)
    give_ideas(office, HALVES, MARKUP)
    give_ideas(club, YEARLY)
    answer(store, project, AWAY, text=LOOSE)
    counted(lead, t("round.count.ideas.other", count=4))
    assert HALVES not in lead.content()
    close(lead)

    # Put together, and on the wall as it was typed.
    for idea in (HALVES, MARKUP):
        shown(lead, "blatt-karte-zusammenlegen").get_by_text(idea, exact=True).click()
    at_rest(lead)
    lead.get_by_label(t("round_shown.sorting.heading")).fill("Teilung")
    push(lead, "round_shown.sorting.put")
    expect(shown(lead, "blatt-buendel").get_by_text("Teilung").first).to_be_visible()
    wall.goto(addresses.round_of_all(project, ansicht="projektion"))
    expect(wall.get_by_text(MARKUP)).to_be_visible()

    push(lead, "round_shown.sorting.to_pick")
    picking = shown(lead, "blatt-karte-auswaehlen")
    picking.get_by_text("Teilung").click()
    expect(picking.get_by_text(t("round_shown.pick.chosen.other", count=2))).to_be_visible()
    push(lead, "round_shown.pick.take_over")

    # Another window shows the draft; all else stands beside it, and nobody knows of whom.
    # What came when is drawn by lot, so either may be the first.
    one, other = map(re.escape, (HALVES, MARKUP))
    draft = re.compile(rf"^({one}\n{other}|{other}\n{one})$")
    expect(field(beside, WORDING)).to_have_value(draft)
    beside.get_by_role("button", name=t("checklist.comments.label.other", count=2)).click()
    for number in range(2):
        row = beside.locator("[class*=st-key-zeile]").filter(has_text=(YEARLY, LOOSE)[number])
        proposal = catalogue().field_text("content.item_comments.kind").label_of("proposal")
        expect(row.first).to_contain_text(proposal)
        for who in (OFFICE, CLUB, PARENTS):
            expect(row.first).not_to_contain_text(who.institution)
    planned = store.open(project).project
    written = [one.model_dump_json() for one in planned.content.item_comments]
    told = [one.model_dump_json() for one in planned.planning.notes]
    for who in (OFFICE, CLUB, PARENTS):
        assert who.institution not in "".join([*written, *told])
        assert who.function not in "".join([*written, *told])
    assert all(one.institution == "" for one in planned.content.item_comments)

    # The group carries it.
    begin_here(lead, "consent")
    support(lead, office, club)
    answer(store, project, AWAY, choice=Choice.SUPPORT)
    count(lead, 4, 4)
    close(lead)
    carried = t("round_shown.sentence.support.other", count=4)
    expect(club.get_by_text(carried)).to_be_visible()
    settled = catalogue().field_text("content.items.status").label_of(ItemStatus.SETTLED)
    chosen = holder(beside, STATUS).get_by_role("radio", checked=True)
    expect(chosen).to_have_text(settled)
    beside.goto(addresses.agreement(project))
    for sentence in (HALVES, MARKUP):
        expect(beside.locator(".paper").get_by_text(sentence)).to_be_visible()


def test_an_objection_and_a_vote_stand_in_log_and_minutes(
    new_browser: NewBrowser, guarded: Server, store: Workspace, project: str, tmp_path: Path
):
    store.submit(project, [SetField(path=WORDING, before="", after=HALVES)], OUTSIDER)
    enter = entrance(new_browser, guarded, project)
    lead = enter(Role.FACILITATION, HEAD, DESK)
    office, club = (enter(Role.CONTRIBUTOR, who, PHONE) for who in (OFFICE, CLUB))
    lead.goto(addresses.meetings(project, treffen=MEETING, teil="lauf"))
    push(lead, "meeting.run.begin")
    expect(lead.locator(".meeting-timer p")).to_be_visible()

    # An objection, with a day that the group moves.
    lead.goto(addresses.item(project, ITEM))
    begin_here(lead, "consent", office, club)
    support(lead, office)
    say(club, "objection", OBJECTION)
    count(lead, 3, 4)
    close(lead)
    heavy = t("round_shown.sentence.objections.one")
    for page in (lead, club):
        said = page.get_by_text(t("round_shown.sentence.consent_objected", objections=heavy))
        expect(said).to_be_visible()
    decision = store.open(project).project.planning.decisions[0]
    revisit = f"planning.decisions.{decision.id}.revisit_on"
    assert decision.revisit_on is not None
    before = decision.revisit_on.strftime("%d.%m.%Y")
    expect(field(lead, revisit)).to_have_value(before)
    field(lead, revisit).fill(CALLED_UP)
    field(lead, revisit).press("Enter")
    wait_stored(lead, store, project, revisit, DAY)
    (position,) = store.open(project).project.content.dissent
    assert position.review_date == DAY

    # A vote without names; in the middle of it the server goes down.
    at_rest(lead)
    push(lead, "round_shown.ways.vote")
    lead.get_by_text(t("round.showing.anonymous.name"), exact=True).click()
    press(lead, "start.begin")
    say(office, "yes")
    say(club, "no", AGAINST)
    count(lead, 2, 4)
    guarded.kill()
    guarded.start()
    for page in (lead, office, club):
        expect(note(page)).to_have_attribute("data-connection", "connected")
        at_rest(page)
    expect(office.get_by_text(t("round.answer.done"))).to_be_visible()
    say(lead, "yes")
    lead.get_by_text(t("round.further.title")).click()
    whose = lead.get_by_label(t("round.further.whose"))
    expect(whose).to_be_visible()
    at_rest(lead)
    whose.press_sequentially(PARENTS.institution)
    whose.press("Enter")
    expect(whose).to_have_value(PARENTS.institution)
    at_rest(lead)
    press(lead, "choice.yes")
    press(lead, "answer.give")
    expect(lead.get_by_text(t("round.further.done"))).to_be_visible()
    count(lead, 4, 4)
    close(lead)
    parts = [t("round_shown.sentence.yes.other", count=3), t("round_shown.sentence.no.one")]
    outcome = t("round_shown.sentence.vote_adopted", parts=", ".join(parts))
    for page in (lead, club):
        expect(page.get_by_text(outcome)).to_be_visible()

    # What stands where afterwards.
    consent, vote = "Konsent, vertagt", "Mehrheit, 3 Ja, 1 Nein, 0 Enthaltung, angenommen"
    objected = f"Sportverein (schwerer Einwand): {OBJECTION}"
    again = t("meeting.log.revisit", day=CALLED_UP)
    lead.goto(addresses.meetings(project, teil="beschluesse"))
    rows = shown(lead, "blatt-beschluesse")
    for told in (consent, vote, f"{objected} {again}", AGAINST):
        expect(rows.get_by_text(told)).to_be_visible()
    lead.goto(addresses.item(project, ITEM))
    for told in (consent, vote, again):
        expect(shown(lead, "beschlossen").get_by_text(told)).to_be_visible()

    lead.goto(addresses.meetings(project, treffen=MEETING, teil="lauf"))
    push(lead, "meeting.run.end")
    push(lead, "meeting.run.to_minutes")
    expect(lead.locator(".paper").get_by_text(again)).to_be_visible()
    with lead.expect_download() as download:
        lead.get_by_role("link", name=t("meeting.minutes.download")).click()
    download.value.save_as(tmp_path / "protokoll.docx")
    for minutes in (lead.locator(".paper").inner_text(), text_of(tmp_path / "protokoll.docx")):
        # Twice as a resolution, twice as what the round was about.
        assert minutes.count(HALVES) == 4
        for told in (
            *("Konsent", "Mehrheit", "3 Ja, 1 Nein, 0 Enthaltung", "vertagt", "angenommen"),
            *(objected, AGAINST, again),
            "Je Institution beantwortet, 3 von 4 Antworten.",
            "Anonym beantwortet, 4 von 4 Antworten.",
            "Beschluss 2: angenommen (Ja 3, Nein 1, Enthaltung 0).",
        ):
            assert told in minutes


def test_another_facilitation_closes_the_round_of_one_that_is_gone(
    new_browser: NewBrowser, guarded: Server, store: Workspace, project: str
):
    store.submit(project, [SetField(path=WORDING, before="", after=HALVES)], OUTSIDER)
    enter = entrance(new_browser, guarded, project)
    gone, stays = (enter(Role.FACILITATION, who, DESK) for who in (HEAD, OFFICE))
    phone = enter(Role.CONTRIBUTOR, CLUB, PHONE)
    cable = Cable(phone, "/api/live|/_stcore/stream")
    gone.goto(addresses.item(project, ITEM))
    leading(gone, "lead").click()
    for page in (stays, phone):
        expect(page).to_have_url(re.compile(re.escape(ITEM)))
    begin_here(gone, "consent")
    support(stays, phone)

    # The phone sleeps, and the computer of who leads is gone.
    phone.context.set_offline(True)
    cable.cut()
    expect(note(phone)).to_have_text(t("frame.live.offline"))
    gone.context.close()
    silent = t("together.bar.silent").split("(")[0]
    expect(stays.locator(".together-bar")).to_contain_text(silent)
    leading(stays, "take").click()
    leading(stays, "yes").click()
    expect(leading(stays, "stop")).to_be_visible()
    answer(store, project, AWAY, choice=Choice.SUPPORT)
    count(stays, 3, 4)
    close(stays)
    carried = t("round_shown.sentence.support.other", count=3)
    expect(stays.get_by_text(carried)).to_be_visible()
    expect(phone.get_by_text(t("round.answer.done"))).to_be_visible()

    cable.is_cut = False
    phone.context.set_offline(False)
    expect(phone.get_by_text(carried)).to_be_visible()
