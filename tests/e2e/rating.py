"""The first evaluation as a group goes through it: plan, rate, see the picture, decide."""

from collections.abc import Mapping
from datetime import date

from playwright.sync_api import expect

from model import ratings
from model.catalogue import catalogue, t
from model.ratings import RATINGS
from model.reviews import REVIEWS
from tests.e2e.reading import sees, sees_rows
from tests.e2e.screen import holder, settled
from tests.e2e.walk import Walk

CHANGED = "Feste Sprechzeit am Montag vereinbaren"


def plan(walk: Walk, responsible: str, left_out: str, chosen: str) -> None:
    """Take the short check, leave out one of its questions and choose another one instead."""
    page = walk.page
    walk.go("evaluation.design")
    walk.press(t("evaluation.design.short_check.button.other"))
    walk.press(t("bind.row.open"))
    place = f"{REVIEWS}.{walk.last_id(REVIEWS)}"
    questions = holder(page, f"{place}.questions")
    words = {one.key: one.title for one in catalogue().reflection_questions}
    questions.get_by_role("button", name=words[left_out]).click()
    expect(questions.get_by_text(words[left_out])).to_have_count(0)
    walk.choose(f"{place}.questions", words[chosen])
    page.keyboard.press("Escape")
    expect(questions.get_by_text(words[chosen])).to_be_visible()
    walk.fill(
        {
            f"{place}.responsible_institution": responsible,
            f"{place}.report_due_on": date(2028, 6, 30),
        }
    )


def rate(walk: Walk, name: str, institution: str, values: Mapping[str, str]) -> None:
    """Rate for one institution: one of the values and one sentence for each question."""
    walk.choose_labelled(t("evaluation.rating.institution"), name)
    walk.press(t("evaluation.rating.button.other", count=len(values)))
    sees(walk.page, t("evaluation.rating.progress", done=0, count=len(values)))
    settled(walk.page)
    for one in ratings.of_institution(walk.stored(), institution):
        place = f"{RATINGS}.{one.id}"
        reason = f"{name}: so erleben wir es"
        walk.fill({f"{place}.value": values[one.question], f"{place}.reason": reason})
    sees(walk.page, t("evaluation.rating.progress", done=len(values), count=len(values)))


def see_average_and_spread(walk: Walk, first: str, rows: Mapping[str, tuple[str, ...]]) -> None:
    """The text beside the chart: average, spread and finding, and what to speak about first."""
    walk.go("evaluation.meeting")
    short = {one.key: one.short for one in catalogue().reflection_questions}
    alternative = t("evaluation.chart.alternative", count=len(rows))
    alternative += " " + t("evaluation.chart.alternative_first", names=short[first])
    expect(walk.page.get_by_label(alternative).filter(visible=True).first).to_be_visible()
    walk.unfold(t("proposals.as_table"))
    sees_rows(walk.page, *((short[key], *figures) for key, figures in rows.items()))
    sees(walk.page, t("evaluation.chart.first"))


def decide(walk: Walk, question: str, responsible: str) -> None:
    """Take over the findings, name the cause, and agree what follows from it."""
    short = {one.key: one.title for one in catalogue().reflection_questions}[question]
    walk.press(t("evaluation.causes.button.other"))
    walk.press_row(t("bind.row.open"), short)
    results = walk.stored().evaluation.question_results
    (found,) = (one for one in results if one.question == question)
    walk.fill({f"{ratings.RESULTS}.{found.id}.cause": "Es fehlt eine feste Zeit"})
    walk.press(t("evaluation.chart.decide"))
    walk.press(t("evaluation.decisions.button.one"))
    walk.press_row(t("bind.row.open"), short)
    place = f"evaluation.consequences.{walk.last_id('evaluation.consequences')}"
    walk.fill(
        {
            f"{place}.decision": "adapt",
            f"{place}.content": CHANGED,
            f"{place}.level": "service_agreement",
            f"{place}.responsible_institution": responsible,
            f"{place}.due_date": date(2028, 9, 1),
        }
    )
    walk.press(t("bind.row.close"))
    sees(walk.page, CHANGED, "01.09.2028")
