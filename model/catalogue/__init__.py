"""What is said: phases, steps, checklist, clauses and short texts, read from `checklists/`."""

from model.catalogue.catalogue import Catalogue
from model.catalogue.load import catalogue
from model.catalogue.problems import ContentError
from model.catalogue.texts import plural, t

__all__ = ["Catalogue", "ContentError", "catalogue", "plural", "t"]
