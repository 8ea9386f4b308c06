"""A group with a meeting, as the tests of meetings, minutes and decisions need it."""

from datetime import timedelta

from streamlit.testing.v1 import AppTest

from model.basics import BERLIN, now
from model.changes import AddRecord
from tests.phases.windows import institution, write

TODAY = now().astimezone(BERLIN).date()
PAGE = "meetings"


def row(path: str, record_id: str, **values: object) -> AddRecord:
    return AddRecord(path=f"planning.{path}", record={"id": record_id, **values})


def meeting(record_id: str = "m", days: int = 7, **more: object) -> AddRecord:
    day = (TODAY + timedelta(days=days)).isoformat()
    return row("meetings", record_id, title="Auftakt", date=day, phase="planning", **more)


def agenda(*minutes: int) -> list[dict[str, object]]:
    return [
        {"id": f"a{number}", "title": f"Punkt {number}", "kind": "discussion", "minutes": length}
        for number, length in enumerate(minutes, 1)
    ]


def people() -> list[AddRecord]:
    return [
        institution("Grundschule am Fluss", "s"),
        institution("Jugendamt", "j"),
        row("members", "p1", institution="s", function="Schulleitung"),
        row("members", "p2", institution="j", function="Jugendhilfeplanung"),
    ]


def stored(workspace, project):
    return workspace.open(project).project.planning


def paper_of(window: AppTest) -> str:
    """What stands on the paper of the reading view."""
    return str([one.proto for one in window.get("bidi_component")])


def links(window: AppTest) -> str:
    return str([one.proto for one in (*window.get("link_button"), *window.get("page_link"))])


def captured(project: str, workspace) -> None:
    write(
        workspace,
        project,
        row(
            "decisions",
            "d1",
            wording="Wir tagen alle *sechs* Wochen.",
            meeting="m",
            procedure="consent",
            result="adopted_with_concerns",
            concerns="Nicht im August.",
            revisit_on="2027-06-01",
            number="1",
            item="finances-costs",
            agenda_point="Punkt 1",
        ),
        row(
            "tasks",
            "t1",
            what="Zahlen vorlegen",
            meeting="m",
            responsible_institution="j",
            responsible_function="Jugendhilfeplanung",
            due_date="2027-01-13",
        ),
        row("notes", "n1", kind="question", text="Wer zahlt das Essen?", meeting="m"),
        row("notes", "n2", kind="parked", text="Ferienprogramm", meeting="m"),
        row("decisions", "d2", wording="In einer anderen Sitzung.", meeting="x"),
    )
