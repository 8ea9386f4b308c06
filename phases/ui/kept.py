"""Copies of a text that was typed and not stored: in this browser, and sent by a closing window."""

from model.paths import Path
from phases.door import workspace
from phases.ui import autosave
from phases.ui.open_project import OpenProject


def forget(project: OpenProject, path: Path, text: str) -> None:
    """This text of a field is dealt with: nobody needs to be offered it again."""
    for draft in workspace().drafts(project.id, project.who):
        if (draft.path, draft.text) == (path, text):
            workspace().discard_draft(project.id, draft.id, project.who)
    if any((one.path, one.text) == (path, text) for one in autosave.leftovers()):
        autosave.drop(path)
