"""The review copy as a Word file: controls, recorded changes, comments, and the same words."""

import pytest

from model.documents import word
from model.documents.blocks import Clause, Remark
from model.documents.passages import passages
from tests.model.documents import projects
from tests.model.documents.checks import problems
from tests.model.documents.wordfile import W, WordFile, text_of

TYPED_BRACES = {"hostile": frozenset({"D30"})}
BOTH = pytest.mark.parametrize("kind", projects.WITH_CLAUSES)


def file_of(name, kind="agreement"):
    return WordFile(word.render(projects.review(projects.everything()[name], kind)))


@BOTH
@pytest.mark.parametrize("name", projects.everything())
def test_every_review_copy_passes_the_acceptance_checks(name, kind):
    copy = projects.review(projects.everything()[name], kind)
    without = TYPED_BRACES.get(name, frozenset())

    assert problems(word.render(copy), copy, without=without) == []


@BOTH
@pytest.mark.parametrize("name", projects.everything())
def test_it_says_what_the_reading_copy_says_word_for_word(name, kind):
    project = projects.everything()[name]
    reading = WordFile(word.render(projects.document(project, kind)))

    assert list(file_of(name, kind).lines()) == list(reading.lines())


def test_the_same_project_gives_the_same_bytes():
    project = projects.hostile()

    assert word.render(projects.review(project)) == word.render(projects.review(project))


@BOTH
@pytest.mark.parametrize("name", ["maximum", "hostile", "muehlenbogen-after_evaluation"])
def test_every_clause_stands_in_exactly_one_control_with_a_tag_of_its_own(name, kind):
    copy = projects.review(projects.everything()[name], kind)
    file = WordFile(word.render(copy))
    tags = [control.find(f"{W}sdtPr/{W}tag").get(f"{W}val") for control in file.controls]

    assert tags == [f"kv:clause:{one.key}" for one in passages(copy.blocks)]
    assert len(set(tags)) == len(tags)
    numbered = [block for block in copy.blocks if isinstance(block, Clause)]
    styles = ("KVAbsatz", "KVZiffer", "KVBuchstabe", "KVAnlageZiffer", "KVAnlageBuchstabe")
    styles += ("KVListeZiffer", "KVListeBuchstabe")
    written = [
        len(list(paragraph.iterancestors(f"{W}sdt")))
        for paragraph in file.paragraphs()
        for style in paragraph.iter(f"{W}pStyle")
        if style.get(f"{W}val") in styles
    ]
    assert written == [1] * len(numbered)


def test_a_control_keeps_its_tag_when_others_come_and_go():
    before, after = (
        {node.get(f"{W}val") for control in file.controls for node in control.iter(f"{W}id")}
        for file in map(file_of, ("minimum", "tables"))
    )

    assert before <= after


def test_a_point_with_a_long_key_still_has_a_short_tag_of_its_own():
    project = projects.minimum()
    for number in (1, 2):
        point = projects.own_point(
            topic="scope", title="Eigenes", wording="Wir tagen.", level="annex"
        )
        named = point.model_copy(update={"id": f"{'r' * 80}{number}"})
        project = projects.with_answer(project, named)
    copy = projects.review(project)

    assert problems(word.render(copy), copy) == []


def test_its_headers_say_what_it_is_also_on_the_title_page():
    file = file_of("minimum")

    for kind in ("default", "first", "even"):
        assert "Prüffassung vom 22.\u00a0November 2026" in text_of(
            file.edges[f"word/header_{kind}.xml"]
        )


def test_a_comment_stands_in_the_paragraph_it_is_about():
    project = projects.settled(projects.minimum(), "finances.basis")
    copy = projects.review(project, "agreement")
    file = WordFile(word.render(copy))

    for number, remark in enumerate(copy.remarks):
        start = next(
            node
            for node in file.document.iter(f"{W}commentRangeStart")
            if node.get(f"{W}id") == str(number)
        )
        paragraph = start.getparent()
        ends = [node.get(f"{W}id") for node in paragraph.iter(f"{W}commentRangeEnd")]
        assert str(number) in ends
        block = copy.blocks[remark.block]
        first = block.rows[remark.row].cells[0] if remark.row is not None else block.runs
        assert text_of(paragraph) == "".join(
            run.text if hasattr(run, "text") else f"[{run.label}]" for run in first
        )


def test_what_is_typed_in_a_comment_cannot_break_the_file():
    text = f"{projects.HOSTILE}{projects.UNCLEAN}\n\n</w:pPr></w:p><w:tr>"
    draft = projects.review(projects.minimum())
    unclean = Remark(text, 0, None, f'" w:x="{projects.UNCLEAN}')
    copy = type(draft)(**{**_fields(draft), "remarks": (unclean, unclean)})

    assert problems(word.render(copy), copy, without=frozenset({"D30"})) == []
    comment = WordFile(word.render(copy)).comments[0]
    assert "</w:pPr></w:p><w:tr>" in text_of(comment)
    assert not set(projects.UNCLEAN) & set(text_of(comment))


def _fields(document):
    return {name: getattr(document, name) for name in document.__dataclass_fields__}
