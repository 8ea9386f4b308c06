"""On which page a bookmark stands, read from the PDF file itself."""

import io

# LibreOffice writes signs other than letters and digits as their number.
_UNDERSCORE = "5F"
_OURS = "_kv_"


def pages_of(pdf: bytes) -> dict[str, int]:
    """The page of every bookmark of ours, counted from 1."""
    # Loaded by those who need it, as the program itself is.
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(pdf))
    named = (
        (name.lstrip("/").replace(_UNDERSCORE, "_"), reader.get_destination_page_number(place))
        for name, place in reader.named_destinations.items()
    )
    return {name: page + 1 for name, page in named if name.startswith(_OURS) and page is not None}
