"""Documents as Word files; the only package that knows the format."""

from model.documents.blocks import Document, Status
from model.documents.word import charts
from model.documents.word.body import Body
from model.documents.word.contents import Pages
from model.documents.word.edges import footer, header
from model.documents.word.package import package
from model.documents.word.page import HEADERS, OURS, Page
from model.documents.word.properties import (
    application,
    core,
    custom,
    manifest,
    manifest_properties,
)
from model.documents.word.review import Copy, FinalCopy, PrintedReview, ReviewCopy
from model.documents.word.settings import fonts, settings
from model.documents.word.styles import styles

__all__ = ["Pages", "render", "to_print"]


def render(document: Document, pages: Pages | None = None) -> bytes:
    """The document as a .docx file; the same document gives the same bytes.

    `pages` tells on which page a bookmark stands, for the contents; without it they name none.
    """
    copy = ReviewCopy(document) if document.status is Status.REVIEW else _plain(document)
    return _packed(document, copy, pages)


def to_print(document: Document, pages: Pages | None = None, *, lift: int = 0) -> bytes:
    """The same on paper: without controls, which no page shows and LibreOffice 25.2 stumbles on.

    `lift` makes every page shorter by so many twips, where one would otherwise lose a row.
    """
    copy = PrintedReview(document) if document.status is Status.REVIEW else _plain(document)
    return _packed(document, copy, pages, lift)


def _plain(document: Document) -> Copy:
    return FinalCopy() if document.status is Status.FINAL else Copy()


def _packed(document: Document, copy: Copy, pages: Pages | None, lift: int = 0) -> bytes:
    if not document.letterhead:
        return package(_parts(document, copy, pages, OURS.lifted(lift)))
    # Loaded by those who have one: every other document is made without a reader of trees.
    from model.documents.word.letterhead import dress_of

    dress = dress_of(document.letterhead)
    return package(dress.put_on(_parts(document, copy, pages, dress.page.lifted(lift)), document))


def _parts(document: Document, copy: Copy, pages: Pages | None, page: Page) -> dict[str, str]:
    body = Body(document, copy, pages, page)
    foot = footer(document)
    return {
        "word/document.xml": body.part(),
        "word/numbering.xml": body.lists.part(),
        "word/styles.xml": styles(copy.styles, page.text_width(landscape=False)),
        "word/settings.xml": settings(copy.protection),
        "word/fontTable.xml": fonts(),
        **{f"word/header_{kind}.xml": header(document, kind) for kind in HEADERS},
        **{f"word/footer_{kind}.xml": foot for kind in HEADERS},
        "docProps/core.xml": core(document),
        "docProps/app.xml": application(),
        "docProps/custom.xml": custom(document),
        "customXml/item1.xml": manifest(document),
        "customXml/itemProps1.xml": manifest_properties(),
        **{
            f"word/charts/{charts.relation(number)}.xml": charts.part(chart)
            for number, chart in enumerate(body.charts, 1)
        },
        **copy.parts(),
    }
