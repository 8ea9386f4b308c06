"""Documents as PDF files: what the real program makes of them, and how the press uses it."""

import io
import re
import threading
import time

import pypdf
import pytest

from model.documents import word
from model.documents.pdf import Office, PdfError, Press, Reason
from model.documents.pdf.pages import pages_of
from model.documents.pdf.press import LIFTS
from tests.model.documents import projects
from tests.model.documents.pdf.program import GIVES, WAITS, Program, pdf_with, without_program
from tests.model.documents.wordfile import W, WordFile

LINE = re.compile(r"^(.+?)\.{3,}(\d+)$", re.MULTILINE)
SAMPLE = projects.document(projects.sample("muehlenbogen"))
SMALL = projects.document(projects.minimum())
PAPER = projects.document(projects.minimum(), "action_plan")
PATIENCE = 120


# What the real program makes: the agreement of a full sample and a paper, once for all tests.


@pytest.fixture(scope="module")
def press(tmp_path_factory):
    return Press(tmp_path_factory.mktemp("kept"))


@pytest.fixture(scope="module")
def agreement(press):
    return reader(press.pdf(SAMPLE))


@pytest.fixture(scope="module")
def paper(press):
    return reader(press.pdf(PAPER))


@pytest.mark.parametrize("name", ["agreement", "paper"])
def test_a_pdf_file_can_be_read_aloud_in_german(name, request):
    file = request.getfixturevalue(name)
    root = file.trailer["/Root"]

    assert root["/MarkInfo"]["/Marked"]
    assert root["/StructTreeRoot"]["/K"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()
    assert root["/Lang"] == "de-DE"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert file.metadata.title == (SAMPLE if name == "agreement" else PAPER).title


@pytest.mark.parametrize("name", ["agreement", "paper"])
def test_every_page_counts_itself_and_every_font_travels_along(name, request):
    file = request.getfixturevalue(name)
    fonts = {id(font): font for page in file.pages for font in fonts_of(page)}

    for number, page in enumerate(file.pages, 1):
        assert f"Seite {number} von {len(file.pages)}" in " ".join(page.extract_text().split())
    assert fonts
    assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts.values())


def test_the_contents_name_the_page_on_which_each_heading_stands(agreement):
    stands = {
        plain(entry.title): agreement.get_destination_page_number(entry) + 1
        for entry in flat(agreement.outline)
    }
    listed = {
        plain(title): int(number)
        for page in agreement.pages[:3]
        for title, number in LINE.findall(page.extract_text())
    }

    assert len(listed) > 30
    assert listed == {title: stands[title] for title in listed}
    for title, number in listed.items():
        assert title in plain(agreement.pages[number - 1].extract_text())


def test_the_word_file_names_the_same_pages_and_keeps_its_bytes(press, agreement):
    data = press.word(SAMPLE)
    numbered = [
        text.rsplit("\t", 1)
        for text in (line.text for line in lines_of(data) if line.style == "TOC1")
    ]
    listed = [
        (plain(title), number)
        for page in agreement.pages[:3]
        for title, number in LINE.findall(page.extract_text())
    ]

    assert [(plain(title), number) for title, number in numbered] == listed
    assert r"\n" not in instructions(data)[0]
    assert press.word(SAMPLE) == data
    assert word.render(SAMPLE) != data


def test_a_quick_draft_names_no_page():
    data = word.render(SAMPLE)

    assert r"\n" in instructions(data)[0]
    assert "PAGEREF" not in "".join(instructions(data))


# How the press uses the program; a small one in its place writes down when it ran.


@pytest.fixture
def program(tmp_path, monkeypatch):
    return Program(tmp_path / "program", monkeypatch)


def test_a_document_is_printed_once_and_then_kept_also_for_another_press(program, tmp_path):
    program.gives(pdf_with({}))

    first = Press(tmp_path / "kept").pdf(PAPER)
    again = Press(tmp_path / "kept").pdf(PAPER)

    assert first == again
    assert program.log == ["begin", "end"]


def test_two_at_once_take_turns_and_the_second_gets_what_the_first_has_made(program, tmp_path):
    program.gives(pdf_with({}))
    program.does(WAITS, 'cp "$here/1.pdf" "$pdf"\n')
    press, made = Press(tmp_path / "kept"), []
    asked = [threading.Thread(target=lambda: made.append(press.pdf(PAPER))) for _ in range(2)]

    for thread in asked:
        thread.start()
    until(lambda: program.log)
    (program.folder / "go").touch()
    for thread in asked:
        thread.join(PATIENCE)

    assert program.log == ["begin", "end"]
    assert len(made) == 2
    assert made[0] == made[1]


def test_different_documents_are_never_printed_at_the_same_time(program, tmp_path):
    program.gives(pdf_with({}))
    program.does("sleep 0.2\n", 'cp "$here/1.pdf" "$pdf"\n')
    keys = ("action_plan", "contact_sheet", "minutes")
    papers = [projects.document(projects.minimum(), key) for key in keys]
    asked = [threading.Thread(target=Press(tmp_path / "kept").pdf, args=[one]) for one in papers]

    for thread in asked:
        thread.start()
    for thread in asked:
        thread.join(PATIENCE)

    assert program.log == ["begin", "end"] * 3


