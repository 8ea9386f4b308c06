"""The styles of a part: found by their names, and with what they inherit."""

from collections.abc import Iterator

from lxml import etree

from model.documents.word.letterhead.names import W, number, value

NORMAL = "normal"
# Those a letterhead can be said to lack.
EXPECTED = (NORMAL, "title", "heading 1", "heading 2", "list bullet")
_DEFAULT_SIZE = 20


class Stylesheet:
    """The styles of a part."""

    def __init__(self, root: etree._Element) -> None:
        self.root = root
        self.by_id = {style.get(f"{W}styleId", ""): style for style in self}
        self._by_name = {key_of(style): style for style in reversed(list(self))}
        default = next((one for one in self if _is_default_paragraph(one)), None)
        if default is not None:
            self._by_name.setdefault(("paragraph", NORMAL), default)

    def __iter__(self) -> Iterator[etree._Element]:
        return iter(self.root.findall(f"{W}style"))

    def named(self, name: str, kind: str = "paragraph") -> etree._Element | None:
        """The style with this name, in small letters."""
        return self._by_name.get((kind, name))

    def line_of(self, style: etree._Element | None) -> Iterator[etree._Element]:
        """A style and those it rests on."""
        seen: set[str] = set()
        while style is not None and style.get(f"{W}styleId", "") not in seen:
            yield style
            seen.add(style.get(f"{W}styleId", ""))
            style = self.by_id.get(value(style.find(f"{W}basedOn")))

    def from_style(
        self, style: etree._Element | None, group: str, tag: str
    ) -> etree._Element | None:
        """A property of a style, looked up along its line and then among the defaults."""
        for one in self.line_of(style):
            found = one.find(f"{W}{group}/{W}{tag}")
            if found is not None:
                return found
        return self.root.find(f"{W}docDefaults/{W}{group}Default/{W}{group}/{W}{tag}")

    def size(self, name: str) -> int:
        """The size of a style in half points."""
        found = self.from_style(self.named(name), "rPr", "sz")
        return number(value(found), _DEFAULT_SIZE) or _DEFAULT_SIZE

    def font(self, name: str) -> str:
        """The font of a style; Word itself takes Times New Roman where none is named."""
        found = self.from_style(self.named(name), "rPr", "rFonts")
        return "" if found is None else found.get(f"{W}ascii", "")


def key_of(style: etree._Element) -> tuple[str, str]:
    """The kind of a style and its name in small letters."""
    return style.get(f"{W}type", "paragraph"), value(style.find(f"{W}name")).strip().lower()


def _is_default_paragraph(style: etree._Element) -> bool:
    is_default = style.get(f"{W}default") in {"1", "true", "on"}
    return style.get(f"{W}type", "paragraph") == "paragraph" and is_default
