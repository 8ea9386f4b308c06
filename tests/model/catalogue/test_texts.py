"""Short texts are reached by key, and a mistake in them is found before anyone reads them."""

from pathlib import Path

import pytest

from model.catalogue import ContentError, plural, t
from model.catalogue.texts import UnknownTextError, load_texts


def write(folder: Path, name: str, text: str) -> None:
    target = folder / "ui" / "de"
    target.mkdir(parents=True, exist_ok=True)
    (target / name).write_text(text, encoding="utf-8")


def test_a_text_is_found_by_its_key() -> None:
    assert t("common.item_status.settled") == "geregelt"


def test_gaps_of_a_text_are_filled_by_name() -> None:
    assert t("common.legal_check.checked", date="01.04.2026") == "geprüft am 01.04.2026"


def test_braces_in_a_value_stay_as_they_are() -> None:
    assert t("common.legal_check.checked", date="{0} {x}") == "geprüft am {0} {x}"


def test_a_gap_without_a_value_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        t("common.legal_check.checked")


def test_an_unknown_key_names_the_nearest() -> None:
    with pytest.raises(UnknownTextError, match=r"common\.item_status\.settled"):
        t("common.item_status.setled")


def test_one_and_many_have_their_own_words() -> None:
    assert plural("common.count.item", 1) == "ein Punkt"
    assert plural("common.count.item", 0) == "0 Punkte"
    assert plural("common.count.item", 12) == "12 Punkte"


def test_texts_may_be_wrapped_in_the_file(tmp_path: Path) -> None:
    write(tmp_path, "a.toml", 'hint = """\nEin langer\nSatz."""\n')

    assert load_texts(tmp_path) == {"a.hint": "Ein langer Satz."}


def test_the_same_key_in_two_files_is_a_mistake(tmp_path: Path) -> None:
    write(tmp_path, "a.b.toml", 'x = "eins"\n')
    write(tmp_path, "a.toml", '[b]\nx = "zwei"\n')

    with pytest.raises(ContentError, match=r"ui/de/a\.toml, a\.b\.x: duplicate key"):
        load_texts(tmp_path)


@pytest.mark.parametrize("text", ["{name", "name}", "{a} {"])
def test_a_stray_brace_is_a_mistake(tmp_path: Path, text: str) -> None:
    write(tmp_path, "a.toml", f'x = "{text}"\n')

    with pytest.raises(ContentError, match=r"ui/de/a\.toml, a\.x"):
        load_texts(tmp_path)


def test_a_file_of_texts_that_is_no_toml_is_named(tmp_path: Path) -> None:
    write(tmp_path, "a.toml", "x = eins\n")

    with pytest.raises(ContentError, match=r"ui/de/a\.toml"):
        load_texts(tmp_path)
