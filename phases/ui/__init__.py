"""Shared parts of the pages: frame, fields, live windows."""
