"""How two processes share the tests: file by file, one of them beginning with the browser's."""

from typing import Any

from xdist.scheduler import LoadScopeScheduling

BROWSER = "tests/e2e/"
# Begun first, so that no process sits over one of them when the other has nothing left to do.
LONGEST = ("main_job.py", "every_step.py", "server_kill.py", "killed_writer.py", "rendering.py")


class FileByFile(LoadScopeScheduling):  # type: ignore[misc]
    """Two browsers at once only when nothing else is left: they crowd a machine of two cores."""

    def _split_scope(self, nodeid: str) -> str:
        return nodeid.split("::")[0]

    def _assign_work_unit(self, node: Any) -> None:
        browses = node is self.nodes[0]
        self.workqueue.move_to_end(chosen(list(self.workqueue), browses=browses), last=False)
        super()._assign_work_unit(node)


def chosen(files: list[str], *, browses: bool) -> str:
    """The next file for a process that prefers the browser, or that leaves it to the other."""

    def rank(file: str) -> tuple[bool, bool]:
        return file.startswith(BROWSER) is not browses, not file.endswith(LONGEST)

    return min(files, key=rank)
