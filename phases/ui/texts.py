"""Short German texts for the screen; the words stand in `checklists/ui`."""

from model.catalogue.texts import t

__all__ = ["t"]
