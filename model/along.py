"""What moves along with a field, wherever it is changed."""

from collections.abc import Callable, Sequence
from typing import Any

from model import decision_log, paths
from model.changes import Change
from model.paths import Path
from model.project import Project
from model.rounds import dissent

Along = Callable[[Project, Any], Sequence[Change]]
# By the path without ids; asked with the project, the id of the record, and the new value.
_ALONG = {f"{decision_log.DECISIONS}.revisit_on": dissent.moved_to}


def along(path: Path) -> Along | None:
    """How to find the changes that are stored together with one of this field."""
    found = _ALONG.get(paths.pattern(path))
    if found is None:
        return None
    record_id = path.split(".")[-2]
    return lambda project, value: found(project, record_id, value)
