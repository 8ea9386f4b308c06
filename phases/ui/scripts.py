"""The browser parts of this folder (`js/`), as the text that a component takes."""

from pathlib import Path

_FOLDER = Path(__file__).parent / "js"


def script(*names: str) -> str:
    """These files one after the other as one module; the last one is the component."""
    return "\n".join((_FOLDER / f"{name}.js").read_text("utf-8") for name in names)
