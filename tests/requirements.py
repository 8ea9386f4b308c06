"""Which requirement is proven by which test: reads the markers of the test files, runs nothing."""

import ast
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

TESTS = Path(__file__).resolve().parent
MARKER = "pytest.mark.requirement"
MUST = "M"
State = Literal["proven", "open", "later"]
STATES: tuple[State, ...] = ("proven", "open", "later")


@dataclass(frozen=True)
class Requirement:
    """One row: what is asked, what is offered, what it waits for, what part is not proven."""

    number: int
    priority: str
    text: str
    offers: str
    later: str = ""
    rest: str = ""


@dataclass(frozen=True)
class Proof:
    """One mention of a requirement beside a test."""

    number: int
    place: str


def requirements() -> tuple[Requirement, ...]:
    """All rows in their order."""
    rows = tomllib.loads((TESTS / "requirements.toml").read_text("utf-8"))
    return tuple(Requirement(number=int(number), **row) for number, row in rows.items())


def proofs() -> tuple[Proof, ...]:
    """Every mention of a requirement in the test files."""
    files = sorted(TESTS.rglob("test_*.py"))
    return tuple(proof for file in files for proof in proofs_in(file))


def proofs_in(file: Path) -> Iterator[Proof]:
    """The mentions of one file, each with the test it stands at or in whose cases it stands."""
    tree = ast.parse(file.read_text("utf-8"))
    name = file.relative_to(TESTS.parent).as_posix() if file.is_relative_to(TESTS) else file.name
    for statement in tree.body:
        where = getattr(statement, "name", "")
        for call in ast.walk(statement):
            if isinstance(call, ast.Call) and ast.unparse(call.func) == MARKER:
                place = f"{name}::{where}" if where else f"{name}:{call.lineno}"
                yield from (Proof(ast.literal_eval(number), place) for number in call.args)


def state(row: Requirement, proven: set[int]) -> State:
    """How far a requirement is; what waits for something as a whole is later, not open."""
    if row.number in proven:
        return "proven"
    return "later" if row.later else "open"


def open_musts(rows: tuple[Requirement, ...], proven: set[int]) -> list[int]:
    """What must be there, waits for nothing, and is proven by no test."""
    return [row.number for row in rows if row.priority == MUST and state(row, proven) == "open"]


def table(rows: tuple[Requirement, ...], found: tuple[Proof, ...]) -> Iterator[str]:
    """The rows with their state and the first test that proves each, then the counts."""
    places = {proof.number: proof.place for proof in reversed(found)}
    counts = dict.fromkeys(((row.priority, kind) for row in rows for kind in STATES), 0)
    for row in rows:
        kind = state(row, set(places))
        counts[row.priority, kind] += 1
        waits = row.later or (f"rest: {row.rest}" if row.rest else "")
        told = "; ".join(filter(None, (places.get(row.number, ""), waits)))
        yield f"{row.number:>3} {row.priority} {kind:<6} {row.text[:70]:<70} {told}".rstrip()
    for priority in dict.fromkeys(row.priority for row in rows):
        numbers = ", ".join(f"{counts[priority, kind]} {kind}" for kind in STATES)
        yield f"{priority}: {numbers}"


def main() -> int:
    """Prints the table; fails while something that must be there is open."""
    rows, found = requirements(), proofs()
    for line in table(rows, found):
        print(line)
    missing = open_musts(rows, {proof.number for proof in found})
    if missing:
        print(f"open although it must be there: {', '.join(map(str, missing))}", file=sys.stderr)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
