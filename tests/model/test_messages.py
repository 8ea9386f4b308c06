"""Every reason has its German sentence."""

import pytest

from model.catalogue.texts import has_text
from model.changes import InvalidValueError
from model.messages import invalid
from model.store import Trouble


@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_has_its_sentence(trouble: Trouble):
    assert has_text(f"store.trouble.{trouble}")


@pytest.mark.parametrize(
    ("code", "details", "sentence"),
    [
        (
            "text_too_long",
            {"length": 21_300, "limit": 20_000},
            "Dieser Text ist zu lang: 21.300 von 20.000 Zeichen.",
        ),
        (
            "date_from_datetime_parsing",
            {"error": "input is too short"},
            "Bitte als Datum eingeben, zum Beispiel 14.04.2027.",
        ),
        ("date", {"text": "bald"}, "Bitte als Datum eingeben, zum Beispiel 14.04.2027."),
        (
            "number_point",
            {},
            "Bitte ein Komma für die Nachkommastellen verwenden, zum Beispiel 12,50.",
        ),
        ("never heard of", {}, "Diese Angabe passt nicht zu diesem Feld."),
    ],
)
def test_a_value_that_does_not_fit_is_explained(
    code: str, details: dict[str, object], sentence: str
):
    found = invalid(InvalidValueError(code, "planning.occasion", details))

    assert (found.path, found.message) == ("planning.occasion", sentence)
