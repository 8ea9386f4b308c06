"""What is taken from a file of theirs: page, headers, footers, pictures, styles, lists, fonts.

The text of the file is not taken: a letter that somebody left in it is stored nowhere.
"""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

from lxml import etree

from model.documents.word.letterhead import cleaning, theme
from model.documents.word.letterhead.names import (
    WP,
    R,
    W,
    drop,
    remove,
    say_left_and_right,
    settle_prefixes,
    written,
)
from model.documents.word.letterhead.pictures import ending_of
from model.documents.word.letterhead.source import Source
from model.documents.word.package import package, picture_relations
from model.documents.word.page import HEADERS
from model.documents.word.xml import HEAD, NAMESPACES

Parts = dict[str, str | bytes]


@dataclass(frozen=True)
class Taken:
    """What is kept of a letterhead: a small Word file without text, and what was left out."""

    content: bytes
    left_out: tuple[str, ...] = ()


def taken(data: bytes) -> Taken:
    """What is taken from this file; raises BadFileError."""
    source = Source(data)
    source.look_for_templates()
    parts: Parts = _edges(source)
    for kind, (name, tidy) in _SINGLE.items():
        root = source.single(kind)
        if root is not None:
            tidy(root, source)
            say_left_and_right(root)
            settle_prefixes(root)
            parts[name] = written(root)
    even = "<w:evenAndOddHeaders/>" if source.has_even else ""
    parts["word/settings.xml"] = f"{HEAD}<w:settings {NAMESPACES}>{even}</w:settings>"
    section = _section(source, parts)
    parts["word/document.xml"] = (
        f"{HEAD}<w:document {NAMESPACES}><w:body>{section}</w:body></w:document>"
    )
    return Taken(package(parts), tuple(sorted(source.left_out)))


def _section(source: Source, parts: Parts) -> str:
    """The section with those headers and footers only that are there."""
    section = source.page.section()
    for part in ("header", "footer"):
        for kind in HEADERS:
            if f"word/{part}_{kind}.xml" not in parts:
                mention = f'<w:{part}Reference w:type="{kind}" r:id="{part}_{kind}"/>'
                section = section.replace(mention, "")
    return section


def _edges(source: Source) -> Parts:
    found: Parts = {}
    drawings = 0
    for key, name in source.edges():
        root = source.part(name)
        pictures = _pictures(source, name)
        new_ids = {old: f"picture_{digest}" for old, (digest, _, _) in pictures.items()}
        cleaning.clean(root, new_ids, source.left_out)
        if not len(root):
            continue
        theme.name_fonts(root, source.fonts)
        say_left_and_right(root)
        settle_prefixes(root)
        for drawn in root.iter(f"{WP}docPr"):
            drawings += 1
            drawn.set("id", str(drawings))
        found[f"word/{key}.xml"] = written(root)
        used = {one for node in root.iter() for at, one in node.attrib.items() if at.startswith(R)}
        targets = {}
        for digest, ending, data in pictures.values():
            if f"picture_{digest}" in used:
                targets[f"picture_{digest}"] = f"media/{digest}.{ending}"
                found[f"word/media/{digest}.{ending}"] = data
        if targets:
            relations = picture_relations(dict(sorted(targets.items())))
            found[f"word/_rels/{key}.xml.rels"] = relations
    return found


def _pictures(source: Source, name: str) -> dict[str, tuple[str, str, bytes]]:
    """By their old ids the pictures that may stay: a name made of their content, and themselves."""
    found = {}
    for old, _, target, _ in source.relations(name):
        data = source.parts.get(target, b"")
        ending = ending_of(data)
        if ending:
            found[old] = sha256(data).hexdigest()[:16], ending, data
    return found


def _tidy_styles(root: etree._Element, source: Source) -> None:
    theme.name_fonts(root, source.fonts)
    for node in list(root.iter(f"{W}rsid", f"{W}lang", f"{W}pPrChange", f"{W}rPrChange")):
        remove(node)


def _tidy_lists(root: etree._Element, source: Source) -> None:
    theme.name_fonts(root, source.fonts)
    for node in list(root.iter(f"{W}numPicBullet", f"{W}lvlPicBulletId")):
        remove(node)


def _tidy_fonts(root: etree._Element, source: Source) -> None:
    """The table of fonts without the fonts themselves, which are seldom ours to pass on."""
    for node in root.iter(f"{W}charset"):
        # LibreOffice writes here what Word does not know.
        node.attrib.pop(f"{W}characterSet", None)
    for font in root:
        embedded = [node.tag for node in font if etree.QName(node).localname.startswith("embed")]
        if embedded:
            source.left_out.add("fonts")
            drop(font, *embedded)


def _tidy_theme(root: etree._Element, _: Source) -> None:
    theme.without_pictures(root)


_SINGLE: dict[str, tuple[str, Callable[[etree._Element, Source], None]]] = {
    "styles": ("word/styles.xml", _tidy_styles),
    "numbering": ("word/numbering.xml", _tidy_lists),
    "fontTable": ("word/fontTable.xml", _tidy_fonts),
    "theme": ("word/theme/theme1.xml", _tidy_theme),
}
