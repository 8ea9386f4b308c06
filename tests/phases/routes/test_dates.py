"""The calendar file under its address: for everybody, for one institution, never for strangers."""

from icalendar import Calendar

from tests.phases.windows import institution, new_project, put

DEADLINE = "planning.start_date"


def titles(answer) -> list[str]:
    return [str(one["SUMMARY"]) for one in Calendar.from_ical(answer.content).walk("VEVENT")]


def test_the_calendar_file_can_be_taken_home(client, workspace):
    project = new_project(workspace, put(DEADLINE, "2027-08-01", None))

    answer = client.get(f"/api/projekt/{project}/termine.ics")

    assert answer.headers["content-type"].startswith("text/calendar")
    assert "no-store" in answer.headers["cache-control"]
    assert "Termine%20Ganztag" in answer.headers["content-disposition"]
    assert titles(answer) == ["Start der Vereinbarung"]


def test_two_downloads_without_a_change_are_the_same(client, workspace):
    project = new_project(workspace, put(DEADLINE, "2027-08-01", None))
    address = f"/api/projekt/{project}/termine.ics"

    assert client.get(address).content == client.get(address).content


def test_one_institution_has_its_own_file(client, workspace):
    school = institution("Grundschule", "s1", short_name="Schule")
    project = new_project(workspace, school, put(DEADLINE, "2027-08-01", None))

    answer = client.get(f"/api/projekt/{project}/termine.ics?stelle=s1")

    assert titles(answer) == ["Start der Vereinbarung"]
    assert "Schule" in answer.headers["content-disposition"]


def test_unknown_projects_and_institutions_are_said_in_german(client, workspace):
    project = new_project(workspace)

    nothing = ("stelle=weg", "unterlage=weg", "unterlage=minutes")
    for address in ("weg/termine.ics", *(f"{project}/termine.ics?{one}" for one in nothing)):
        answer = client.get(f"/api/projekt/{address}")
        assert answer.status_code == 404
        assert "gibt es nicht" in answer.text


def test_a_paper_has_a_file_with_its_own_dates(client, workspace):
    project = new_project(
        workspace,
        put(DEADLINE, "2027-08-01", None),
        put("evaluation.next_evaluation_on", "2028-05-15", None),
    )

    answer = client.get(f"/api/projekt/{project}/termine.ics?unterlage=review_reminder")

    assert titles(answer) == ["Nächste Auswertung"]
    assert "Erinnerung" in answer.headers["content-disposition"]
