"""Comments at the edge of the page: their part, and the marks that tie them to the text."""

from collections.abc import Iterable

from model.catalogue.texts import t
from model.documents.blocks import Document, Remark
from model.documents.word.xml import HEAD, NAMESPACES, attribute, paragraph, run

STYLES = (
    '<w:style w:type="paragraph" w:styleId="CommentText"><w:name w:val="annotation text"/>'
    '<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="0" w:after="40" w:line="240" '
    'w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="CommentReference">'
    '<w:name w:val="annotation reference"/>'
    '<w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>'
)
_REFERENCE = '<w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
_MOST_INITIALS = 3


def part(document: Document) -> str:
    """The part word/comments.xml."""
    comments = "".join(
        _comment(number, remark, document) for number, remark in enumerate(document.remarks)
    )
    return f"{HEAD}<w:comments {NAMESPACES}>{comments}</w:comments>"


def around(written: str, numbers: Iterable[int]) -> str:
    """The first paragraph of what is written, within the marks of these comments."""
    before, opening, rest = written.partition("</w:pPr>")
    content, closing, after = rest.partition("</w:p>")
    for number in numbers:
        content = _marks(number, content)
    return f"{before}{opening}{content}{closing}{after}"


def ahead(written: str, numbers: Iterable[int]) -> str:
    """The same, the marks ahead of its first word.

    LibreOffice 7.4 drops the words of a comment that begins together with a control.
    """
    before, opening, rest = written.partition("</w:pPr>")
    return f"{before}{opening}{''.join(map(_marks, numbers))}{rest}"


def _marks(number: int, content: str = "") -> str:
    return (
        f'<w:commentRangeStart w:id="{number}"/>{content}<w:commentRangeEnd w:id="{number}"/>'
        f'<w:r>{_REFERENCE}<w:commentReference w:id="{number}"/></w:r>'
    )


def _comment(number: int, remark: Remark, document: Document) -> str:
    author = remark.author or t("documents.maker")
    day = remark.day or document.date
    first, *more = filter(str.strip, remark.text.split("\n"))
    sign = f"<w:r>{_REFERENCE}<w:annotationRef/></w:r>"
    lines = [paragraph("CommentText", sign + run(first))]
    lines += [paragraph("CommentText", run(line)) for line in more]
    return (
        f'<w:comment w:id="{number}" w:author="{attribute(author)}" '
        f'w:date="{day.isoformat()}T00:00:00Z" w:initials="{_initials(author)}">'
        f"{''.join(lines)}</w:comment>"
    )


def _initials(author: str) -> str:
    firsts = (word[0].upper() for word in author.split() if word[0].isalnum())
    return attribute("".join(firsts)[:_MOST_INITIALS])
