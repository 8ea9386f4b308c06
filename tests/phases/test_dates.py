"""The page of all dates: by month, the next one first, for everybody or one institution."""

from datetime import timedelta

from model.basics import BERLIN, now
from model.changes import AddRecord
from phases.ui import agenda
from tests.phases.windows import button, institution, new_project, widgets, words

TODAY = now().astimezone(BERLIN).date()


def task(record_id: str, what: str, days: int, **more: str) -> AddRecord:
    due = (TODAY + timedelta(days=days)).isoformat()
    record = {"id": record_id, "what": what, "due_date": due, **more}
    return AddRecord(path="planning.tasks", record=record)


def test_without_dates_the_page_leads_to_the_plan(workspace, new_window):
    window = new_window("dates", projekt=new_project(workspace))

    assert not window.exception
    assert "Noch kein Termin" in words(window)
    button(window, "Zum Terminplan").click().run()
    assert window.query_params["schritt"] == "planning.schedule"


def test_the_next_date_stands_first_and_what_is_over_is_folded_away(workspace, new_window):
    project = new_project(
        workspace, task("a", "Später", 50), task("b", "Bald", 2), task("c", "Vorbei", -9)
    )

    window = new_window("dates", projekt=project)

    said = words(window)
    assert said.index("Bald") < said.index("Später")
    assert "Aufgabe: Vorbei" not in said
    assert [one.label for one in window.expander if one.label.startswith("Vorbei")]


def test_one_institution_sees_its_own_dates(workspace, new_window):
    project = new_project(
        workspace,
        institution("Schule", "s1"),
        institution("Kita", "k1"),
        task("a", "Zahlen", 5, responsible_institution="s1"),
        task("b", "Räume", 6, responsible_institution="k1"),
    )
    window = new_window("dates", projekt=project)

    window.selectbox(key="stelle").set_value("k1").run()

    assert "Räume" in words(window)
    assert "Zahlen" not in words(window)
    assert f"/api/projekt/{project}/termine.ics?stelle=k1" in words(window)


def test_a_date_leads_to_its_step(workspace, new_window):
    window = new_window("dates", projekt=new_project(workspace, task("a", "Zahlen", 5)))

    button(window, "Zum Schritt").click().run()

    assert window.query_params["schritt"] == "planning.kickoff"


def test_many_dates_stay_a_small_screen(workspace, new_window):
    tasks = [task(f"t{number}", f"Aufgabe {number} *", number) for number in range(90)]
    window = new_window("dates", projekt=new_project(workspace, *tasks))

    assert widgets(window) <= 60
    button(window, "Weitere Termine zeigen").click().run()
    assert f"Aufgabe {2 * agenda.SHOWN - 1} *" in words(window)


def test_what_repeats_stands_on_its_next_day_and_says_how_often(workspace, new_window):
    long_ago = (TODAY - timedelta(days=40)).isoformat()
    record = {"id": "e", "title": "Austausch", "recurrence": "monthly", "date": long_ago}
    entry = AddRecord(path="anchoring.calendar_entries", record={**record, "lead_weeks": None})

    window = new_window("dates", projekt=new_project(workspace, entry))

    assert "Kooperationskalender · wiederholt sich monatlich" in words(window)
    assert not window.expander
