"""The records of the shared lists, one file per part of the work."""
