"""A callback that Streamlit breaks off is done again before the newer run begins."""

import tomllib
from pathlib import Path

import pytest

from phases.ui.callbacks import to_the_end

ROOT = Path(__file__).resolve().parents[3]


class BreakOff(BaseException):
    """Stands for Streamlit's own signal, which is no Exception either."""


def test_a_broken_callback_is_finished_and_the_newer_run_still_begins():
    done = []

    @to_the_end
    def save(value: str) -> None:
        done.append(f"begin {value}")
        if len(done) == 1:
            raise BreakOff
        done.append(f"end {value}")

    with pytest.raises(BreakOff):
        save("settled")
    assert done == ["begin settled", "begin settled", "end settled"]


def test_a_mistake_is_not_repeated():
    calls = []

    @to_the_end
    def save() -> None:
        calls.append(1)
        raise ValueError("mistake")

    with pytest.raises(ValueError, match="mistake"):
        save()
    assert calls == [1]


def test_streamlits_signal_is_still_no_ordinary_exception():
    from streamlit.runtime.scriptrunner import RerunException

    assert not issubclass(RerunException, Exception)


def test_a_run_is_asked_to_give_way_and_is_not_stopped():
    """Stopped, it would break off each further try of a callback too."""
    settings = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))

    assert settings["runner"]["fastReruns"] is False
