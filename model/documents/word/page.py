"""The sheet of paper: size, margins, and the room for text between them, in twips."""

from dataclasses import dataclass, replace

WIDTH, HEIGHT = 11906, 16838
HEADERS = ("default", "first", "even")


@dataclass(frozen=True, slots=True)
class Page:
    """Margins of an A4 sheet; one across keeps them and has its long side below."""

    left: int = 1701
    right: int = 1417
    top: int = 1417
    bottom: int = 1417
    header: int = 709
    footer: int = 709
    # Whether the first page has a header and a footer of its own.
    title: bool = True

    def text_width(self, *, landscape: bool) -> int:
        """Room for text between the margins."""
        return (HEIGHT if landscape else WIDTH) - self.left - self.right

    def lifted(self, by: int) -> "Page":
        """The same with its last line higher by so many twips."""
        return replace(self, bottom=self.bottom + by)

    def section(self, *, landscape: bool = False) -> str:
        """The properties of the one section of a document."""
        width, height = (HEIGHT, WIDTH) if landscape else (WIDTH, HEIGHT)
        turned = ' w:orient="landscape"' if landscape else ""
        edges = "".join(
            f'<w:{part}Reference w:type="{kind}" r:id="{part}_{kind}"/>'
            for part in ("header", "footer")
            for kind in HEADERS
        )
        return (
            f'<w:sectPr>{edges}<w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
            f'<w:pgMar w:top="{self.top}" w:right="{self.right}" w:bottom="{self.bottom}" '
            f'w:left="{self.left}" w:header="{self.header}" w:footer="{self.footer}" '
            f'w:gutter="0"/>{"<w:titlePg/>" if self.title else ""}</w:sectPr>'
        )


OURS = Page()
