"""Every table that feeds a document: what is typed stands in it once, in order, and adds up."""

import re
from dataclasses import replace
from decimal import Decimal
from itertools import chain, count, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model import paths
from model.catalogue import catalogue
from model.documents import assemble, parts
from model.documents.blocks import AnnexHeading, Block, Bullet, Front, Signatures, Table
from model.documents.matrices import matrix
from model.documents.preview import lines_of
from model.fields import FieldKind
from model.german import format_amount
from model.project import Project
from model.tables import COSTS, DECISIONS, INTERFACES, TABLES
from tests.model.documents import projects
from tests.model.documents.test_preview import in_word, on_screen

# What must be chosen so that the text beside it is asked for and printed.
ASKED = {INTERFACES: {"data_kind": "consent"}, COSTS: {"reservation": "budget"}}
NAME = {DECISIONS: "subject"}
PERIODS = ("school_year", "calendar_year", "month", "per_unit", "one_off", "")
FEW = settings(max_examples=50, deadline=None)
AMOUNTS = st.none() | st.decimals(0, 10_000_000, places=2)
SECTION, CLAUSE = re.compile(r"§\s(\d+)"), re.compile(r"\((\d+)\)")


def typed(table: str) -> list[str]:
    """The fields of a table into which people type."""
    fields = paths.field_of(f"content.{table}").record_type.model_fields
    kinds = {name: paths.field_of(f"content.{table}.x.{name}").kind for name in fields}
    return [name for name, kind in kinds.items() if kind is FieldKind.TEXT and name != "id"]


def name_of(table: str) -> str:
    return NAME.get(table, "title")


@st.composite
def rows(draw: st.DrawFn, table: str, at_most: int = 4) -> list[dict]:
    """Rows in which some cells are typed; every word is another one."""
    number = count(1)
    found = []
    for _ in range(draw(st.integers(0, at_most))):
        filled = draw(st.sets(st.sampled_from(typed(table))))
        row = {name: f"wort{next(number):03}" for name in typed(table) if name in filled}
        if table == COSTS:
            row |= {"amount": draw(AMOUNTS), "period": draw(st.sampled_from(PERIODS))}
        found.append({"id": f"{table}{next(number)}", **ASKED.get(table, {}), **row})
    return found


def project_with(lists: dict[str, list[dict]]) -> Project:
    data = projects.minimum().model_dump()
    for path, records in lists.items():
        phase, name = path.split(".")
        data[phase][name] = records
    return Project.model_validate(data)


def with_tables(content: dict[str, list[dict]]) -> Project:
    return project_with({f"content.{table}": found for table, found in content.items()})


def cells(block: Table | Signatures) -> list[list[str]]:
    """The words of a table, row by row."""
    header = 1
    return [["".join(span.text for span in cell) for cell in line.cells] for line in lines(block)][
        header:
    ]


def lines(*blocks: Block):
    return lines_of(blocks)


def words_in(*blocks: Block) -> list[str]:
    """The typed words in the order in which they are read."""
    return re.findall(r"wort\d+", "\n".join(line.text for line in lines(*blocks)))


@pytest.mark.parametrize("table", TABLES)
@FEW
@given(data=st.data())
def test_whatever_is_typed_into_a_row_is_printed_once_and_rows_keep_their_order(table, data):
    drawn = data.draw(rows(table))
    named = [row for row in drawn if row.get(name_of(table))]

    blocks = tuple(matrix(table, with_tables({table: drawn}), catalogue()))

    tables = [block for block in blocks if isinstance(block, Table)]
    assert len(tables) == bool(named)
    printed = cells(tables[0])[: len(named)] if tables else []
    assert [words[0].split("\n")[0] for words in printed] == [row[name_of(table)] for row in named]
    expected = [sorted(row[name] for name in typed(table) if name in row) for row in named]
    of_rows = [re.findall(r"wort\d+", "\n".join(row)) for row in printed]
    notes = [words_in(block) for block in blocks if isinstance(block, Bullet)]
    # A note begins with the name of its row.
    of_notes = {first: rest for first, *rest in notes}
    assert [*of_notes] == [name for name in (row[0] for row in of_rows) if name in of_notes]
    assert [sorted([*row, *of_notes.get(row[0], [])]) for row in of_rows] == expected


@FEW
@given(rows(COSTS, at_most=6))
def test_the_sums_are_those_of_the_rows_and_no_amount_is_lost(drawn):
    named = [row for row in drawn if "title" in row]
    blocks = tuple(matrix(COSTS, with_tables({COSTS: drawn}), catalogue()))

    found = cells(blocks[0])[len(named) :] if blocks else []

    periods = [one for one in PERIODS if any(row["period"] == one for row in named)]
    totals = [
        sum((row["amount"] or Decimal(0) for row in named if row["period"] == one), Decimal(0))
        for one in periods
    ]
    assert [row[-1] for row in found] == [format_amount(total) for total in totals]
    assert sum(totals) == sum((row["amount"] or Decimal(0) for row in named), Decimal(0))
    amounts = [row[-1].split("\n")[0] for row in cells(blocks[0])[: len(named)]] if blocks else []
    assert amounts == [
        "offen" if row["amount"] is None else format_amount(row["amount"]) for row in named
    ]


