"""The part of the workspace that runs rounds: start, look, sort, end."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date

from model import meeting_course
from model.basics import BERLIN, Person, clean, new_id
from model.catalogue import catalogue
from model.catalogue.texts import t
from model.guard.door import confirming_all
from model.messages import GuardedError, RefusedError, answering, found, speaking
from model.outcomes import Outcome, Saved
from model.project import Project
from model.rounds import counting, results
from model.rounds.answering import Answering
from model.rounds.ballots import KEY, current, not_ended, own_voter
from model.rounds.guarding import held
from model.rounds.kinds import SHOWINGS, Answer, Asked, Kind, Round, Showing, Stage
from model.rounds.proposals import proposed
from model.rounds.results import Ended
from model.rounds.sorting import said_above, sorted_under
from model.rounds.views import View, answers_of, read, view
from model.rounds.voices import houses_present, line
from model.store import RoundRow, Transaction
from model.together import Room
from model.undo import Work


class Rounds(Answering):
    """One round of a project runs at a time; all windows and servers see the same one."""

    rooms: Callable[[Collection[str]], dict[str, Room]]

    @speaking
    def round(self, project_id: str, who: Person) -> View | None:
        """The round that runs or ended last; of hidden answers only one's own."""
        with self._store.reading() as tx:
            row = tx.rounds.last(project_id)
            if row is None:
                return None
            _, project = self._writer.current(tx, project_id)
            key = tx.secret(KEY) or ""
            return view(read(row), tx.rounds.answers(row.id), own_voter(project, row, key, who))

    @speaking
    def start_round(
        self, project_id: str, asked: Asked, who: Person, *, confirmed: Collection[str] = ()
    ) -> str:
        """A new round for everyone; raises RefusedError while another one runs.

        Raises GuardedError where question or options seem to name a child or a family.
        """
        if asked.showing not in SHOWINGS[asked.kind]:
            raise RefusedError(t("round.refused.showing"))
        if asked.kind in {Kind.POINTS, Kind.RATING} and not asked.subject.options:
            raise RefusedError(t("round.refused.options"))
        if not asked.subject.question.strip():
            raise RefusedError(t("round.refused.question"))
        with self._store.writing() as tx:
            found(tx.projects.revision(project_id))
            _, project = self._writer.current(tx, project_id)
            if question := held(_said(asked), confirmed, _stood(project, asked)):
                raise GuardedError(question)
            new = self._new(tx, project_id, project, asked, who)
            tx.make_secret(KEY)
            tx.rounds.add(new)
        self._writer.tell()
        return new.id

    @answering
    def sort_ideas(
        self,
        project_id: str,
        round_id: str,
        headings: Mapping[int, str],
        who: Person,
        *,
        confirmed: Collection[str] = (),
    ) -> Outcome:
        """Put ideas, by their numbers, under headings; "" takes an idea out of its heading."""
        del who
        with self._store.writing() as tx:
            row, revision = current(tx, project_id, round_id), tx.projects.revision(project_id)
            if row.stage != Stage.SORTING:
                raise RefusedError(t("round.refused.sorting"))
            ideas = tx.rounds.answers(row.id)
            if question := held("\n".join(headings.values()), confirmed, said_above(ideas)):
                return question
            for answer_id, given in sorted_under(headings, ideas):
                tx.rounds.rewrite(answer_id, given)
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
            row = not_ended(tx, project_id, round_id)
            told, now = read(row), self.clock()
            given = answers_of(tx.rounds.answers(row.id), "")
            if told.stage is Stage.OPEN and told.asked.showing is Showing.ANONYMOUS:
                tx.rounds.forget_voters(row.id)
            if told.stage is Stage.OPEN and told.kind is Kind.IDEAS and given:
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
            row, revision = not_ended(tx, project_id, round_id), tx.projects.revision(project_id)
            tx.rounds.remove(row.id)
        self._writer.tell()
        return Saved(self.clock(), revision or 0)

    def _new(
        self, tx: Transaction, project_id: str, project: Project, asked: Asked, who: Person
    ) -> RoundRow:
        """The row of a round that begins now, in the place of the one before it."""
        now, last = self.clock(), tx.rounds.last(project_id)
        if last is not None and last.ended_at is None:
            raise RefusedError(t("round.refused.running"))
        if last is not None:
            # What came of it stands in the project; who said what is nobody's business any more.
            tx.rounds.remove(last.id)
        course = meeting_course.running(project, now)
        placed = {
            "question": clean(asked.subject.question).strip(),
            "meeting": course.meeting.id if course else "",
            "agenda_point": course.point.title if course and course.point else "",
        }
        told = asked.model_copy(update={"subject": asked.subject.model_copy(update=placed)})
        return RoundRow(
            new_id(),
            project_id,
            asked.kind,
            Stage.OPEN,
            line(who.label),
            now,
            None,
            "",
            0,
            told.model_dump_json(),
        )


def _said(asked: Asked) -> str:
    """What is put to the group in words."""
    return "\n".join([asked.subject.question, *(one.title for one in asked.subject.options)])


def _stood(project: Project, asked: Asked) -> str:
    """What the project would ask here: its words were asked about when they were written."""
    subject = asked.subject
    return _said(proposed(project, catalogue(), asked.kind, subject.step, subject.item))


def _ended(
    project: Project, told: Round, given: Sequence[Answer], people: Collection[Person], day: date
) -> Ended:
    counted = counting.tally(told.asked, given)
    meetings = project.planning.meetings
    listed = next((one for one in meetings if one.id == told.asked.subject.meeting), None)
    answered = [one.voice for one in given if one.voice]
    there = houses_present(project, people, listed.members_present if listed else (), answered)
    judged = counting.verdict(told.asked, counted, len(there)) if told.kind.decides else None
    return Ended(told, tuple(given), counted, judged, day)
