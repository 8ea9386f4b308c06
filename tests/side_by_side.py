"""How two processes share the tests: file by file, and the tests with a server take turns."""

from xdist.scheduler import LoadScopeScheduling

# A browser, a server and the test itself fill a machine of two cores: one of them at a time.
IN_TURN = ("tests/e2e/", "tests/concurrency/")


def share(test: str) -> str:
    """What is done as a whole by one process: all tests that take turns, else those of a file."""
    return "in turn" if test.startswith(IN_TURN) else test.split("::")[0]


class FileByFile(LoadScopeScheduling):  # type: ignore[misc]
    """Gives out the shares, those of many tests first."""

    def _split_scope(self, nodeid: str) -> str:
        return share(nodeid)
