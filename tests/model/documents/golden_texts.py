"""The texts of the samples as they are meant to be.

Changed on purpose? `.venv/bin/python -m tests.model.documents.golden_texts` writes them anew; then
read the difference before you commit it.
"""

from itertools import product
from pathlib import Path

from model.documents import to_text
from tests.model.documents import projects

FOLDER = Path(__file__).parent / "golden"
TEXTS = tuple(
    product(("muehlenbogen", "weidenweg", "hochauen"), ("agreement", "service_agreement"))
)


def file_of(sample: str, document: str) -> Path:
    """Where the golden text of a document lies."""
    return FOLDER / f"{sample}_{document}.txt"


def text_of(sample: str, document: str) -> str:
    """The text of the document today."""
    return to_text(projects.document(projects.sample(sample), document))


if __name__ == "__main__":
    for one in TEXTS:
        file_of(*one).write_text(text_of(*one), encoding="utf-8")
