"""The project: one typed document with one attribute per phase."""

from model.anchoring import Anchoring
from model.approval import Approval
from model.basics import Model, Text
from model.content import Content
from model.evaluation import Evaluation
from model.fields import AgreementTypeKey
from model.goals import Goals
from model.planning import Planning

SCHEMA_VERSION = 1


class Project(Model):
    """Everything a coordination group has worked out; an empty project is valid."""

    schema_version: int = SCHEMA_VERSION
    title: Text = ""
    agreement_type: AgreementTypeKey = ""
    practice_of: Text = ""
    # Fingerprints of words the group has confirmed when the guard asked about them.
    guard_confirmed: tuple[str, ...] = ()
    planning: Planning = Planning()
    goals: Goals = Goals()
    content: Content = Content()
    approval: Approval = Approval()
    anchoring: Anchoring = Anchoring()
    evaluation: Evaluation = Evaluation()
