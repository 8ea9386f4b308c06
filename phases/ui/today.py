"""The day it is in Germany: what pages hand to the rules that look at dates."""

from datetime import date

from model.basics import BERLIN
from phases.door import workspace


def today() -> date:
    """The day by the clock of the workspace, which tests can set."""
    return workspace().clock().astimezone(BERLIN).date()
