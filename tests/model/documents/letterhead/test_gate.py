"""The gate: what is no plain Word file is refused with its reason, and read no further."""

import dataclasses
import io
import warnings
import zipfile
from collections.abc import Callable
from contextlib import suppress
from copy import deepcopy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from model.catalogue import t
from model.documents import word
from model.documents.word.letterhead import LARGEST, BadFileError, Reason, taken
from tests.model.documents import projects
from tests.model.documents.letterhead import towns
from tests.model.documents.letterhead.pieces import (
    HEAD,
    OPEN,
    file,
    header,
    line,
    logo,
    picture,
    relations,
    styles_that_are_missing,
    unzipped,
    zipped,
)
from tests.model.documents.wordfile import WordFile

ENTITY = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]>'
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
STYLES = f'<w:styles xmlns:w="{OPEN}wordprocessingml/2006/main"/>'
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/"


def with_part(name: str, part: str | bytes) -> bytes:
    return file(more={name: part})


def outside(kind: str, target: str) -> bytes:
    """A file whose settings or header point out of it."""
    owner = "settings" if kind == "attachedTemplate" else "header1"
    return with_part(
        f"word/_rels/{owner}.xml.rels", relations({"rId1": (kind, target)}, "External")
    )


def of_another_kind(kind: str) -> bytes:
    parts = unzipped(file())
    types = bytes(parts["[Content_Types].xml"])
    parts["[Content_Types].xml"] = types.replace(b"wordprocessingml.document.main", kind.encode())
    return zipped(parts)


def as_strict() -> bytes:
    parts = unzipped(file())
    root = bytes(parts["_rels/.rels"])
    parts["_rels/.rels"] = root.replace(
        f"{OPEN}officeDocument/2006/relationships/".encode(), STRICT.encode()
    )
    return zipped(parts)


