"""The report on a letterhead: plain words for what it brings along and what it lacks."""

import pytest

from model.catalogue import t
from model.letterhead_report import LEFT_OUT
from model.letterheads import look_at
from tests.model.documents.letterhead import towns
from tests.model.documents.letterhead.pieces import file, header, line


def told(data: bytes) -> str:
    return "\n".join(look_at(data).lines)


def test_a_whole_letterhead_is_told_in_plain_words():
    report = look_at(towns.municipal())

    assert report.found == (
        "Schrift: DejaVu Serif, 11 Punkt.",
        "Weitere Schriften: Georgia, Verdana.",
        "Ränder: links 2,5 cm, rechts 2 cm, oben 4 cm, unten 3 cm.",
        "Kopfzeilen, auf der ersten Seite anders als auf den folgenden.",
        "Ein Bild in Kopf- oder Fußzeile.",
        "Fußzeile.",
        "Seitenzahlen.",
    )
    assert [line.split(".")[0] for line in report.lacking] == [
        "Die Kopfzeile nennt keinen Stand",
        "Nicht auf jedem Rechner vorhanden: DejaVu Serif",
        "Diese Formate fehlen: Aufzählungszeichen",
    ]


def test_what_is_missing_is_told_with_what_we_do_about_it():
    assert "Die Fußzeile hat keine Seitenzahl. Wir setzen" in told(towns.one_header())
    assert "zum Beispiel ein Anschriftfeld" in told(towns.letter())
    bare = told(towns.bare())
    for sentence in ("header", "footer", "styles"):
        assert t(f"letterhead.lacking.{sentence}") in bare


def test_a_page_that_is_not_ours_is_told():
    letter = file(margins='<w:pgMar w:top="1000" w:right="2900" w:bottom="1000" w:left="2900"/>')
    assert "bleiben nur 10,8 cm" in told(letter)
    assert t("letterhead.lacking.font") in told(file(styles=_styles()))


def _styles() -> str:
    return towns.GERMAN_STYLES.replace("w:asciiTheme", "w:x").replace("w:ascii=", "w:y=")


@pytest.mark.parametrize("code", LEFT_OUT)
def test_whatever_is_left_out_has_its_sentence(code: str):
    assert t(f"letterhead.left_out.{code}").endswith(".")


def test_names_of_fonts_are_told_as_they_are():
    styles = towns.GERMAN_STYLES.replace("Georgia", "**A** &lt;b&gt;")
    data = file(styles=styles, theme=towns.THEME, edges={"header_default": header(line("x"))})

    assert "**A** <b>" in told(data)
