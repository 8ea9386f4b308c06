"""Projects through the one door: create, edit together, feed."""

from dataclasses import replace

import pytest

from model.basics import Person, new_id
from model.changes import AddRecord, RemoveRecord, SetField
from model.outcomes import Conflict, Invalid, Merged, Outcome, Refused, Saved
from model.workspace import ProjectId, RefusedError, UnknownProjectError, Workspace
from model.writing import PROJECT_LIMIT
from tests.conftest import StandingClock
from tests.people import CITY, PROVIDER, SCHOOL

OCCASION = "planning.occasion"
PARTNERS = "planning.partners"


@pytest.fixture
def project(workspace: Workspace) -> ProjectId:
    return workspace.create("Ganztag am Ring", "all_day_school", SCHOOL)


def write(workspace: Workspace, project: str, text: str, who: Person, before: str = "") -> Outcome:
    return workspace.submit(project, [SetField(path=OCCASION, before=before, after=text)], who)


def occasion(workspace: Workspace, project: str) -> str:
    return workspace.open(project).project.planning.occasion


# --- Projects ---------------------------------------------------------------------------------


def test_a_new_project_has_its_title_and_type(workspace: Workspace, project: ProjectId):
    opened = workspace.open(project)

    assert (opened.project.title, opened.project.agreement_type) == (
        "Ganztag am Ring",
        "all_day_school",
    )
    assert opened.revision == workspace.revision(project) == 1


def test_projects_are_listed_by_their_last_change(workspace: Workspace, clock: StandingClock):
    made = [workspace.create(title, "general", SCHOOL) for title in ("A", "B", "C")]
    clock.forward(minutes=1)
    write(workspace, made[1], "Neu", SCHOOL)

    assert workspace.projects()[0].title == "B"
    assert {row.title for row in workspace.projects()} == {"A", "B", "C"}


def test_a_long_list_comes_page_by_page_without_gap_or_repetition(workspace: Workspace):
    made = {workspace.create(str(number), "general", SCHOOL) for number in range(7)}

    pages = [workspace.projects(limit=3)]
    while pages[-1]:
        pages.append(workspace.projects(limit=3, before=pages[-1][-1]))

    listed = [row.id for page in pages for row in page]
    assert [len(page) for page in pages] == [3, 3, 1, 0]
    assert len(listed) == len(set(listed))
    assert set(listed) == made == {row.id for row in workspace.projects(limit=None)}


def test_a_renamed_project_is_listed_under_its_new_title(workspace: Workspace, project: ProjectId):
    assert isinstance(workspace.rename(project, "Neuer Titel", PROVIDER), Saved)

    assert (
        workspace.project(project).title == workspace.open(project).project.title == "Neuer Titel"
    )


def test_a_title_that_is_too_long_is_refused_with_both_numbers(
    workspace: Workspace, project: ProjectId
):
    sentence = "Dieser Text ist zu lang: 301 von 300 Zeichen."
    assert workspace.rename(project, "x" * 301, SCHOOL) == Invalid("title", sentence)
    with pytest.raises(RefusedError, match="301 von 300"):
        workspace.create("x" * 301, "general", SCHOOL)

    assert len(workspace.projects()) == 1


def test_a_deleted_project_is_gone_with_everything_of_it(workspace: Workspace, project: ProjectId):
    write(workspace, project, "Text", SCHOOL)
    workspace.save_version(project, "Stand", SCHOOL)
    workspace.keep_draft(project, OCCASION, "Unbekannt", [], PROVIDER)

    workspace.delete(project, SCHOOL)

    assert workspace.projects() == ()
    assert workspace.changes_after(0) == ()
    assert workspace.drafts(project, PROVIDER) == ()
    for ask in (workspace.open, workspace.revision, workspace.versions, workspace.history):
        with pytest.raises(UnknownProjectError, match="gibt es nicht"):
            ask(project)
    assert isinstance(write(workspace, project, "Neu", SCHOOL), Refused)


def test_numbers_of_the_feed_are_not_used_again_after_a_deletion(workspace: Workspace):
    first = workspace.create("A", "general", SCHOOL)
    last = workspace.last_seq()
    workspace.delete(first, SCHOOL)
    workspace.create("B", "general", SCHOOL)

    assert all(row.seq > last for row in workspace.changes_after(0))


# --- Editing together -------------------------------------------------------------------------


