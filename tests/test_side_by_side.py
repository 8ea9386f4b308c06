"""Two processes share the tests: no file is left out, and one begins with the browser alone."""

from tests.side_by_side import chosen

FILES = [
    "tests/model/test_merge.py",
    "tests/e2e/test_pages.py",
    "tests/model/documents/test_rendering.py",
    "tests/e2e/test_main_job.py",
]


def order(*, browses: bool) -> list[str]:
    """The files as one process alone would take them."""
    left, taken = list(FILES), []
    while file := chosen(left, browses=browses):
        taken.append(file)
        left.remove(file)
    return [file.split("test_")[1] for file in taken]


def test_one_process_begins_with_the_browser_and_its_longest_file():
    assert order(browses=True) == ["main_job.py", "pages.py", "rendering.py", "merge.py"]


def test_the_other_takes_a_browser_when_all_else_is_done():
    assert order(browses=False) == ["rendering.py", "merge.py", "main_job.py", "pages.py"]
