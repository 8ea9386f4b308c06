"""Where each browser was last in a project, as rows of the store."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, delete, insert, select

from model.store.tables import visits


@dataclass(frozen=True)
class Visit:
    """A place in the product: a page, and on it perhaps a step and a checklist item."""

    page: str
    step: str = ""
    item: str = ""


class Visits:
    """The rows of visits within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, browser: str) -> dict[str, Visit]:
        """The last place of this browser in each project it was in."""
        query = select(visits).where(visits.c.browser == browser)
        return {
            row.project_id: Visit(row.page, row.step, row.item)
            for row in self._connection.execute(query)
        }

    def last(self, project_id: str, browser: str) -> Visit | None:
        """The last place of this browser in one project."""
        query = select(visits.c.page, visits.c.step, visits.c.item).where(
            *_mine(project_id, browser)
        )
        row = self._connection.execute(query).first()
        return None if row is None else Visit(*row)

    def note(self, project_id: str, browser: str, visit: Visit) -> None:
        """From now on this is the last place."""
        self._connection.execute(delete(visits).where(*_mine(project_id, browser)))
        self._connection.execute(
            insert(visits).values(
                project_id=project_id,
                browser=browser,
                page=visit.page,
                step=visit.step,
                item=visit.item,
            )
        )


def _mine(project_id: str, browser: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return visits.c.project_id == project_id, visits.c.browser == browser