def test_what_is_saved_is_there_after_opening_the_store_anew(
    workspace: Workspace, project: ProjectId, url: str, clock: StandingClock
):
    outcome = write(workspace, project, "Wir tagen.", SCHOOL)
    workspace.close()

    assert outcome == Saved(clock.time, 2)
    again = Workspace(url)
    assert occasion(again, project) == "Wir tagen."
    assert again.open(project).revision == 2


def test_two_people_editing_different_words_both_keep_them_and_hear_of_it(
    workspace: Workspace, project: ProjectId, clock: StandingClock
):
    write(workspace, project, "Wir tagen.", SCHOOL)
    write(workspace, project, "Wir tagen im Rathaus.", PROVIDER, before="Wir tagen.")

    outcome = write(workspace, project, "Wir alle tagen.", CITY, before="Wir tagen.")

    text = "Wir alle tagen im Rathaus."
    assert outcome == Merged(clock.time, 4, OCCASION, text, "Geschäftsführung, Trägerverein")
    assert occasion(workspace, project) == text


def test_two_people_editing_the_same_words_see_both_texts_and_nothing_is_written(
    workspace: Workspace, project: ProjectId, clock: StandingClock
):
    write(workspace, project, "Wir tagen.", SCHOOL)
    then = clock.time
    clock.forward(minutes=3)

    outcome = write(workspace, project, "Wir beraten.", PROVIDER)

    assert outcome == Conflict(
        OCCASION,
        base="",
        theirs="Wir tagen.",
        mine="Wir beraten.",
        by="Schulleitung, Grundschule am Ring",
        at=then,
    )
    assert workspace.revision(project) == 2


def test_an_old_text_that_comes_back_over_a_newer_one_is_a_conflict(
    workspace: Workspace, project: ProjectId
):
    write(workspace, project, "Alter Text.", SCHOOL)
    write(workspace, project, "Neuer Text.", PROVIDER, before="Alter Text.")

    outcome = write(workspace, project, "Alter Text.", SCHOOL, before="Alter Text.")

    assert isinstance(outcome, Conflict)
    assert occasion(workspace, project) == "Neuer Text."


def test_the_same_text_again_is_saved_without_a_new_revision(
    workspace: Workspace, project: ProjectId
):
    write(workspace, project, "Text", SCHOOL)
    seq = workspace.last_seq()

    outcome = write(workspace, project, "Text", PROVIDER)

    assert isinstance(outcome, Saved)
    assert outcome.revision == workspace.revision(project) == 2
    assert workspace.last_seq() == seq


def test_of_several_changes_either_all_are_written_or_none(
    workspace: Workspace, project: ProjectId
):
    write(workspace, project, "Belegt", SCHOOL)
    changes = [
        SetField(path="goals.understanding_text", before="", after="Neu"),
        SetField(path=OCCASION, before="", after="Anders"),
    ]

    assert isinstance(workspace.submit(project, changes, PROVIDER), Conflict)
    assert workspace.open(project).project.goals.understanding_text == ""
    assert isinstance(workspace.submit(project, changes[:1], PROVIDER), Saved)


def test_someone_who_said_not_who_they_are_is_called_someone(
    workspace: Workspace, project: ProjectId
):
    write(workspace, project, "Text", Person(browser="b"))

    outcome = write(workspace, project, "Anderes", SCHOOL)

    assert isinstance(outcome, Conflict)
    assert outcome.by == "jemand"


def test_a_conflict_in_an_added_record_names_who_added_it(workspace: Workspace, project: ProjectId):
    workspace.submit(
        project, [AddRecord(path=PARTNERS, record={"id": "p", "name": "Stadt"})], PROVIDER
    )

    outcome = workspace.submit(
        project, [SetField(path=f"{PARTNERS}.p.name", before="", after="Kreis")], SCHOOL
    )

    assert isinstance(outcome, Conflict)
    assert outcome.by == PROVIDER.label


def test_a_change_in_a_removed_record_names_who_removed_it(
    workspace: Workspace, project: ProjectId
):
    workspace.submit(project, [AddRecord(path=PARTNERS, record={"id": "p"})], SCHOOL)
    workspace.submit(project, [RemoveRecord(path=PARTNERS, id="p")], PROVIDER)

    outcome = workspace.submit(
        project, [SetField(path=f"{PARTNERS}.p.name", before="", after="Kreis")], SCHOOL
    )

    assert isinstance(outcome, Conflict)
    assert outcome.record_is_gone
    assert outcome.by == PROVIDER.label


