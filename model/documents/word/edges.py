"""Header and footer: state and version above, reference and page numbers below."""

from model.catalogue.texts import t
from model.documents.blocks import Document, Status
from model.documents.state import state_line
from model.documents.word.page import HEADERS, OURS, Page
from model.documents.word.xml import HEAD, NAMESPACES, attribute, complex_field, paragraph, run

_SHAPE_TYPE = (
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" '
    'path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/>'
    '<v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>'
    '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/>'
    '<v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>'
    '<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/>'
    '</v:formulas><v:path textpathok="t" o:connecttype="custom" '
    'o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>'
    '<v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" '
    'xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>'
)
_PLACE = (
    "position:absolute;margin-left:0;margin-top:0;width:430pt;height:108pt;rotation:315;"
    "z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
    "mso-position-vertical:center;mso-position-vertical-relative:margin"
)

_LONGEST = 60


def header(document: Document, kind: str) -> str:
    """The part of one header type; the first page shows its state on the title page."""
    line = "" if is_quiet(document, kind) else state(document)
    style = "Header" if line else "KVKopfLeer"
    content = paragraph(style, watermark(document, kind) + line, tabs(document))
    return f"{HEAD}<w:hdr {NAMESPACES}>{content}</w:hdr>"


def footer(document: Document) -> str:
    """The part of all footers: reference on the left, "Seite x von y" on the right."""
    content = paragraph("Footer", pages(document), tabs(document))
    return f"{HEAD}<w:ftr {NAMESPACES}>{content}</w:ftr>"


def is_quiet(document: Document, kind: str) -> bool:
    """Whether the page itself says what the document is.

    The title page of a review copy is that of the draft; only the header says what it is.
    """
    return kind == "first" and document.status is not Status.REVIEW


def state(document: Document) -> str:
    """The line above the text: what this is, and what a reader may rely on."""
    words = state_line(document.status, document.date, document.version)
    return run(document.short_title) + _tab() + run(words)


def pages(document: Document) -> str:
    """The line below the text: reference and page number."""
    number = (
        run(t("documents.page") + "\u00a0")
        + complex_field("PAGE", "1")
        + run(f" {t('documents.of')} ")
        + complex_field("NUMPAGES", "1")
    )
    return run(_shortened(document.reference)) + _tab() + number


def watermark(document: Document, kind: str) -> str:
    """The word across each page of a draft; other documents have none."""
    return _watermark(kind) if document.status is Status.DRAFT else ""


def tabs(document: Document, page: Page = OURS) -> str:
    """Where the right part of the line ends; the styles know that of an upright page."""
    if not document.landscape:
        return ""
    upright, edge = page.text_width(landscape=False), page.text_width(landscape=True)
    return (
        f'<w:tabs><w:tab w:val="clear" w:pos="{upright}"/>'
        f'<w:tab w:val="right" w:pos="{edge}"/></w:tabs>'
    )


def _tab() -> str:
    return "<w:r><w:tab/></w:r>"


def _watermark(kind: str) -> str:
    # The name makes Word offer "remove watermark"; each header type needs a shape of its own.
    number = HEADERS.index(kind) + 1
    word = attribute(t("documents.draft.watermark"))
    alternative = attribute(t("documents.draft.watermark_alt"))
    return (
        f"<w:r><w:rPr><w:noProof/></w:rPr><w:pict>{_SHAPE_TYPE}"
        f'<v:shape id="PowerPlusWaterMarkObject{number}" o:spid="_x0000_s{2048 + number}" '
        f'type="#_x0000_t136" alt="{alternative}" style="{_PLACE}" o:allowincell="f" '
        'fillcolor="#e3e8e3" stroked="f"><v:fill opacity=".55"/>'
        f'<v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt" string="{word}"/>'
        '<w10:wrap anchorx="margin" anchory="margin"/></v:shape></w:pict></w:r>'
    )


def _shortened(text: str) -> str:
    """At most one line beside the page number, cut between words."""
    if len(text) <= _LONGEST:
        return text
    return text[: _LONGEST - 1].rsplit(" ", 1)[0] + "\u00a0…"
