"""How long a Word file takes, beside a floor: an empty document of the same base."""

import datetime
import time
from collections.abc import Callable

from model.catalogue import catalogue
from model.documents import assemble, word
from model.project import Project
from model.samples import states
from tests.benchmarks.rounds import interleaved, table

FLOOR = "leere Word-Datei"
DAY = datetime.date(2026, 11, 22)


def measured(project: Project, name: str) -> Callable[[], float]:
    """A case: from the project to the bytes, in milliseconds."""

    def case() -> float:
        start = time.perf_counter()
        word.render(assemble(name, project, catalogue(), date=DAY))
        return (time.perf_counter() - start) * 1000

    return case


def main() -> None:
    """Measure agreement and service agreement of the three samples."""
    cases = {FLOOR: measured(Project(), "agreement")}
    for sample in catalogue().samples:
        project = states(sample, catalogue())[-1].project
        for name in ("agreement", "service_agreement"):
            cases[f"{sample.key}, {name}"] = measured(project, name)
    for case in cases.values():
        case()
    print(table("Word-Dateien", interleaved(cases), FLOOR))


if __name__ == "__main__":
    main()
