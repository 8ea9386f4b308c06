"""Days and moments as people say them: "Heute, 24.11.2026", "14.32"."""

from datetime import date, datetime, timedelta

from model.basics import BERLIN, now
from model.german import format_date
from phases.ui.texts import t


def day_of(moment: datetime) -> date:
    """The day of a moment on a German calendar."""
    return moment.astimezone(BERLIN).date()


def day_name(day: date) -> str:
    """The day as a heading of what happened on it."""
    today = day_of(now())
    if day == today:
        return t("history.day.today", date=format_date(day))
    if day == today - timedelta(days=1):
        return t("history.day.yesterday", date=format_date(day))
    weekday = t(f"common.weekday.{day.isoweekday()}")
    return t("history.day.other", weekday=weekday, date=format_date(day))


def clock(moment: datetime) -> str:
    """The time of day in a sentence: "14.32"."""
    at = moment.astimezone(BERLIN)
    return f"{at.hour}.{at.minute:02}"
