"""Fonts of a theme by their names: what others see must not hang on a part they may not have."""

from lxml import etree

from model.documents.word.letterhead.names import A, R, W

# Fonts that Word and its like bring along, or show in letters of the same width.
EVERYWHERE = frozenset(
    (
        *("arial", "arial narrow", "arial black", "calibri", "calibri light", "cambria"),
        *("candara", "consolas", "constantia", "corbel", "courier new", "georgia"),
        *("liberation sans", "liberation serif", "liberation mono", "palatino linotype"),
        *("segoe ui", "symbol", "tahoma", "times new roman", "trebuchet ms", "verdana"),
        *("wingdings", "ms gothic", "garamond", "book antiqua", "century gothic", "aptos"),
    )
)
_KINDS = {"Ascii": "latin", "HAnsi": "latin", "EastAsia": "ea", "Bidi": "cs"}
_ATTRIBUTES = {
    "asciiTheme": "ascii",
    "hAnsiTheme": "hAnsi",
    "eastAsiaTheme": "eastAsia",
    "cstheme": "cs",
}


def fonts_of(theme: etree._Element | None) -> dict[str, str]:
    """ "minorHAnsi" and its like, with the font each stands for."""
    found: dict[str, str] = {}
    for group in ("major", "minor"):
        for kind, tag in _KINDS.items():
            node = None if theme is None else theme.find(f".//{A}{group}Font/{A}{tag}")
            if node is not None and node.get("typeface"):
                found[f"{group}{kind}"] = node.get("typeface", "")
    return found


def name_fonts(root: etree._Element, fonts: dict[str, str]) -> None:
    """Every font of the theme by its name."""
    for node in root.iter(f"{W}rFonts"):
        for themed, plain in _ATTRIBUTES.items():
            wanted = node.attrib.pop(f"{W}{themed}", None)
            if wanted in fonts:
                node.set(f"{W}{plain}", fonts[wanted])


def without_pictures(theme: etree._Element) -> None:
    """Fills of a theme that are pictures become plain ones."""
    for fill in list(theme.iter(f"{A}blipFill")):
        plain = etree.SubElement(etree.Element(f"{A}x"), f"{A}solidFill")
        etree.SubElement(plain, f"{A}schemeClr", val="phClr")
        parent = fill.getparent()
        if parent is not None:
            parent.replace(fill, plain)
    for node in list(theme.iter()):
        for name in [name for name in node.attrib if name.startswith(R)]:
            del node.attrib[name]
