"""Files that were made once are found again, within the limit of their folder."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.documents.pdf.kept import Kept, Printed

SOME = Printed(b"%PDF-1.7\n\x00\n", {"_kv_goals": 4})


@given(
    pdf=st.binary(), pages=st.dictionaries(st.text(), st.integers()), owner=st.text(), key=st.text()
)
def test_what_is_kept_is_found_unchanged(tmp_path_factory, pdf, pages, owner, key):
    kept = Kept(tmp_path_factory.getbasetemp() / "kept")

    kept.keep(owner, key, Printed(pdf, pages))

    assert kept.find(owner, key) == Printed(pdf, pages)


def test_what_was_not_asked_for_longest_makes_room(tmp_path):
    kept = Kept(tmp_path, limit=250)
    large = Printed(b"x" * 100, {})
    for age, key in enumerate(("first", "second"), 1):
        kept.keep("r1", key, large)
        for file in tmp_path.iterdir():
            os.utime(file, (file.stat().st_atime, file.stat().st_mtime - age))
    assert kept.find("r1", "first")

    kept.keep("r1", "third", large)

    assert kept.find("r1", "second") is None
    assert kept.find("r1", "first") == kept.find("r1", "third") == large


def test_a_single_file_beyond_the_limit_is_not_kept(tmp_path):
    kept = Kept(tmp_path, limit=10)

    kept.keep("r1", "key", SOME)

    assert list(tmp_path.iterdir()) == []


def test_forgetting_one_project_leaves_the_others(tmp_path):
    kept = Kept(tmp_path)
    for owner in ("r1", "r2"):
        kept.keep(owner, "key", SOME)

    kept.forget("r1")

    assert kept.find("r1", "key") is None
    assert kept.find("r2", "key") == SOME


@pytest.mark.parametrize("content", [b"", b"{", b"no pages\n%PDF"])
def test_a_damaged_file_counts_as_none(tmp_path, content):
    kept = Kept(tmp_path)
    kept.keep("r1", "key", SOME)
    next(tmp_path.iterdir()).write_bytes(content)

    assert kept.find("r1", "key") is None


def test_a_folder_that_cannot_be_made_stops_nobody(tmp_path):
    (tmp_path / "file").write_text("in the way")
    kept = Kept(tmp_path / "file" / "folder")

    kept.keep("r1", "key", SOME)
    kept.forget("r1")

    assert kept.find("r1", "key") is None
