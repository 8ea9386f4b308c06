"""How long opening, saving and listing take, from few projects and changes to very many.

`python -m tests.benchmarks.bench_store`. The floor is a transaction that writes one row: what the
disk alone costs. Large stores are multiplied with SQL; what is measured goes through the workspace.
"""

import sqlite3
import statistics
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from model.basics import Person
from model.changes import SetField
from model.workspace import Workspace
from tests.benchmarks.rounds import Samples, interleaved, table

SAMPLE = "weidenweg"
PROJECTS = (10, 100, 1_000, 10_000)
CHANGES = (100, 1_000, 10_000, 100_000)
PATH = "planning.history"
WHO = Person("Schulleitung", "Grundschule", "browser")
FLAT = 1.2

_MORE_PROJECTS = """
WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < :count)
INSERT INTO projects SELECT printf('r%010d', n), title || n, agreement_type, practice_of, revision,
    schema_version, created_at, created_at, document
FROM projects, numbers WHERE id = :id
"""
_MORE_CHANGES = """
WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < :count)
INSERT INTO changes (project_id, step, revision, at, origin, kind, path, target, change)
SELECT project_id, 1000000 + n, revision, at, origin, kind, path, target, change
FROM (SELECT * FROM changes WHERE path = :path LIMIT 1), numbers
"""
_MORE_STEPS = """
WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < :count)
INSERT INTO steps SELECT 1000000 + n, project_id, actor, function, institution, kind, path, undoes,
    is_undone, started_at, at, (SELECT min(seq) FROM changes WHERE step = 1000000 + n),
    (SELECT max(seq) FROM changes WHERE step = 1000000 + n), count
FROM (SELECT * FROM steps WHERE path = :path LIMIT 1), numbers
"""


class Case:
    """One store of a certain size, with the project that is measured."""

    def __init__(self, folder: Path, *, projects: int = 1, changes: int = 0) -> None:
        self.file = folder / f"{projects}-{changes}.sqlite3"
        self.workspace = Workspace(f"sqlite:///{self.file}")
        small = self.workspace.create("Ganztag", "general", WHO)
        self.project = self.workspace.load_sample(SAMPLE, None, WHO)
        self.number = 0
        self.save()
        self._multiply(_MORE_PROJECTS, projects - 2, id=small)
        # Steps after their changes: their ends are looked up.
        self._multiply(_MORE_CHANGES, changes, path=PATH)
        self._multiply(_MORE_STEPS, changes, path=PATH)
        self.floor_row = sqlite3.connect(folder / f"floor-{self.file.name}", isolation_level=None)
        self.floor_row.execute("PRAGMA journal_mode=WAL")
        self.floor_row.execute("PRAGMA synchronous=FULL")
        self.floor_row.execute("CREATE TABLE numbers (n INTEGER)")

    def _multiply(self, sql: str, count: int, **values: str) -> None:
        if count > 0:
            connection = sqlite3.connect(self.file)
            connection.execute(sql, {"count": count, **values})
            connection.commit()
            connection.close()

    def floor(self) -> None:
        """What the disk alone costs."""
        self.floor_row.execute("INSERT INTO numbers VALUES (1)")

    def read(self) -> None:
        """Open a project that is in memory."""
        self.workspace.open(self.project)

    def parse(self) -> None:
        """Open a project as the first one after a start."""
        self.workspace._writer.cache.clear()
        self.workspace.open(self.project)

    def save(self) -> None:
        """Save one field."""
        before = self.workspace.open(self.project).project.planning.history
        self.number += 1
        change = SetField(path=PATH, before=before, after=f"Text {self.number}")
        self.workspace.submit(self.project, [change], WHO)

    def listed(self) -> None:
        """The first ten projects of the start page."""
        self.workspace.projects(limit=10)

    def history(self) -> None:
        """The newest lines of history."""
        self.workspace.history(self.project, limit=20)

    def conflict(self) -> None:
        """A save that clashes: nothing is written, but it is looked up who wrote last."""
        self.workspace.submit(self.project, [SetField(path=PATH, before="x", after="y")], WHO)

    def undo(self) -> None:
        """Take back the last save, and take that back again."""
        self.workspace.undo(self.project, WHO)
        self.workspace.redo(self.project, WHO)


DEEDS = {
    "floor: one row": Case.floor,
    "open, in memory": Case.read,
    "open, from disk": Case.parse,
    "save": Case.save,
    "conflict": Case.conflict,
    "undo and redo": Case.undo,
    "list ten": Case.listed,
    "history": Case.history,
}


def timed(deed: Callable[[Case], None], case: Case) -> Callable[[], float]:
    """Milliseconds of one deed."""

    def measure() -> float:
        # Once without the watch: the case before has filled the caches of the machine with its own.
        deed(case)
        begin = perf_counter()
        deed(case)
        return (perf_counter() - begin) * 1000

    return measure


def growth(samples: Samples, sizes: tuple[int, ...]) -> list[str]:
    """How many times its smallest store each deed takes on its largest."""
    lines = []
    for deed in DEEDS:
        small, large = (
            statistics.median(samples[f"{deed}, {size:,}"]) for size in (sizes[0], sizes[-1])
        )
        verdict = "flat" if large <= small * FLAT else "GROWS"
        lines.append(f"{deed}: {large / small:.2f} ({verdict})")
    return lines


def report(title: str, cases: dict[int, Case]) -> None:
    """Measure all cases in turn and print their table."""
    measures = {
        f"{deed}, {size:,}": timed(run, case)
        for deed, run in DEEDS.items()
        for size, case in cases.items()
    }
    samples = interleaved(measures)
    print(table(title, samples, floor=f"floor: one row, {next(iter(cases)):,}"))
    print("\nLargest against smallest:", *growth(samples, tuple(cases)), sep="\n- ")


def main() -> None:
    """Both rows of sizes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        report("Projects in the store", {n: Case(folder, projects=n) for n in PROJECTS})
        report("Changes in the project", {n: Case(folder, changes=n) for n in CHANGES})


if __name__ == "__main__":
    main()
