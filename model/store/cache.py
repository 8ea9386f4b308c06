"""Parsed projects kept in memory; they are frozen, so all threads may share them."""

import threading
from collections import OrderedDict

from model.project import Project

KEPT = 32


class ProjectCache:
    """The newest parsed revision of the projects used last."""

    def __init__(self, kept: int = KEPT) -> None:
        self._kept = kept
        self._lock = threading.Lock()
        self._projects: OrderedDict[str, tuple[int, Project]] = OrderedDict()

    def get(self, project_id: str, revision: int) -> Project | None:
        """The project at exactly this revision, if it is here."""
        with self._lock:
            found, project = self._projects.get(project_id, (None, None))
            if found != revision:
                return None
            self._projects.move_to_end(project_id)
            return project

    def put(self, project_id: str, revision: int, project: Project) -> None:
        """Keep a revision that was read or has been stored for good."""
        with self._lock:
            # A slow reader must not put an old revision over a newer one.
            if self._projects.get(project_id, (0, project))[0] > revision:
                return
            self._projects[project_id] = (revision, project)
            self._projects.move_to_end(project_id)
            if len(self._projects) > self._kept:
                self._projects.popitem(last=False)

    def clear(self) -> None:
        """Forget everything, for example after another store took the place of this one."""
        with self._lock:
            self._projects.clear()
