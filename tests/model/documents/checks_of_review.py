"""Checks of what only a review copy holds: comments, recorded changes, controls (D26 to D35)."""

import re
from collections.abc import Iterator

from model.documents import Document, Status
from tests.model.documents.registry import check
from tests.model.documents.wordfile import W, WordFile, text_of


@check("D26")
def comments_are_whole_and_tied_to_the_text(file: WordFile, document: Document) -> Iterator[str]:
    if len(file.comments) != len(document.remarks):
        yield f"{len(file.comments)} comments for {len(document.remarks)} remarks"
    ids = [comment.get(f"{W}id") for comment in file.comments]
    if len(set(ids)) != len(ids):
        yield "two comments with one id"
    for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        if sorted(node.get(f"{W}id") for node in file.document.iter(f"{W}{tag}")) != sorted(ids):
            yield f"{tag} and comments do not agree"
    order = [node.tag for node in file.document.iter() if node.get(f"{W}id") == "0"]
    marks = [tag.removeprefix(f"{W}comment") for tag in order if tag.startswith(f"{W}comment")]
    if ids and marks != ["RangeStart", "RangeEnd", "Reference"]:
        yield "a comment ends before it begins"
    for comment in file.comments:
        if not comment.get(f"{W}author") or not text_of(comment).strip():
            yield "a comment without author or words"
        if not re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", comment.get(f"{W}date")):
            yield "a comment without its day"


@check("D27")
def nothing_is_changed_yet(file: WordFile, document: Document) -> Iterator[str]:
    changes = [f"{W}{tag}" for tag in ("ins", "del", "moveFrom", "moveTo", "pPrChange")]
    yield from (node.tag for root in file.everything for node in root.iter(*changes))
    settings = file.part("word/settings.xml")
    guard = settings.find(f"{W}documentProtection")
    is_guarded = guard is not None and guard.get(f"{W}edit") == "trackedChanges"
    is_recorded = settings.find(f"{W}trackRevisions") is not None
    if {is_guarded, is_recorded} != {document.status is Status.REVIEW}:
        yield "recorded changes and state do not agree"
    if is_guarded and guard.get(f"{W}enforcement") != "1":
        yield "changes may be made without being recorded"


@check("D35")
def only_a_review_copy_hides_text_in_controls(file: WordFile, document: Document) -> Iterator[str]:
    if file.controls and document.status is not Status.REVIEW:
        yield f"{len(file.controls)} controls"
    for control in file.controls:
        if control.getparent().tag != f"{W}body" or not control.find(f"{W}sdtContent")[0:]:
            yield "a control inside another, or an empty one"
        # LibreOffice 7.4 loses line breaks in a control of one paragraph, and the words of a
        # comment that begins together with a control.
        first, *others = control.find(f"{W}sdtContent")
        opening = first.find(f"{W}commentRangeStart")
        begins_marked = opening is not None and opening.getnext().tag != f"{W}commentRangeEnd"
        if not others or begins_marked:
            yield f"words that get lost: {text_of(first)[:40]}"
        tag, name = (
            control.find(f"{W}sdtPr/{W}{part}").get(f"{W}val") for part in ("tag", "alias")
        )
        if not tag.startswith("kv:") or len(tag) > 64 or not name or len(name) > 64:
            yield f"control {tag}"
