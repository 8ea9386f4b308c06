"""Phase 1, planning: occasion, start, and who takes part."""

from datetime import date
from typing import Annotated

from model.basics import LongText, Text
from model.fields import OneOf
from model.people import Institution, Partner
from model.steps import PhaseResults

FederalState = Annotated[
    str,
    OneOf(
        "bw",
        "by",
        "be",
        "bb",
        "hb",
        "hh",
        "he",
        "mv",
        "ni",
        "nw",
        "rp",
        "sl",
        "sn",
        "st",
        "sh",
        "th",
    ),
]


class Planning(PhaseResults):
    """Results of phase 1."""

    occasion: LongText = ""
    history: LongText = ""
    target_group: Text = ""
    social_area: Text = ""
    start_date: date | None = None
    federal_state: FederalState = ""
    partners: tuple[Partner, ...] = ()
    institutions: tuple[Institution, ...] = ()
