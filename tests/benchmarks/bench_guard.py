"""How long the guard reads a text of the greatest length: `python -m tests.benchmarks.bench_guard`.

Fresh means that every word is known but the text is not; that is what a save while typing costs.
"""

from collections.abc import Callable
from itertools import cycle, islice
from time import perf_counter

from model.basics import LONG_TEXT_LIMIT
from model.catalogue import catalogue
from model.guard import findings
from tests.benchmarks.rounds import interleaved, table


def _long(text: str) -> str:
    return "".join(islice(cycle(text), LONG_TEXT_LIMIT))


def _fresh(text: str) -> Callable[[], float]:
    def measure() -> float:
        findings.cache_clear()
        start = perf_counter()
        findings(text)
        return (perf_counter() - start) * 1e3

    return measure


def main() -> None:
    """Measure texts of a real kind, and one that is about persons throughout."""
    clauses = " ".join(item.clause for item in catalogue().items)
    help_texts = " ".join(f"{step.help} {step.task}" for step in catalogue().steps)
    cases = {
        "clauses": _fresh(_long(clauses)),
        "help": _fresh(_long(help_texts)),
        "persons throughout": _fresh(_long("Das Kind Leon hat ADHS, geb. 12.03.2016. ")),
    }
    print(table("The guard on 20,000 characters", interleaved(cases)))


if __name__ == "__main__":
    main()
