"""Interleaved rounds and their table: every case is measured once per round, thirty rounds."""

import statistics
from collections.abc import Callable, Mapping

ROUNDS = 30
Samples = dict[str, list[float]]


def interleaved(cases: Mapping[str, Callable[[], float]], rounds: int = ROUNDS) -> Samples:
    """Measure all cases in turn, so that a slow minute of the machine hits all of them."""
    samples: Samples = {name: [] for name in cases}
    for _ in range(rounds):
        for name, measure in cases.items():
            samples[name].append(measure())
    return samples


def p95(values: list[float]) -> float:
    """The value that 95 of 100 measurements stay below."""
    return statistics.quantiles(values, n=20, method="inclusive")[-1]


def table(title: str, samples: Samples, floor: str = "", unit: str = "ms") -> str:
    """The samples as a Markdown table; with a floor also how many times its median."""
    lines = [
        f"\n{title}\n",
        f"| | Median {unit} | p95 {unit} | n | × Boden |",
        "|---|---|---|---|---|",
    ]
    base = statistics.median(samples[floor]) if floor else 0.0
    for name, values in samples.items():
        middle = statistics.median(values)
        times = f"{middle / base:.2f}" if base else ""
        lines.append(f"| {name} | {middle:.1f} | {p95(values):.1f} | {len(values)} | {times} |")
    return "\n".join(lines)
