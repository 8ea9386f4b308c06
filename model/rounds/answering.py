"""The part of the workspace that takes answers in a round, and gives them back."""

import secrets
from collections.abc import Callable, Collection

from model.basics import Clock, Person
from model.catalogue.texts import t
from model.messages import RefusedError, answering
from model.outcomes import Outcome, Saved
from model.project import Project
from model.rounds.ballots import KEY, own_voter, shown, still_open, voter_of
from model.rounds.guarding import held
from model.rounds.kinds import MOST_IDEAS, Asked, Given, Kind, Showing, objection_to, parts_of
from model.rounds.views import read
from model.rounds.voices import Voice, further, voice_of, voices
from model.store import AnswerRow, RoundRow, SqlStore, Transaction
from model.writing import Writer

_Whose = Callable[[Project, Asked], Voice | None]


class Answering:
    """Each voice has one answer, or some ideas, as long as the round is open."""

    _store: SqlStore
    _writer: Writer
    clock: Clock

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
            row = still_open(tx, project_id, round_id)
            revision, project = self._writer.current(tx, project_id)
            voter = own_voter(project, row, tx.make_secret(KEY), who)
            if not voter:
                raise RefusedError(t("round.refused.no_voice"))
            tx.rounds.take_back(row.id, voter, answer_id)
        self._writer.tell()
        return Saved(self.clock(), revision)

    def _answer(
        self,
        project_id: str,
        round_id: str,
        given: Given,
        whose: _Whose,
        function: str,
        confirmed: Collection[str],
    ) -> Outcome:
        if question := held("\n".join([given.text, *given.reasons.values()]), confirmed):
            return question
        with self._store.writing() as tx:
            row = still_open(tx, project_id, round_id)
            revision, project = self._writer.current(tx, project_id)
            asked = read(row).asked
            if (voice := whose(project, asked)) is None:
                raise RefusedError(t("round.refused.no_voice"))
            if objection := objection_to(asked, given):
                raise RefusedError(t(f"round.refused.{objection}", most=asked.rule.points))
            self._put(tx, row, asked, voice, function, parts_of(asked, given))
        self._writer.tell()
        return Saved(self.clock(), revision)

    def _put(
        self,
        tx: Transaction,
        row: RoundRow,
        asked: Asked,
        voice: Voice,
        function: str,
        given: Given,
    ) -> None:
        """In the place of what the voice has answered before; of ideas it may have several."""
        voter = voter_of(tx.make_secret(KEY), row.id, voice)
        if asked.kind is not Kind.IDEAS:
            tx.rounds.take_back(row.id, voter)
        elif sum(one.voter == voter for one in tx.rounds.answers(row.id)) >= MOST_IDEAS:
            raise RefusedError(t("round.refused.many_ideas", most=MOST_IDEAS))
        # The moment of an answer tells whose it is to whoever saw the hands at the phones.
        at = None if asked.showing is Showing.ANONYMOUS else self.clock()
        told = AnswerRow(0, voter, *shown(asked, voice, function), given.model_dump_json())
        tx.rounds.answer(row.id, told, at)
