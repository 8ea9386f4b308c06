"""How an answer lies in the store: whose it is as a hash, and what others see of who gave it."""

import hashlib
import hmac

from model.basics import Person
from model.catalogue.texts import t
from model.messages import RefusedError
from model.project import Project
from model.rounds.kinds import Asked, Kind, Showing, Stage
from model.rounds.views import read
from model.rounds.voices import Voice, line, voice_of
from model.store import RoundRow, Transaction

# The name of the secret of the store from which voters follow.
KEY = "rounds"


def current(tx: Transaction, project_id: str, round_id: str) -> RoundRow:
    """The round, if it is still the last of this project; who comes too late hears so."""
    row = tx.rounds.last(project_id)
    if row is None or row.id != round_id:
        raise RefusedError(t("round.refused.gone"))
    return row


def still_open(tx: Transaction, project_id: str, round_id: str) -> RoundRow:
    """The round, as long as it takes answers."""
    row = current(tx, project_id, round_id)
    if row.stage != Stage.OPEN:
        raise RefusedError(t("round.refused.closed"))
    return row


def not_ended(tx: Transaction, project_id: str, round_id: str) -> RoundRow:
    """The round, as long as there is something to decide about it."""
    row = current(tx, project_id, round_id)
    if row.stage == Stage.DONE:
        raise RefusedError(t("round.refused.ended"))
    return row


def own_voter(project: Project, row: RoundRow, key: str, who: Person) -> str:
    """The voter that this person's answers have in the store, "" without a voice."""
    voice = voice_of(project, read(row).asked, who)
    return voter_of(key, row.id, voice) if voice and key else ""


def voter_of(key: str, round_id: str, voice: Voice) -> str:
    """Stands for a voice in one round; nobody without the key of the store can tell for which."""
    told = f"{round_id}\n{voice.key}".encode()
    return hmac.new(key.encode(), told, hashlib.sha256).hexdigest()[:32]


def shown(asked: Asked, voice: Voice, function: str) -> tuple[str, str]:
    """Voice and name as they are stored: none where nobody shall know."""
    if asked.showing is Showing.ANONYMOUS:
        return "", ""
    if asked.kind is Kind.IDEAS:
        # The key of an idea is that of a browser, which is nobody else's business.
        key = f"house:{voice.institution}" if voice.institution else ""
    else:
        key = voice.key
    says_function = asked.showing is Showing.NAME
    said = (voice.function or line(function) if says_function else "", voice.called)
    return key, ", ".join(filter(None, said))
