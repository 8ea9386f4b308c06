"""Pages by role: what a link opens, what it shows, and that nothing is told without one."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from model.access import NOBODY, Deed, Role, Visitor
from model.access.rights import RIGHTS
from model.basics import Person
from model.changes import SetField
from model.workspace import Workspace
from phases.ui import joining, way
from phases.ui.texts import t
from tests.phases.conftest import NewWindow
from tests.phases.windows import PROVIDER, SCHOOL, button, inputs, institution, new_project, words

TITLE = "Ganztag am Fluss"
OF_A_PROJECT = [page for page in way.PAGES if page != way.PROJECTS]
MANAGING = {"rename": Deed.SETTLE, "backup": Deed.EXPORT, "delete": Deed.DELETE}


@pytest.fixture
def project(workspace: Workspace) -> str:
    return new_project(workspace, institution("Kita Sonnenhof", "in1"))


Enter = Callable[..., Visitor]


@pytest.fixture
def enter(workspace: Workspace, project: str) -> Enter:
    """Somebody comes in by a link of this role."""

    def came(role: Role, **options: object) -> Visitor:
        secret = workspace.make_link(project, role, **options)  # type: ignore[arg-type]
        workspace.admit(workspace.find_door(secret).link_id, f"key-{role}", PROVIDER)
        return Visitor(f"key-{role}")

    return came


def everything(window: AppTest) -> str:
    """All that was sent to the browser."""
    return "\n".join(str(getattr(node, "proto", "")) for node in window.main)


def protos(window: AppTest, kind: str) -> list[object]:
    return [one.proto for one in window.get(kind)]


@pytest.mark.parametrize("page", OF_A_PROJECT)
def test_without_a_link_a_page_shows_nothing_of_the_project(new_window, project, page):
    window = new_window(page, visitor=NOBODY, projekt=project)

    assert not window.exception
    assert [one.value for one in window.title] == [t("frame.trouble.no_access.title")]
    assert TITLE not in everything(window)
    assert inputs(window) == 0


def test_what_is_looked_through_for_the_title_would_show_it(new_window, project, enter):
    window = new_window("planning", visitor=enter(Role.READER), projekt=project)

    assert TITLE in everything(window)


def test_without_a_link_an_unknown_project_looks_like_a_foreign_one(new_window, project):
    foreign = new_window("planning", visitor=NOBODY, projekt=project)
    unknown = new_window("planning", visitor=NOBODY, projekt="unknown")

    assert words(foreign) == words(unknown)


@pytest.mark.parametrize("role", [Role.READER, Role.CONTRIBUTOR, Role.MEMBER])
@pytest.mark.parametrize("page", OF_A_PROJECT)
def test_every_page_opens_for_whoever_may_read(new_window, project, enter, role, page):
    window = new_window(page, visitor=enter(role), projekt=project)

    assert not window.exception
    titles = [one.value for one in window.title]
    may_see = page != way.ACCESS
    assert (t("frame.trouble.no_access.title") not in titles) is may_see


@pytest.mark.parametrize("page", list(way.STEPS))
def test_a_reader_finds_nothing_to_fill_in_and_is_told_why(new_window, project, enter, page):
    window = new_window(page, visitor=enter(Role.READER), projekt=project)

    assert not any(str(key).startswith("w:") for key in _keys(window))
    assert t("access.only.reader") in words(window)


def _keys(window):
    kinds = ("text_input", "text_area", "selectbox", "multiselect", "pills", "button_group")
    return [one.key for kind in kinds for one in window.get(kind)]


def test_a_contributor_writes_ideas_and_nothing_else(new_window, workspace, project, enter):
    visitor = enter(Role.CONTRIBUTOR)
    step = next(step for step in way.STEPS["goals"] if step.partition(".")[2].startswith("collect"))

    window = new_window("goals", visitor=visitor, projekt=project, schritt=step)
    window.button(key="neu-goals.goal_ideas").click().run()

    assert len(workspace.open(project).project.goals.goal_ideas) == 1
    assert any(str(key).startswith("w:goals.goal_ideas.") for key in _keys(window))
    elsewhere = new_window("planning", visitor=visitor, projekt=project)
    assert not any(str(key).startswith("w:") for key in _keys(elsewhere))
    assert t("access.only.contributor") in words(elsewhere)


def test_a_member_whose_link_is_revoked_is_refused_with_the_next_word(
    new_window, workspace, project, enter
):
    window = new_window("planning", visitor=enter(Role.MEMBER), projekt=project)
    field = next(one for one in window.text_area if str(one.key).startswith("w:planning."))
    path = str(field.key).removeprefix("w:")
    workspace.revoke_link(project, workspace.links(project)[0].id)

    field.set_value("Noch ein Satz").run()

    assert not window.exception
    assert [one.value for one in window.title] == [t("frame.trouble.no_access.title")]
    assert t("frame.trouble.no_access.kept") in words(window)
    assert TITLE not in everything(window)
    assert path.count(".") == 1
    assert getattr(workspace.open(project).project.planning, path.split(".")[1]) == ""


def test_the_next_step_of_a_revoked_window_leads_nowhere(new_window, workspace, project, enter):
    window = new_window("planning", visitor=enter(Role.MEMBER), projekt=project)
    workspace.revoke_link(project, workspace.links(project)[0].id)

    window.button(key="weiter").click().run()

    assert not window.exception
    assert [one.value for one in window.title] == [t("frame.trouble.no_access.title")]


class TestStartPage:
    def test_here_everything_can_be_begun(self, new_window, project):
        window = new_window()

        assert window.text_input(key="neu-name")
        assert TITLE in words(window)
        assert project

    def test_a_stranger_sees_no_project_and_the_way_to_join(self, new_window, project):
        window = new_window(visitor=NOBODY)

        assert not window.exception
        assert TITLE not in everything(window)
        assert t("access.start.empty") in words(window)
        assert not [one for one in window.text_input if one.key == "neu-name"]
        assert project

    def test_whoever_came_in_sees_their_project_only(self, new_window, workspace, enter):
        workspace.create("Anderswo", "all_day_school", SCHOOL)

        window = new_window(visitor=enter(Role.READER))

        assert TITLE in words(window)
        assert "Anderswo" not in everything(window)

    @pytest.mark.parametrize("role", Role)
    def test_the_menu_of_an_agreement_offers_what_the_role_may_do(
        self, new_window, project, enter, role
    ):
        window = new_window(visitor=enter(role))
        allowed = {name for name, deed in MANAGING.items() if role in RIGHTS[deed]}

        window.session_state[f"mehr-{project}"] = True
        window.run()

        found = {
            "rename": any(one.key == f"name-{project}" for one in window.text_input),
            "backup": t("projects.manage.backup") in str(protos(window, "link_button")),
            "delete": any(one.key == f"delete-{project}" for one in window.button),
        }
        assert {name for name, is_there in found.items() if is_there} == allowed


class TestInviting:
    @pytest.mark.parametrize("role", Role)
    def test_code_and_links_are_for_those_who_may_invite_and_admit(
        self, new_window, workspace, project, enter, role
    ):
        window = new_window(way.ACCESS, visitor=enter(role), projekt=project)
        code = joining.in_groups(workspace.invitation(project).code)

        assert not window.exception
        assert (code in words(window)) == (role in RIGHTS[Deed.INVITE])
        has_form = any(one.key == "link-wem" for one in window.text_input)
        assert has_form == (role in RIGHTS[Deed.ADMIT])

    def test_a_new_link_is_shown_once_and_then_only_listed(self, new_window, workspace, project):
        window = new_window(way.ACCESS, projekt=project)
        window.text_input(key="link-wem").set_value("Elternvertretung")
        button(window, t("access.links.make")).click().run()

        (url,) = [one.value for one in window.code]
        assert workspace.find_door(url.rpartition("/")[2]).project_id == project
        assert "Elternvertretung" in words(window)
        button(window, t("access.links.done")).click().run()
        assert not window.code
        assert url not in everything(window)

    def test_a_pin_that_is_too_short_is_said_and_makes_no_link(
        self, new_window, workspace, project
    ):
        window = new_window(way.ACCESS, projekt=project)
        window.text_input(key="link-pin").set_value("123")
        button(window, t("access.links.make")).click().run()

        assert [one.value for one in window.error] == [t("access.refused.pin_length", least=6)]
        assert [link for link in workspace.links(project) if not link.is_code] == []

    def test_revoking_asks_first_and_ends_the_link(self, new_window, workspace, project, enter):
        visitor = enter(Role.MEMBER, label="Sportverein")
        window = new_window(way.ACCESS, projekt=project)
        button(window, t("access.links.revoke"), "Sportverein").click().run()
        assert workspace.roles(project, visitor.key)

        window.button(key="link-ja").click().run()

        assert workspace.roles(project, visitor.key) == frozenset()

    def test_another_code_for_contributors_replaces_the_first(self, new_window, workspace, project):
        window = new_window(way.ACCESS, projekt=project)
        first = workspace.invitation(project)
        window.button(key="neuer-code-contributor").click().run()

        second = workspace.invitation(project)
        assert second.role is Role.CONTRIBUTOR
        assert joining.in_groups(second.code) in words(window)
        assert joining.in_groups(first.code) not in words(window)

    def test_the_way_there_stands_on_every_page_for_those_who_invite(
        self, new_window, project, enter
    ):
        for role in (Role.FACILITATION, Role.MEMBER):
            window = new_window("goals", visitor=enter(role), projekt=project)
            links = str(protos(window, "page_link"))
            assert (t("access.page") in links) == (role is Role.FACILITATION)


class TestWhoOneIs:
    def test_institution_and_function_are_chosen_by_two_taps(
        self, new_window: NewWindow, workspace, project, enter
    ):
        visitor = enter(Role.MEMBER)
        window = new_window("planning", who=Person(browser="new"), visitor=visitor, projekt=project)
        window.button_group(key="ich-page-haus").set_value("Kita Sonnenhof")
        window.button_group(key="ich-page-aufgabe").set_value(t("access.functions.head"))
        button(window, t("frame.identity.keep")).click().run()

        assert t("frame.identity.question") not in [one.value for one in window.header]
        (entry, *_) = workspace.links(project)[0].entries
        assert entry.institution == "Kita Sonnenhof"

    def test_what_is_typed_counts_more_than_what_is_chosen(self, new_window, workspace, project):
        window = new_window("planning", who=Person(browser="new"), projekt=project)
        window.button_group(key="ich-page-haus").set_value("Kita Sonnenhof")
        window.text_input(key="ich-page-institution").set_value("Musikschule")
        window.text_input(key="ich-page-funktion").set_value("Leitung")
        button(window, t("frame.identity.keep")).click().run()

        assert window.session_state["who"].institution == "Musikschule"
        assert workspace


def test_the_address_for_others_is_the_named_one(monkeypatch):
    monkeypatch.setenv("VEREINBAR_ADDRESS", "https://vereinbar.example/")

    assert joining.address_for_others() == "https://vereinbar.example"
    assert not joining.leads_nowhere()


def test_a_server_for_this_computer_alone_says_so(new_window, project):
    window = new_window(way.ACCESS, projekt=project)

    assert t("access.invite.only_here") in [one.value for one in window.info]


def test_a_text_stored_by_somebody_else_is_seen_by_a_reader(new_window, workspace, project, enter):
    change = SetField(path="planning.occasion", before="", after="Mehr Platz am Nachmittag")
    workspace.submit(project, [change], SCHOOL)

    window = new_window(
        "planning", visitor=enter(Role.READER), projekt=project, schritt="planning.occasion"
    )

    assert "Mehr Platz am Nachmittag" in words(window)