@st.composite
def people(draw: st.DrawFn) -> dict[str, list[dict]]:
    """Parties and institutions; some have no address, some nobody who stands for them."""
    number = count(1)

    def some(*names: str) -> dict[str, str]:
        filled = draw(st.sets(st.sampled_from(names)))
        return {name: f"wort{next(number):03}" for name in names if name in filled}

    partners = [
        {"id": f"p{n}", "name": f"wort{next(number):03}", **some("address", "representation")}
        for n in range(draw(st.integers(0, 4)))
    ]
    places = [
        {
            "id": f"i{n}",
            "name": f"wort{next(number):03}",
            "co_signing": draw(st.sampled_from([None, False, True])),
            **some("represented_by", "site"),
        }
        for n in range(draw(st.integers(0, 4)))
    ]
    return {"planning.partners": partners, "planning.institutions": places}


def of_columns(records: list[dict], *names: str) -> list[str]:
    """The typed words of records in the order of these columns."""
    return [record[name] for record in records for name in names if name in record]


@FEW
@given(people())
def test_every_party_and_every_institution_stands_in_its_table_once_and_in_order(drawn):
    project = project_with(drawn)
    partners, places = drawn.values()
    named = [one for one in places if one["co_signing"] or "represented_by" in one]

    parties = tuple(parts.partner_table(project, catalogue()))
    houses = tuple(parts.institution_table(project, catalogue()))

    assert words_in(*parties) == of_columns(partners, "name", "address", "representation")
    assert words_in(*houses) == of_columns(named, "name", "site", "represented_by")


@FEW
@given(people())
def test_everyone_who_signs_has_one_line_to_sign_on(drawn):
    partners, places = drawn.values()
    along = [one for one in places if one["co_signing"]]

    blocks = tuple(parts.signature_page(project_with(drawn), catalogue(), ()))
    (page,) = [block for block in blocks if isinstance(block, Signatures)]

    said = [*of_columns(partners, "name", "representation")]
    assert words_in(*blocks) == [*said, *of_columns(along, "name", "represented_by")]
    assert len(cells(page)) == max(1, len(partners) + len(along))
    assert all(place == signature == "" for _, place, signature in cells(page))


STATES = st.sampled_from(["proposed", "shortlisted", "adopted", "parked", "dropped", "ended"])


@FEW
@given(st.lists(st.tuples(st.booleans(), st.booleans(), STATES), max_size=6))
def test_every_goal_that_is_pursued_has_a_number_of_its_own(drawn):
    goals = [
        {
            "id": f"g{n}",
            "title": f"wort{n:03}" if has_title else "",
            "target_state": f"wort{n + 500:03}" if has_state else "",
            "status": status,
        }
        for n, (has_title, has_state, status) in enumerate(drawn)
    ]
    left = {"parked", "dropped", "ended"}
    shown = [one for one in goals if one["title"] and one["status"] not in left]

    table = parts.goal_table(project_with({"goals.goals": goals}), catalogue())

    assert (table is None) == (not shown)
    if table is not None:
        assert [row[0] for row in cells(table)] == [str(n) for n in range(1, len(shown) + 1)]
        assert words_in(table) == [
            word for one in shown for word in (one["title"], one["target_state"]) if word
        ]


POINTS = ("child_protection.procedure", "premises.rooms", "quality.criteria", "operation.hours")
LEVELS = st.none() | st.sampled_from(["contract", "service_agreement", "annex"])


@FEW
@given(st.data())
def test_annexes_and_sections_are_numbered_without_gaps_and_every_table_is_printed_once(data):
    filled = data.draw(st.sets(st.sampled_from(TABLES)))
    project = with_tables(
        {table: [{"id": "r", name_of(table): f"Zeile {table}"}] for table in filled}
    )
    for key in POINTS:
        if data.draw(st.booleans()):
            project = projects.settled(project, key, level=data.draw(LEVELS))

    blocks = projects.document(project).blocks

    numbers = [block.number for block in blocks if isinstance(block, AnnexHeading)]
    assert numbers == list(range(1, len(numbers) + 1))
    captions = [block.caption for block in blocks if isinstance(block, Table)]
    titles = {table: catalogue().lists[table].title for table in TABLES}
    assert {table: captions.count(title) for table, title in titles.items()} == {
        table: int(table in filled) for table in TABLES
    }
    found = [line.number for line in lines(*blocks)]
    sections = [int(one[1]) for number in found if (one := SECTION.fullmatch(number))]
    assert sections == list(range(1, len(sections) + 1))
    assert sections
    clauses = [0, *(int(one[1]) for number in found if (one := CLAUSE.fullmatch(number)))]
    assert all(later in {1, earlier + 1} for earlier, later in pairwise(clauses))


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_the_tables_read_alike_on_the_screen_and_in_word(data):
    lists = {f"content.{table}": data.draw(rows(table, at_most=2)) for table in TABLES}
    project = project_with({**lists, **data.draw(people())})
    whole = assemble("agreement", project, catalogue(), date=projects.DAY)
    printed = ((Front(table, table), *matrix(table, project, catalogue())) for table in TABLES)
    parties = parts.partner_table(project, catalogue())
    page = parts.signature_page(project, catalogue(), ())

    document = replace(whole, blocks=(*parties, *chain.from_iterable(printed), *page))

    assert on_screen(document) == in_word(document)
