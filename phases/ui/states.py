"""States of records in colour, symbol and word: one look for the same meaning on every page."""

from model import naming, paths
from model.basics import Record
from model.catalogue import catalogue
from model.fields import FieldKind
from model.paths import Path
from phases.ui.cards import Badge, Color
from phases.ui.open_project import OpenProject

_Look = tuple[Color, str]
_OPEN: _Look = ("gray", ":material/radio_button_unchecked:")
_GOING: _Look = ("blue", ":material/timelapse:")
_DONE: _Look = ("green", ":material/check_circle:")
_DISPUTED: _Look = ("red", ":material/forum:")
_CAREFUL: _Look = ("orange", ":material/priority_high:")
_LEFT: _Look = ("gray", ":material/block:")
_ELSEWHERE: _Look = ("violet", ":material/arrow_outward:")

# Fields that say how far a record is; the first one a record has makes its badge.
FIELDS = (
    *("status", "light", "outcome", "effect", "decision", "result", "position", "degree"),
    *("contact_status", "rating", "check_status", "finding"),
)
_VALUES = (
    (_GOING, "in_progress shortlisted draft contacted requested prepared sheet_ready measure"),
    (_GOING, "becomes_goal for_contents for_resolution presented partly improvable proofread"),
    (_DONE, "done adopted received agrees committed checked in_use green confirmed settled"),
    (_DONE, "resolved reached works carries no_objection held goal_changed submitted cleared"),
    (_DONE, "released noted recommended adopted_with_changes adopted_with_concerns signed keep"),
    (_DISPUTED, "rejected rejects not_permitted not_reached red declined disputed action_needed"),
    (_CAREFUL, "yellow gap duplicate changes_needed reservation suggestions deferred postponed"),
    (_CAREFUL, "not_adopted perception_gap agrees_with_changes moved lower_level to_request"),
    (_LEFT, "dropped parked void ended cancelled not_needed not_available not_applicable"),
    (_LEFT, "replaced paused not_assessable"),
    (_ELSEWHERE, "delegated for_bodies later merged extended"),
)
LOOKS = {value: look for look, values in _VALUES for value in values.split()}


def badge(project: OpenProject, list_path: Path, record: Record) -> Badge | None:
    """How far a record is, by the field of it that says so; none where no field does."""
    for name in FIELDS:
        path = f"{list_path}.{record.id}.{name}"
        if name not in type(record).model_fields:
            continue
        if paths.field_of(path).kind is not FieldKind.CHOICE or not getattr(record, name):
            continue
        color, symbol = LOOKS.get(str(getattr(record, name)), _OPEN)
        return Badge(naming.in_words(project.project, path, catalogue()), color, symbol)
    return None