@pytest.mark.parametrize("path", ["planning.nothing", "schema_version", "practice_of", ""])
def test_a_path_that_no_page_would_send_is_refused(
    workspace: Workspace, project: ProjectId, path: str
):
    outcome = workspace.submit(project, [SetField(path=path, before="", after="2")], SCHOOL)

    assert isinstance(outcome, Refused)
    assert workspace.revision(project) == 1


@pytest.mark.parametrize(
    ("path", "value"),
    [("agreement_type", "unheard_of"), (f"{PARTNERS}.p.decision_bodies", ["unheard_of"])],
)
def test_a_choice_that_the_content_does_not_offer_is_refused(
    workspace: Workspace, project: ProjectId, path: str, value: object
):
    workspace.submit(project, [AddRecord(path=PARTNERS, record={"id": "p"})], SCHOOL)
    before = None if path == "agreement_type" else []

    outcome = workspace.submit(project, [SetField(path=path, before=before, after=value)], SCHOOL)

    assert outcome == Invalid(path, "Bitte eine der angebotenen Möglichkeiten wählen.")


def test_a_project_that_grows_beyond_its_limit_is_refused_but_may_be_shortened(
    workspace: Workspace, project: ProjectId
):
    long = "x" * 19_000
    many = PROJECT_LIMIT // len(long) + 2
    paths = [f"content.items.{new_id()}.wording" for _ in range(many)]
    outcomes = [
        workspace.submit(project, [SetField(path=path, before="", after=long)], SCHOOL)
        for path in paths
    ]

    assert isinstance(outcomes[0], Saved)
    assert isinstance(outcomes[-1], Invalid)
    assert "von 400.000 Zeichen" in outcomes[-1].message
    shorter = SetField(path=paths[0], before=long, after="")
    assert isinstance(workspace.submit(project, [shorter], SCHOOL), Saved)


def test_names_from_a_browser_are_kept_short_and_clean(workspace: Workspace, project: ProjectId):
    write(workspace, project, "Text", Person("a\nb\x00" * 300, "", "b"))

    row = workspace.history(project)[0]
    assert len(row.who.function) == 300
    assert "\n" not in row.by


# --- Other windows ----------------------------------------------------------------------------


def test_the_feed_tells_what_changed_by_whom_and_from_which_window(
    workspace: Workspace, project: ProjectId
):
    seen = workspace.last_seq()
    added = AddRecord(path=PARTNERS, record={"id": "p"})
    workspace.submit(project, [SetField(path=OCCASION, before="", after="T"), added], SCHOOL, "tab")

    first, second = workspace.changes_after(seen)
    assert (first.project_id, first.revision, first.path) == (project, 2, OCCASION)
    assert (first.author, first.origin) == (SCHOOL.label, "tab")
    assert (second.path, second.target) == (PARTNERS, f"{PARTNERS}.p")
    assert second.seq == workspace.last_seq()
    assert workspace.changes_after(second.seq) == ()


def test_who_listens_hears_after_each_commit_until_they_stop(
    workspace: Workspace, project: ProjectId
):
    heard: list[str] = []
    stop = workspace.subscribe(lambda: heard.append(occasion(workspace, project)))

    write(workspace, project, "Eins", SCHOOL)
    write(workspace, project, "Eins", SCHOOL)
    write(workspace, project, "Anders", PROVIDER)
    stop()
    write(workspace, project, "Zwei", SCHOOL, before="Eins")

    assert heard == ["Eins"]


def test_who_listens_badly_does_not_make_a_save_seem_lost(workspace: Workspace, project: ProjectId):
    def fail() -> None:
        raise RuntimeError

    workspace.subscribe(fail)

    assert isinstance(write(workspace, project, "Text", SCHOOL), Saved)


def test_a_change_from_the_command_line_is_in_the_feed_of_the_server(
    workspace: Workspace, project: ProjectId, url: str
):
    workspace.open(project)
    seen = workspace.last_seq()

    write(Workspace(url), project, "Von der Befehlszeile", replace(SCHOOL, browser="cli"))

    assert [row.path for row in workspace.changes_after(seen)] == [OCCASION]
    assert occasion(workspace, project) == "Von der Befehlszeile"


def test_a_secret_is_made_once_and_stays(workspace: Workspace, url: str):
    assert (
        workspace.secret("cookie") == workspace.secret("cookie") == Workspace(url).secret("cookie")
    )
    assert workspace.secret("cookie") != workspace.secret("other")
    assert len(workspace.secret("cookie")) == 64