def test_whoever_waits_too_long_is_asked_to_come_again(program, tmp_path):
    program.does(WAITS)
    busy = threading.Thread(target=lambda: Press(tmp_path / "kept").word(SMALL))
    busy.start()
    until(lambda: program.log)
    impatient = Press(tmp_path / "kept", Office(patience=0.1))

    with pytest.raises(PdfError) as caught:
        impatient.pdf(PAPER)
    with pytest.raises(PdfError):
        impatient.word(SMALL)

    assert caught.value.reason is Reason.BUSY
    (program.folder / "go").touch()
    busy.join(PATIENCE)


def test_pages_that_move_with_their_numbers_are_read_once_more(program, tmp_path):
    first, second = pages_at(1), pages_at(2)
    program.gives(pdf_with(first), pdf_with(second), pdf_with(second))
    press = Press(tmp_path / "kept")

    assert press.word(SMALL) == word.render(SMALL, second)
    assert pages_of(press.pdf(SMALL)) == second
    assert program.log.count("begin") == 3


def test_pages_that_never_come_to_rest_are_left_out(program, tmp_path):
    program.gives(*(pdf_with(pages_at(page)) for page in (1, 2, 3)))
    press = Press(tmp_path / "kept")

    assert press.word(SMALL) == word.render(SMALL)
    assert pages_of(press.pdf(SMALL)) == pages_at(1)
    assert program.log.count("begin") == 3


def test_a_heading_without_a_page_leaves_the_contents_without_numbers(program, tmp_path):
    some = dict(list(pages_at(1).items())[1:])
    program.gives(pdf_with(some))

    assert Press(tmp_path / "kept").word(SMALL) == word.render(SMALL)


def test_a_file_that_cannot_be_read_is_no_pdf_file(program, tmp_path):
    program.gives(b"no pages in here")

    with pytest.raises(PdfError) as caught:
        Press(tmp_path / "kept").pdf(SMALL)
    assert caught.value.reason is Reason.FAILED


def test_where_a_page_loses_a_row_it_ends_a_little_higher(program, tmp_path):
    whole = pdf_with({})
    program.gives(pdf_with({}, lost_row=True), whole)
    program.does(GIVES, 'cp "$word" "$here/$count.docx"\n')

    assert Press(tmp_path / "kept").pdf(PAPER) == whole

    first, second = (WordFile((program.folder / f"{n}.docx").read_bytes()) for n in (1, 2))
    ends = [int(file.document.find(f".//{W}pgMar").get(f"{W}bottom")) for file in (first, second)]
    assert ends[1] == ends[0] + 20
    assert list(first.lines()) == list(second.lines())


def test_a_file_in_which_rows_stay_lost_is_not_handed_out(program, tmp_path):
    program.gives(pdf_with({}, lost_row=True))

    with pytest.raises(PdfError) as caught:
        Press(tmp_path / "kept").pdf(PAPER)

    assert caught.value.reason is Reason.FAILED
    assert program.log.count("begin") == len(LIFTS)


def test_a_review_copy_is_printed_with_its_comments_and_without_controls(program, tmp_path):
    program.gives(pdf_with({}))
    program.does('cp "$word" "$here/seen.docx"\n', 'cp "$here/1.pdf" "$pdf"\n')
    copy = projects.review(projects.minimum())

    Press(tmp_path / "kept").pdf(copy)

    seen = WordFile((program.folder / "seen.docx").read_bytes())
    assert WordFile(word.render(copy)).controls
    assert seen.controls == []
    assert len(seen.comments) == len(copy.remarks) > 0
    assert list(seen.lines()) == list(WordFile(word.render(copy)).lines())


def test_without_the_program_the_word_file_is_that_of_a_quick_draft(tmp_path, monkeypatch):
    without_program(tmp_path, monkeypatch)

    assert Press(tmp_path / "kept").word(SMALL) == word.render(SMALL)


def test_without_a_folder_of_the_store_the_press_has_a_private_one(program):
    program.gives(pdf_with({}))
    press = Press()

    assert press.pdf(PAPER) == press.pdf(PAPER)
    assert program.log == ["begin", "end"]


def test_what_was_printed_of_a_project_can_be_forgotten(program, tmp_path):
    program.gives(pdf_with({}))
    press = Press(tmp_path / "kept")
    press.pdf(PAPER)

    press.forget(PAPER.identity)

    assert list((tmp_path / "kept").iterdir()) == []


def pages_at(page):
    """Every bookmark of the small agreement on one page."""
    starts = WordFile(word.render(SMALL)).document.iter(f"{W}bookmarkStart")
    return {start.get(f"{W}name"): page for start in starts}


def until(is_so):
    """Wait for something another thread brings about."""
    deadline = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def reader(pdf):
    return pypdf.PdfReader(io.BytesIO(pdf))


def plain(text):
    """Without blanks, hyphens and tabs: lines break where the program likes."""
    return re.sub(r"[\s\u00a0\u00ad-]+", "", text)


def flat(outline):
    """The entries of an outline with those below them."""
    for entry in outline:
        if isinstance(entry, list):
            yield from flat(entry)
        else:
            yield entry


def fonts_of(page):
    """The fonts of a page, each as the part that holds its letters."""
    for font in (one.get_object() for one in page["/Resources"].get("/Font", {}).values()):
        yield font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font


def lines_of(data):
    return (line for line in WordFile(data).lines() if not isinstance(line, list))


def instructions(data):
    """The orders of all fields of a file."""
    return [node.text for node in WordFile(data).document.iter(f"{W}instrText")]
