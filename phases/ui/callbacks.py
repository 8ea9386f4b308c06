"""Callbacks that run to their end, even when the browser sends something newer meanwhile."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

Arguments = ParamSpec("Arguments")


def to_the_end(act: Callable[Arguments, None]) -> Callable[Arguments, None]:
    """For callbacks that may run twice and mean the same.

    Every look into the session state is a place where Streamlit may break off the callback to
    begin a newer run. The newer run sees the value as known and calls no callback: a choice
    would be shown and never stored. So it is done again, and only then broken off.
    """

    @wraps(act)
    def whole(*args: Arguments.args, **kwargs: Arguments.kwargs) -> None:
        try:
            act(*args, **kwargs)
        except Exception:
            raise
        except BaseException:
            act(*args, **kwargs)
            raise

    return whole
