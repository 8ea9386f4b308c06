"""Documents as PDF files; the only package that knows the program that lays out their pages."""

from model.documents.pdf.office import NoPdfError, Office, Reason, installed
from model.documents.pdf.press import Press

__all__ = ["NoPdfError", "Office", "Press", "Reason", "installed"]
