"""What the Open XML SDK objects to in a Word file."""

import json
import subprocess
from pathlib import Path
from typing import Any

VALIDATOR = Path(__file__).resolve().parents[3] / ".cache/node_modules/.bin/ooxml-validator"


def objections(data: bytes, folder: Path) -> list[Any]:
    """Its answer where it finds an error, else nothing; the tests' setup installs it."""
    assert VALIDATOR.exists(), "Der Validator fehlt: bash tests/setup"
    file = folder / "looked-at.docx"
    file.write_bytes(data)
    answer = subprocess.run(
        [str(VALIDATOR), str(file)], capture_output=True, encoding="utf-8", check=False
    )
    result = json.loads(answer.stdout)
    listed = result if isinstance(result, list) else [result]
    return [one for one in listed if not one["ok"]]
