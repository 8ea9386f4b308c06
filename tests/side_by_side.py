"""How two processes share the tests: file by file, and with a browser one begins alone."""

from typing import Any

from xdist.scheduler import LoadScopeScheduling

BROWSER = "tests/e2e/"
# Begun first, so that no process sits over one of them when the other has nothing left to do.
LONGEST = (
    "main_job.py",
    "every_step.py",
    "server_kill.py",
    "killed_writer.py",
    "rendering.py",
    "open_xml.py",
)


class FileByFile(LoadScopeScheduling):  # type: ignore[misc]
    """Two browsers at once crowd a machine of two cores: the second comes when all else is done."""

    def _split_scope(self, nodeid: str) -> str:
        return nodeid.split("::")[0]

    def _assign_work_unit(self, node: Any) -> None:
        file = chosen(list(self.workqueue), browses=node is self.nodes[0])
        if file:
            self.workqueue.move_to_end(file, last=False)
            super()._assign_work_unit(node)


def chosen(files: list[str], *, browses: bool) -> str:
    """The next file for the process that begins with a browser, or for another; "" for none.

    A core that has nothing else to do any more takes a browser, too: waiting costs minutes.
    """

    def rank(file: str) -> tuple[bool, bool]:
        return file.startswith(BROWSER) is not browses, not file.endswith(LONGEST)

    return min(files, key=rank, default="")
