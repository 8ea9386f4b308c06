"""Where a sentence stands in a Word file: under which heading, and after which other."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from model.catalogue import catalogue, t
from model.documents.typography import NO_BREAK
from model.people import Institution, Partner
from tests.model.documents.wordfile import Line, WordFile

# Parties and preamble stand before the numbered sections.
FRONT = ("parties", "preamble")
SECTION, PLAIN, ANNEX = "§", "", "annex"
Heading = tuple[str, str]


def in_order(file: WordFile, level: str, sentences: Mapping[str, str]) -> list[str]:
    """What is wrong: sentences of this level that are missing, misplaced or out of order,
    and sentences of the other level that stand here all the same.
    """
    body = list(_paragraphs(file))
    wrong, last = [], -1
    for item in catalogue().items:
        if item.key not in sentences:
            continue
        places = [n for n, (_, text) in enumerate(body) if text == sentences[item.key]]
        if item.level != level:
            wrong += [f"{item.key}: belongs elsewhere"] if places else []
        elif len(places) != 1:
            wrong.append(f"{item.key}: stands here {len(places)} times")
        elif body[places[0]][0] != _heading(item.topic):
            wrong.append(f"{item.key}: stands under {body[places[0]][0]}")
        elif places[0] <= last:
            wrong.append(f"{item.key}: stands before its predecessor")
        else:
            last = places[0]
    return wrong


def in_annexes(file: WordFile, sentences: Mapping[str, str]) -> list[str]:
    """What is wrong: sentences that do not stand once under their own heading in an annex."""
    body = list(_paragraphs(file))
    found = {key: [at for at, text in body if text == words] for key, words in sentences.items()}
    wanted = {key: [(ANNEX, catalogue().item(key).title)] for key in sentences}
    return [f"{key}: stands under {found[key]}" for key in wanted if found[key] != wanted[key]]


def paragraphs_under(file: WordFile, title: str) -> list[str]:
    """The paragraphs under the unnumbered heading with these words."""
    return [text for heading, text in _paragraphs(file) if heading == (PLAIN, title)]


def rows_under(file: WordFile, heading: Heading) -> list[list[str]]:
    """The rows of all tables under a heading."""
    return [row for at, row in _body(file) if at == heading and not isinstance(row, Line)]


def rows_of_parties(file: WordFile) -> list[list[str]]:
    """The rows of the two tables that say who agrees and who acts, without their heads."""
    heads = {t("documents.parties.header_name"), t("documents.institutions.header_name")}
    rows = rows_under(file, (PLAIN, catalogue().topic("parties").title))
    return [row for row in rows if row[0] not in heads]


def signatures(file: WordFile) -> list[str]:
    """Who signs, line by line, in the order of the page."""
    rows = rows_under(file, (PLAIN, t("documents.signatures.title")))
    return [row[0] for row in rows[1:]]


def row_of_partner(one: Partner) -> list[str]:
    """How a party reads in its table: name and form, address, who represents it, in the text."""
    form = catalogue().field_text("planning.partners.legal_form").label_of(one.legal_form)
    known_as = f"„{one.short_name}“" if one.short_name != one.name else ""
    return [f"{one.name}\n{form}", one.address, one.representation, known_as]


def row_of_institution(one: Institution, home: Partner) -> list[str]:
    """How an acting institution reads in its table, with the party it belongs to."""
    signs = t(f"documents.institutions.{'yes' if one.co_signing else 'no'}")
    return [one.name, home.short_name, one.represented_by, signs]


def lines_of_signatures(partners: tuple[Partner, ...], along: Institution) -> list[str]:
    """How the page of signatures reads: every party, then the institution that signs along."""
    how = [t("documents.signatures.represented", function=one.representation) for one in partners]
    mode = catalogue().field_text("planning.partners.signing_mode").label_of("joint")
    lines = [
        f"{one.name}\n{words}{f' ({mode})' if one.signing_mode == 'joint' else ''}"
        for one, words in zip(partners, how, strict=True)
    ]
    through = t("documents.signatures.represented", function=along.represented_by)
    return [*lines, f"{along.name}\n{t('documents.signatures.co_signing')}\n{through}"]


def table_texts(file: WordFile) -> set[str]:
    """The lines of all cells of all tables."""
    rows = [line for line in _lines(file) if not isinstance(line, Line)]
    return {part for row in rows for cell in row for part in cell.split("\n")}


def _heading(topic: str) -> Heading:
    """The kind of the heading of a topic, and its words."""
    return PLAIN if topic in FRONT else SECTION, catalogue().topic(topic).title


def _paragraphs(file: WordFile) -> Iterator[tuple[Heading, str]]:
    """Every paragraph with the heading above it."""
    return ((at, line.text) for at, line in _body(file) if isinstance(line, Line))


def _body(file: WordFile) -> Iterator[tuple[Heading, Line | list[str]]]:
    """Every paragraph and every row of a table with the heading above it."""
    heading = (PLAIN, "")
    for line in _lines(file):
        if isinstance(line, Line) and line.number.startswith("§"):
            heading = (SECTION, line.text)
        elif isinstance(line, Line) and line.style == "KVFront":
            heading = (PLAIN, line.text)
        elif isinstance(line, Line) and line.style.startswith("KVAnlage"):
            heading = (ANNEX, line.text)
        else:
            yield heading, line


def _lines(file: WordFile) -> Iterator[Line | list[str]]:
    """The lines with the blanks that people type, where the document has some that do not break."""
    for line in file.lines():
        if isinstance(line, Line):
            yield replace(line, text=line.text.replace(NO_BREAK, " "))
        else:
            yield [cell.replace(NO_BREAK, " ") for cell in line]
