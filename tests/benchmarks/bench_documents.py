"""How long Word files take, beside a floor: an empty document of the same base.

Bounds (median): the agreement of the first sample 60 ms, the largest one 200 ms, every other
document 60 ms, all documents as ZIP 1,000 ms; the time grows with the number of clauses.
"""

import datetime
import time
from collections.abc import Callable, Iterable

from model.catalogue import catalogue
from model.content import Content, ItemAnswer, ItemStatus
from model.documents import assemble, names, word
from model.papers import all_as_zip
from model.project import Project
from tests.benchmarks.rounds import interleaved, table
from tests.model.documents import projects

FLOOR = "leere Word-Datei"
SAMPLES = {"A": "muehlenbogen", "B": "weidenweg", "C": "hochauen"}
CLAUSES = (125, 250, 500, 1_000)
FEWER_ROUNDS = 10


def measured(project: Project, name: str) -> Callable[[], float]:
    """A case: from the project to the bytes, in milliseconds."""
    return timed(lambda: word.render(assemble(name, project, catalogue(), date=projects.DAY)))


def zipped(project: Project) -> Callable[[], float]:
    """A case: all documents in one file."""
    moment = datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC)
    return timed(lambda: all_as_zip(project, "r1", moment))


def timed(deed: Callable[[], object]) -> Callable[[], float]:
    """The milliseconds that a deed takes."""

    def case() -> float:
        start = time.perf_counter()
        deed()
        return (time.perf_counter() - start) * 1000

    return case


def with_clauses(number: int) -> Project:
    """A project with so many points of the group itself, spread over all topics."""
    topics = [topic.key for topic in catalogue().topics]
    items = tuple(
        ItemAnswer(
            id=f"own{index}",
            title=f"Punkt {index}",
            topic=topics[index % len(topics)],
            status=ItemStatus.SETTLED,
            wording=f"Punkt {index}: Die Partner stimmen sich vor jedem Schuljahr darüber ab.",
        )
        for index in range(number)
    )
    return Project(agreement_type="general", content=Content(items=items))


def main() -> None:
    """Measure every document of the samples, the largest agreement, the ZIP, and the growth."""
    empty = measured(Project(), "agreement")
    agreements = {FLOOR: empty}
    for letter, key in SAMPLES.items():
        for name in projects.WITH_CLAUSES:
            agreements[f"{letter} {key}, {name}"] = measured(projects.sample(key), name)
    for name in projects.WITH_CLAUSES:
        agreements[f"größte, {name}"] = measured(projects.maximum(), name)
    report("Dokumente mit Klauseln", agreements)

    papers = {FLOOR: empty}
    for name in names(catalogue()):
        if name not in projects.WITH_CLAUSES:
            papers[name] = measured(projects.sample(SAMPLES["A"]), name)
    report("Unterlagen von A", papers, rounds=FEWER_ROUNDS)

    every = {f"{letter}, alle als ZIP": zipped(projects.sample(k)) for letter, k in SAMPLES.items()}
    report("Alle Unterlagen", {FLOOR: empty, **every}, rounds=FEWER_ROUNDS)

    growing = {
        f"{number} Klauseln": measured(with_clauses(number), "agreement") for number in CLAUSES
    }
    report("Wachstum", {FLOOR: empty, **growing}, rounds=FEWER_ROUNDS)


def report(title: str, cases: dict[str, Callable[[], float]], **rounds: int) -> None:
    """Measure once for nothing, so that nothing is loaded in the first round, and then print."""
    warm_up(cases.values())
    print(table(title, interleaved(cases, **rounds), FLOOR))


def warm_up(cases: Iterable[Callable[[], float]]) -> None:
    """Run every case once."""
    for case in cases:
        case()


if __name__ == "__main__":
    main()
