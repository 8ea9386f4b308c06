"""Rounds: one question to the whole group, answered by everyone at the same time."""
