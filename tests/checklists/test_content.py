"""The content reads as it should: whole sentences, formal address, no leftovers."""

import re
from collections.abc import Iterator

import pytest

from model.catalogue import catalogue
from model.catalogue.gaps import GAP
from model.catalogue.texts import CHECKLISTS

CONTENT = catalogue()
CLAUSES = [
    pytest.param(clause, id=key)
    for item in CONTENT.items
    for key, clause in (
        (item.key, item.clause),
        *((f"{item.key}/{variant.key}", variant.clause) for variant in item.variants),
    )
]
# The last line of an agreement is place, date and signature fields, not a sentence.
SIGNATURE_LINE = "{unterschriften_block}"


def texts(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text of the content with its place."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from texts(inner, f"{path}.{key}")
    elif isinstance(value, list | tuple):
        for number, inner in enumerate(value):
            yield from texts(inner, f"{path}[{number}]")
    elif isinstance(value, str):
        yield path, value


@pytest.mark.parametrize("clause", CLAUSES)
def test_a_clause_ends_as_a_sentence(clause: str) -> None:
    assert clause.endswith((".", SIGNATURE_LINE))


@pytest.mark.parametrize("clause", CLAUSES)
def test_a_clause_begins_with_a_capital_or_a_gap(clause: str) -> None:
    assert clause[0].isupper() or GAP.match(clause)


@pytest.mark.parametrize("clause", CLAUSES)
def test_filling_the_gaps_leaves_no_brace(clause: str) -> None:
    filled = GAP.sub(lambda hit: CONTENT.placeholder(hit[1]).example, clause)

    assert "{" not in filled
    assert "}" not in filled


@pytest.mark.parametrize("file", sorted((CHECKLISTS / "topics").glob("*.toml"), key=str))
def test_no_clause_in_a_file_has_a_paragraph_number_of_a_law(file: object) -> None:
    source = CHECKLISTS / "topics" / str(file)
    clauses = re.findall(
        r'^clause = (?:"""(.*?)"""|"(.*?)"$)', source.read_text("utf-8"), re.M | re.S
    )

    assert clauses
    assert not [clause for pair in clauses for clause in pair if "§" in clause]


def test_no_text_keeps_the_line_breaks_of_its_file() -> None:
    broken = [
        path
        for path, text in texts(CONTENT.model_dump())
        if not path.endswith(".example") and re.search(r"[^\n]\n[^\n]", text)
    ]

    assert broken == []


def test_texts_have_no_spare_blanks() -> None:
    spare = [
        path
        for path, text in texts(CONTENT.model_dump(exclude={"samples"}))
        if text != text.strip() or "  " in text
    ]

    assert spare == []


def test_questions_end_with_a_question_mark() -> None:
    asked = [item.question for item in CONTENT.items] + [step.question for step in CONTENT.steps]

    assert [question for question in asked if not question.endswith("?")] == []


@pytest.mark.requirement(115)
def test_help_addresses_people_formally() -> None:
    told = [text for step in CONTENT.steps for text in (step.question, step.help, step.task)]

    assert [
        text for text in told if re.search(r"\b([Dd]u|[Dd]eine?[mnr]?|[Ee]uch|[Ee]uer)\b", text)
    ] == []


def test_words_need_no_special_signs_for_gender() -> None:
    signs = re.compile(r"\w([*:]|/-?)in(nen)?\b|\w_innen\b|[a-zäöü]Innen\b")

    assert [text for _, text in texts(CONTENT.model_dump()) if signs.search(text)] == []


def test_a_step_shows_at_most_eight_fields_at_once() -> None:
    crowded = [
        step.key
        for step in CONTENT.steps
        if sum(len(field.columns) or 1 for field in step.fields if not field.extended) > 8
    ]

    assert crowded == []


def test_every_type_offers_each_of_its_required_topics_with_items() -> None:
    for kind in CONTENT.agreement_types:
        offered = {item.topic for item in CONTENT.items_for(kind.key)}
        assert set(kind.required_topics) <= offered


@pytest.mark.requirement(62, 81)
def test_federal_law_was_checked_and_state_law_was_not() -> None:
    for law in CONTENT.legal_register:
        assert (law.checked_on is not None) == (law.jurisdiction == "federal"), law.key
        assert law.checked_on or law.to_check


def test_samples_hold_at_least_the_agreed_texts_of_their_type() -> None:
    for sample in CONTENT.samples:
        for key, item in sample.items.items():
            assert item.text or item.reason, key
            assert "{" not in item.text, key
            assert CONTENT.item(key).obligation(sample.agreement_type), key


def test_a_snapshot_counts_the_required_items_once() -> None:
    sample = CONTENT.sample("muehlenbogen")
    snapshot = sample.snapshot("M2")
    assert snapshot is not None
    listed = [*snapshot.items.settled, *snapshot.items.in_progress, *snapshot.items.disputed]
    listed += [*snapshot.items.open, *snapshot.items.not_applicable]
    required = [
        item.key for item in CONTENT.items if item.obligation("all_day_school") == "required"
    ]

    assert sorted(listed) == sorted(required)
