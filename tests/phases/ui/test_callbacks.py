"""A callback that Streamlit breaks off is done again before the newer run begins."""

import pytest

from phases.ui.callbacks import to_the_end


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
