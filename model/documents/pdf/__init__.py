"""Documents as PDF files; the only package that knows the program that lays out their pages."""

from model.documents.pdf.office import Office, PdfError, Reason, installed
from model.documents.pdf.press import Press

__all__ = ["Office", "PdfError", "Press", "Reason", "installed"]