def twice() -> bytes:
    held = io.BytesIO(file())
    with zipfile.ZipFile(held, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        archive.writestr("word/document.xml", "<other/>")
    return held.getvalue()


def with_a_promise() -> bytes:
    """A file that declares a part of a thousand bytes to be of ten."""
    data = bytearray(with_part("word/big.xml", "<x/>" * 250))
    place = data.rindex(b"word/big.xml") - 46
    data[place + 24 : place + 28] = (10).to_bytes(4, "little")
    return bytes(data)


def encrypted() -> bytes:
    data = bytearray(file())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    return bytes(data)


REFUSED = {
    "nothing": (b"", Reason.EMPTY),
    "large": (b"PK" + bytes(LARGEST), Reason.TOO_LARGE),
    "with a password, or an old file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 99, Reason.PROTECTED),
    "a text": (b"Stadt Musterstadt", Reason.NOT_WORD),
    "a table": (of_another_kind("spreadsheetml.sheet.main"), Reason.NOT_WORD),
    "any archive": (zipped({"a.txt": "a"}), Reason.NOT_WORD),
    "without a document": (
        zipped({**unzipped(file()), "_rels/.rels": relations({})}),
        Reason.NOT_WORD,
    ),
    "cut off": (towns.municipal()[:3000], Reason.DAMAGED),
    "no XML": (with_part("word/_rels/x.xml.rels", "<a><b></a>"), Reason.DAMAGED),
    "more than it declares": (with_a_promise(), Reason.DAMAGED),
    "encrypted parts": (encrypted(), Reason.SUSPICIOUS),
    "a bomb": (with_part("word/big.xml", bytes(5_000_000)), Reason.SUSPICIOUS),
    "many parts": (file(more={f"word/{n}.bin": b"" for n in range(400)}), Reason.SUSPICIOUS),
    "a part twice": (twice(), Reason.SUSPICIOUS),
    "a part twice for Windows": (with_part("WORD/Document.xml", "<x/>"), Reason.SUSPICIOUS),
    "a way up": (with_part("word/../../evil.xml", "<x/>"), Reason.SUSPICIOUS),
    "a way from the top": (with_part("/etc/evil.xml", "<x/>"), Reason.SUSPICIOUS),
    "a way of Windows": (with_part("..\\evil.xml", "<x/>"), Reason.SUSPICIOUS),
    "a drive": (with_part("C:evil.xml", "<x/>"), Reason.SUSPICIOUS),
    "a document with macros": (
        of_another_kind("ms-word.document.macroEnabled.main"),
        Reason.MACROS,
    ),
    "a project of macros": (with_part("word/vbaProject.bin", b"x"), Reason.MACROS),
    "a control": (with_part("word/activeX/activeX1.xml", "<x/>"), Reason.MACROS),
    "an object": (with_part("word/embeddings/oleObject1.bin", b"x"), Reason.OBJECTS),
    "another file inside": (with_part("word/afchunk.htm", b"<p>x</p>"), Reason.OBJECTS),
    "an entity from a file": (file(styles=HEAD + ENTITY + STYLES), Reason.DTD),
    "many entities": (file(styles=HEAD + LAUGHS + STYLES), Reason.DTD),
    "an entity in a part nobody reads": (with_part("custom/a.xml", ENTITY + "<x/>"), Reason.DTD),
    "an entity in other letters": (
        with_part("word/_rels/x.xml.rels", f"{ENTITY}<x/>".encode("utf-16")),
        Reason.DTD,
    ),
    "a template from the web": (
        outside("attachedTemplate", "https://example.org/a.dotm"),
        Reason.TEMPLATE,
    ),
    "a template on a server": (
        outside("attachedTemplate", "file:///\\\\server\\vorlagen\\a.dotx"),
        Reason.TEMPLATE,
    ),
    "a linked picture": (outside("image", "https://example.org/wappen.png"), Reason.LINKED),
    "a linked frame": (outside("frame", "file:///C:/x.htm"), Reason.LINKED),
    "strict": (as_strict(), Reason.STRICT),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_plain_word_file_is_refused_with_its_reason(name: str) -> None:
    data, reason = REFUSED[name]
    with pytest.raises(BadFileError) as refused:
        taken(data)
    assert refused.value.reason is reason


def test_every_reason_has_a_sentence_and_a_file_that_shows_it() -> None:
    assert {reason for _, reason in REFUSED.values()} == set(Reason)
    for reason in Reason:
        assert "nichts verändert" in t(f"letterhead.refused.{reason}")
        assert "Bitte" in t(f"letterhead.refused.{reason}")


@pytest.mark.parametrize(
    "data",
    [
        file(main_type="template.main"),
        outside("hyperlink", "https://example.org"),
        outside("attachedTemplate", "file:///C:\\Users\\Vorlagen\\a.dotx"),
        outside("attachedTemplate", "Normal.dotm"),
    ],
    ids=["a template", "a link", "a template on the computer", "the usual template"],
)
def test_what_municipalities_have_every_day_passes(data: bytes) -> None:
    assert taken(data).content.startswith(b"PK")


@settings(max_examples=150)
@given(
    st.integers(0, len(towns.municipal()) - 1),
    st.binary(min_size=1, max_size=40),
    st.booleans(),
)
def test_a_file_that_was_changed_anywhere_is_taken_or_refused(
    place: int, other: bytes, is_longer: bool
) -> None:
    whole = towns.municipal()
    rest = whole[place:] if is_longer else whole[place + len(other) :]
    _taken_or_refused(whole[:place] + other + rest)


SMALL = projects.document(projects.minimum(), "action_plan")


def lose(node: etree._Element, _: int) -> None:
    node.getparent().remove(node)


def repeat(node: etree._Element, _: int) -> None:
    node.addnext(deepcopy(node))


def empty(node: etree._Element, _: int) -> None:
    node[:] = []


def wander(node: etree._Element, which: int) -> None:
    """The element stands somewhere else."""
    root = node.getroottree().getroot()
    node.getparent().remove(node)
    others = list(root.iter())
    others[which % len(others)].append(node)


def unname(node: etree._Element, which: int) -> None:
    for name in list(node.attrib)[which % 3 :]:
        del node.attrib[name]


def overstate(node: etree._Element, which: int) -> None:
    for name in node.attrib:
        node.set(name, ("", "-99999", "1e9", "nan", "ä<&", "0", "page")[which % 7])


HARM = (lose, repeat, empty, wander, unname, overstate)
PARTS = [name for name in unzipped(towns.municipal()) if name.endswith((".xml", ".rels"))]


@settings(max_examples=60)
@given(st.sampled_from(PARTS), st.integers(0, 5_000), st.sampled_from(HARM), st.integers(0, 20))
def test_a_part_that_is_harmed_anywhere_is_taken_or_refused(
    name: str, place: int, harm: Callable[[etree._Element, int], None], which: int
) -> None:
    parts = unzipped(towns.municipal())
    root = etree.fromstring(bytes(parts[name]))
    nodes = list(root.iter())[1:]
    harm(nodes[place % len(nodes)], which)
    parts[name] = etree.tostring(root)
    _taken_or_refused(zipped(parts))


def _taken_or_refused(data: bytes) -> None:
    """Taken means: a document comes out in it, whole and well-formed."""
    with suppress(BadFileError):
        content = taken(data).content
        made = WordFile(word.render(dataclasses.replace(SMALL, letterhead=content)))
        assert [made.part(name) for name in made.trees]
        assert not styles_that_are_missing(made)


def test_a_picture_may_be_larger_than_it_looks_when_it_is_packed() -> None:
    """A white picture packs well; it is no bomb."""
    edges = {"header_default": header(line("Stadt", "", picture()))}
    data = file(edges=edges, more={"word/media/wappen.png": logo() + bytes(900_000)})
    assert "picture" not in taken(data).left_out
