"""The part of the workspace that runs rounds: start, answer, sort, end."""

import hashlib
import hmac
import secrets
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date

from model import meeting_course
from model.basics import BERLIN, Clock, Person, clean, new_id
from model.catalogue import catalogue
from model.catalogue.texts import t
from model.findings import Finding
from model.guard import findings
from model.guard.door import confirming_all, fingerprint_of
from model.messages import GuardedError, RefusedError, answering, found, speaking
from model.outcomes import Guarded, Outcome, Saved
from model.project import Project
from model.rounds import counting, results
from model.rounds.kinds import (
    MOST_IDEAS,
    SHOWINGS,
    Answer,
    Asked,
    Given,
    Kind,
    Round,
    Showing,
    Stage,
    objection_to,
)
from model.rounds.results import Ended
from model.rounds.views import View, answers_of, read, view
from model.rounds.voices import (
    Voice,
    further,
    houses_present,
    institution_of,
    voice_of,
    voices,
)
from model.store import AnswerRow, RoundRow, SqlStore, Transaction
from model.together import Room
from model.undo import Work
from model.writing import Writer

# The place of a typed text in the questions of the guard: rounds are no part of a project.
PLACE = "rounds.text"
_KEY = "rounds"


class Rounds:
    """One round of a project runs at a time; all windows and servers see the same one."""

    _store: SqlStore
    _writer: Writer
    clock: Clock
    rooms: Callable[[Collection[str]], dict[str, Room]]

    @speaking
    def round(self, project_id: str, who: Person) -> View | None:
        """The round that runs or ended last; of hidden answers only one's own."""
        with self._store.reading() as tx:
            row = tx.rounds.last(project_id)
            if row is None:
                return None
            _, project = self._writer.current(tx, project_id)
            key = tx.secret(_KEY) or ""
            return view(read(row), tx.rounds.answers(row.id), _own(project, row, key, who))

    @speaking
    def start_round(
        self, project_id: str, asked: Asked, who: Person, *, confirmed: Collection[str] = ()
    ) -> str:
        """A new round for everyone; raises RefusedError while another one runs.

        Raises GuardedError where the question seems to name a child or a family.
        """
        if asked.showing not in SHOWINGS[asked.kind]:
            raise RefusedError(t("round.refused.showing"))
        if asked.kind in {Kind.POINTS, Kind.RATING} and not asked.subject.options:
            raise RefusedError(t("round.refused.options"))
        question = clean(asked.subject.question).strip()
        if not question:
            raise RefusedError(t("round.refused.question"))
        # What stands in the project was asked about when it was written.
        if not asked.subject.item and (held := _held(question, confirmed)):
            raise GuardedError(held)
        new, now = new_id(), self.clock()
        with self._store.writing() as tx:
            found(tx.projects.revision(project_id))
            _, project = self._writer.current(tx, project_id)
            if tx.rounds.running((project_id,), Stage.DONE):
                raise RefusedError(t("round.refused.running"))
            tx.make_secret(_KEY)
            course = meeting_course.running(project, now)
            placed = {
                "question": question,
                "meeting": course.meeting.id if course else "",
                "agenda_point": course.point.title if course and course.point else "",
            }
            told = asked.model_copy(update={"subject": asked.subject.model_copy(update=placed)})
            tx.rounds.add(
                RoundRow(
                    new,
                    project_id,
                    asked.kind,
                    Stage.OPEN,
                    who.label,
                    now,
                    None,
                    "",
                    0,
                    told.model_dump_json(),
                )
            )
        self._writer.tell()
        return new

    @answering
    def answer_round(
        self,
        project_id: str,
        round_id: str,
        given: Given,
        who: Person,
        *,
        confirmed: Collection[str] = (),
    ) -> Outcome:
        """Answer for one's own voice; a second answer takes the place of the first."""

        def own(project: Project, asked: Asked) -> Voice | None:
            return voice_of(project, asked, who)

        return self._answer(project_id, round_id, given, own, who.function, confirmed)

    @answering
    def answer_for(
        self,
        project_id: str,
        round_id: str,
        voice: str,
        given: Given,
        who: Person,
        *,
        confirmed: Collection[str] = (),
    ) -> Outcome:
        """Answer for somebody without a device: a voice by its key, of an idea an institution."""

        def named(project: Project, asked: Asked) -> Voice | None:
            if asked.kind is Kind.IDEAS:
                return further(project, voice, f"further:{secrets.token_hex(8)}")
            return next((one for one in voices(project, asked) if one.key == voice), None)

        del who
        return self._answer(project_id, round_id, given, named, "", confirmed)

    @answering
    def take_back_answer(
        self, project_id: str, round_id: str, who: Person, answer_id: int | None = None
    ) -> Outcome:
        """Take back one's own answer, or one of one's ideas, while the round is open."""
        with self._store.writing() as tx:
            row, revision = _open(tx, project_id, round_id), tx.projects.revision(project_id)
            _, project = self._writer.current(tx, project_id)
            tx.rounds.take_back(row.id, _own(project, row, tx.make_secret(_KEY), who), answer_id)
        self._writer.tell()
        return Saved(self.clock(), revision or 0)

    @answering
    def sort_ideas(
        self, project_id: str, round_id: str, headings: Mapping[int, str], who: Person
    ) -> Outcome:
        """Put ideas, by their numbers, under headings; "" takes an idea out of its heading."""
        del who
        with self._store.writing() as tx:
            row, revision = _of(tx, project_id, round_id), tx.projects.revision(project_id)
            if row.stage != Stage.SORTING:
                raise RefusedError(t("round.refused.sorting"))
            for one in tx.rounds.answers(row.id):
                if one.id in headings:
                    heading = " ".join(clean(headings[one.id]).split())
                    given = Given.model_validate_json(one.given)
                    renewed = Given.model_validate(given.model_dump() | {"bundle": heading})
                    tx.rounds.rewrite(one.id, renewed.model_dump_json())
            tx.rounds.change(row.id)
        self._writer.tell()
        return Saved(self.clock(), revision or 0)

    @answering
    def end_round(
        self,
        project_id: str,
        round_id: str,
        who: Person,
        *,
        picked: Sequence[int] = (),
        revisit_on: date | None = None,
        origin: str = "",
    ) -> Outcome:
        """No more answers: ideas can be sorted, everything else is counted and written down.

        Of sorted ideas those that were picked become goals or a draft.
        """
        people = self.rooms((project_id,))[project_id].people

        def plan(tx: Transaction, project: Project) -> Work:
            row = _of(tx, project_id, round_id)
            if row.stage == Stage.DONE:
                raise RefusedError(t("round.refused.ended"))
            told, now = read(row), self.clock()
            given = answers_of(tx.rounds.answers(row.id), "")
            is_first_end = told.kind is Kind.IDEAS and row.stage == Stage.OPEN
            if told.asked.showing is Showing.ANONYMOUS:
                tx.rounds.forget_voters(row.id)
            if is_first_end and given:
                tx.rounds.change(row.id, stage=Stage.SORTING)
                return Work([])
            ended = _ended(project, told, given, people, now.astimezone(BERLIN).date())
            ended = ended.with_wishes(picked, revisit_on)
            changes = results.changes(project, catalogue(), ended)
            tx.rounds.change(
                row.id, stage=Stage.DONE, ended_at=now, decision=results.decision_of(changes)
            )
            return Work(changes, confirmed=confirming_all(changes))

        outcome = self._writer.write(project_id, who, origin, plan)
        # Also where nothing of the project changed, windows have to hear of it.
        self._writer.tell()
        return outcome

    @answering
    def cancel_round(self, project_id: str, round_id: str, who: Person) -> Outcome:
        """Give a round up that has not ended: its answers are dropped, nothing is written down."""
        del who
        with self._store.writing() as tx:
            row, revision = _of(tx, project_id, round_id), tx.projects.revision(project_id)
            if row.stage == Stage.DONE:
                raise RefusedError(t("round.refused.ended"))
            tx.rounds.remove(row.id)
        self._writer.tell()
        return Saved(self.clock(), revision or 0)

    def _answer(
        self,
        project_id: str,
        round_id: str,
        given: Given,
        whose: Callable[[Project, Asked], Voice | None],
        function: str,
        confirmed: Collection[str],
    ) -> Outcome:
        said = "\n".join([given.text, *given.reasons.values()])
        if held := _held(said, confirmed):
            return held
        with self._store.writing() as tx:
            row, revision = _open(tx, project_id, round_id), tx.projects.revision(project_id)
            _, project = self._writer.current(tx, project_id)
            asked = read(row).asked
            voice = whose(project, asked)
            if voice is None:
                raise RefusedError(t("round.refused.no_voice"))
            if objection := objection_to(asked, given):
                raise RefusedError(t(f"round.refused.{objection}", most=asked.rule.points))
            voter = _voter(tx.make_secret(_KEY), row.id, voice)
            if asked.kind is not Kind.IDEAS:
                tx.rounds.take_back(row.id, voter)
            elif sum(one.voter == voter for one in tx.rounds.answers(row.id)) >= MOST_IDEAS:
                raise RefusedError(t("round.refused.many_ideas", most=MOST_IDEAS))
            shown = _shown(asked, voice, function)
            tx.rounds.answer(
                row.id, AnswerRow(0, voter, *shown, given.model_dump_json()), self.clock()
            )
        self._writer.tell()
        return Saved(self.clock(), revision or 0)


