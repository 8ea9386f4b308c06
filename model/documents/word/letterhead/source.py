"""Their file behind the gate: its parts, its sections, and the page they print on."""

import posixpath
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from lxml import etree

from model.documents.word.letterhead import theme
from model.documents.word.letterhead.gate import BadFileError, Reason, opened, parsed, relations
from model.documents.word.letterhead.names import R, W, is_on, number
from model.documents.word.page import HEIGHT, OURS, WIDTH, Page

_NAMESPACE = W.strip("{}")
# Less than ten centimetres are no column for a contract; more than this is no margin.
_NARROWEST = 5670
_LARGEST_TOP = 8500
_ROUNDING = 40


class Source:
    """A Word file of theirs, part by part; raises BadFileError."""

    def __init__(self, data: bytes) -> None:
        self.left_out: set[str] = set()
        self.parts = opened(data)
        self._main = next(self._targets("_rels/.rels", "officeDocument"), "")
        if self._main not in self.parts:
            raise BadFileError(Reason.NOT_WORD)
        self._root = self.part(self._main)
        if self._root.tag != f"{W}document":
            raise BadFileError(Reason.NOT_WORD)

    def part(self, name: str) -> etree._Element:
        """A part; elements of Word carry their usual prefix."""
        root = parsed(self.parts[name])
        if root.nsmap.get("w") == _NAMESPACE:
            return root
        others = {prefix: uri for prefix, uri in root.nsmap.items() if prefix != "w"}
        again = etree.Element(root.tag, dict(root.attrib), nsmap={**others, "w": _NAMESPACE})
        again.extend(list(root))
        return again

    def single(self, kind: str) -> etree._Element | None:
        """The part of this kind that the document has, if any."""
        name = next(self._targets(rels_of(self._main), kind), "")
        return self.part(name) if name in self.parts else None

    @cached_property
    def fonts(self) -> dict[str, str]:
        """The fonts of their theme."""
        return theme.fonts_of(self.single("theme"))

    @cached_property
    def has_even(self) -> bool:
        """Whether pages on the left have a header of their own."""
        settings = self.single("settings")
        return settings is not None and is_on(settings.find(f"{W}evenAndOddHeaders"))

    @cached_property
    def page(self) -> Page:
        """Their margins, ours where theirs leave no room for a text."""
        if not self._sections:
            return replace(OURS, title=False)
        if len(self._sections) > 1:
            self.left_out.add("sections")
        last = self._sections[-1]
        title = is_on(last.find(f"{W}titlePg"))
        self._look_at_size(last.find(f"{W}pgSz"))
        margins = last.find(f"{W}pgMar")
        page = None if margins is None else _page(margins, title=title)
        if page is None:
            self.left_out.add("margins")
        return page or replace(OURS, title=title)

    def edges(self) -> Iterator[tuple[str, str]]:
        """Headers and footers ("header_first") with the names of their parts.

        A section that names none has that of the section before it.
        """
        named: dict[str, str] = {}
        for section in self._sections:
            for part in ("header", "footer"):
                for node in section.findall(f"{W}{part}Reference"):
                    kind = node.get(f"{W}type", "default")
                    named[f"{part}_{kind}"] = node.get(f"{R}id", "")
        own = {name: target for name, _, target, _ in self.relations(self._main)}
        shown = {"default": True, "first": self.page.title, "even": self.has_even}
        for key in sorted(named):
            target = own.get(named[key], "")
            if shown.get(key.partition("_")[2]) and target in self.parts:
                yield key, target

    def relations(self, name: str) -> Iterator[tuple[str, str, str, bool]]:
        """The relations of a part."""
        return relations(self.parts, rels_of(name))

    def look_for_templates(self) -> None:
        """A template on their computer is not ours to fetch."""
        for name in self.parts:
            if name.endswith("settings.xml.rels"):
                self.left_out.update("template" for _ in self._targets(name, "attachedTemplate"))

    @cached_property
    def _sections(self) -> list[etree._Element]:
        changes = f"{W}sectPrChange"
        return [
            node
            for node in self._root.iter(f"{W}sectPr")
            if node.getparent() is not None and node.getparent().tag != changes
        ]

    def _targets(self, rels: str, kind: str) -> Iterator[str]:
        return (target for _, known, target, _ in relations(self.parts, rels) if known == kind)

    def _look_at_size(self, size: etree._Element | None) -> None:
        sides = sorted(
            number(None if size is None else size.get(f"{W}{side}"), 0) for side in ("w", "h")
        )
        if any(
            abs(one - ours) > _ROUNDING for one, ours in zip(sides, (WIDTH, HEIGHT), strict=True)
        ):
            self.left_out.add("size")


def rels_of(name: str) -> str:
    """The part with the relations of a part."""
    folder, file = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def _page(margins: etree._Element, *, title: bool) -> Page | None:
    """The margins as they are, None where no text fits between them."""
    read = {
        side: number(margins.get(f"{W}{side}"), getattr(OURS, side))
        for side in ("left", "right", "top", "bottom", "header", "footer")
    }
    read["left"] += max(0, number(margins.get(f"{W}gutter"), 0))
    page = Page(**read, title=title)
    fits = (
        min(read["left"], read["right"], read["header"], read["footer"]) >= 0
        and page.text_width(landscape=False) >= _NARROWEST
        and max(abs(read["top"]), abs(read["bottom"])) <= _LARGEST_TOP
        and max(read["header"], read["footer"]) <= _LARGEST_TOP
    )
    return page if fits else None
