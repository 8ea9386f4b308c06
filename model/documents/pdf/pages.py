"""On which page a bookmark stands, read from the PDF file itself."""

import io

from model.documents.pdf.office import PdfError, Reason

# LibreOffice writes signs other than letters and digits as their number.
_UNDERSCORE = "5F"
_OURS = "_kv_"


def pages_of(pdf: bytes) -> dict[str, int]:
    """The page of every bookmark of ours, counted from 1."""
    # Loaded by those who need it, as the program itself is.
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(io.BytesIO(pdf))
        named = {
            name.lstrip("/").replace(_UNDERSCORE, "_"): reader.get_destination_page_number(place)
            for name, place in reader.named_destinations.items()
        }
    except PyPdfError as error:
        raise PdfError(Reason.FAILED) from error
    return {
        name: page + 1
        for name, page in named.items()
        if name.startswith(_OURS) and page is not None
    }