def _of(tx: Transaction, project_id: str, round_id: str) -> RoundRow:
    """The round, if it is still the last of this project; who comes too late hears so."""
    row = tx.rounds.last(project_id)
    if row is None or row.id != round_id:
        raise RefusedError(t("round.refused.gone"))
    return row


def _open(tx: Transaction, project_id: str, round_id: str) -> RoundRow:
    row = _of(tx, project_id, round_id)
    if row.stage != Stage.OPEN:
        raise RefusedError(t("round.refused.closed"))
    return row


def _own(project: Project, row: RoundRow, key: str, who: Person) -> str:
    """The voter that this person's answers have in the store."""
    voice = voice_of(project, read(row).asked, who)
    return _voter(key, row.id, voice) if voice and key else ""


def _voter(key: str, round_id: str, voice: Voice) -> str:
    told = f"{round_id}\n{voice.key}".encode()
    return hmac.new(key.encode(), told, hashlib.sha256).hexdigest()[:32]


def _shown(asked: Asked, voice: Voice, function: str) -> tuple[str, str]:
    """Voice and name as they are stored: none where nobody shall know."""
    if asked.showing is Showing.ANONYMOUS:
        return "", ""
    key = voice.key
    if asked.kind is Kind.IDEAS:
        # The key of an idea is that of a browser, which is nobody else's business.
        key = f"house:{voice.institution}" if voice.institution else ""
    says_function = asked.showing is Showing.NAME and not voice.key.startswith("member:")
    name = [function, voice.name] if says_function else [voice.name]
    return key, ", ".join(filter(None, name))


def _ended(
    project: Project, told: Round, given: Sequence[Answer], people: Collection[Person], day: date
) -> Ended:
    counted = counting.tally(told.asked, given)
    meetings = project.planning.meetings
    listed = next((one for one in meetings if one.id == told.asked.subject.meeting), None)
    there = houses_present(project, people, listed.members_present if listed else ())
    if told.asked.rule.unit == "member":
        there |= {institution_of(project, one.voice) for one in given if one.voice}
    judged = counting.verdict(told.asked, counted, len(there)) if told.kind.decides else None
    return Ended(told, tuple(given), counted, judged, day)


def _held(text: str, confirmed: Collection[str]) -> Guarded | None:
    """Words about one child or one family in what was typed, as long as nobody confirmed them."""
    left: tuple[Finding, ...] = tuple(
        one for one in findings(clean(text)) if fingerprint_of(PLACE, one) not in confirmed
    )
    return Guarded(PLACE, text, left) if left else None
