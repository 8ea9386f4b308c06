"""Part of the page of rounds."""

from model.rounds.views import View
from phases.ui.open_project import OpenProject


def draw(project: OpenProject, seen: View) -> None:
    """Draw it."""
