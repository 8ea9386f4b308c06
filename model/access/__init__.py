"""Access: who may come into a project by which link, and what each role may do there."""

from model.access.rights import Deed, Role
from model.access.visitor import NOBODY, OPERATOR, Visitor

__all__ = ["NOBODY", "OPERATOR", "Deed", "Role", "Visitor"]
