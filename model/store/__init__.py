"""Storage of projects in a database. Only this folder knows SQL."""

from model.store.cache import ProjectCache
from model.store.claim import Claim
from model.store.copies import BackupError, back_up, bring_back
from model.store.copies import check as check_backup
from model.store.engine import file_of
from model.store.journal import Authorship, FeedRow, NewStep, Selection, Step
from model.store.letterheads import KeptLetterhead
from model.store.links import Entry, LinkRow, NewLink
from model.store.projects import DraftRow, NamedCopy, ProjectId, ProjectRow, VersionRow
from model.store.rooms import Leading
from model.store.rounds import AnswerRow, RoundRow
from model.store.sql import SqlStore, Transaction
from model.store.trouble import StoreTroubleError, Trouble
from model.store.visits import Visit

__all__ = [
    "AnswerRow",
    "Authorship",
    "BackupError",
    "Claim",
    "DraftRow",
    "Entry",
    "FeedRow",
    "KeptLetterhead",
    "Leading",
    "LinkRow",
    "NamedCopy",
    "NewLink",
    "NewStep",
    "ProjectCache",
    "ProjectId",
    "ProjectRow",
    "RoundRow",
    "Selection",
    "SqlStore",
    "Step",
    "StoreTroubleError",
    "Transaction",
    "Trouble",
    "VersionRow",
    "Visit",
    "back_up",
    "bring_back",
    "check_backup",
    "file_of",
]
