"""Part of the page of rounds."""

from phases.ui.open_project import OpenProject


def draw(project: OpenProject) -> None:
    """Draw it."""
