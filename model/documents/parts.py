"""The building parts of documents: tables and pages that an outline puts together."""

from collections.abc import Iterable, Iterator

from model.catalogue import Catalogue, t
from model.documents.annexes import Annex
from model.documents.blocks import (
    AnnexRef,
    Block,
    Front,
    Gap,
    Paragraph,
    Row,
    Run,
    Runs,
    Signatures,
    Source,
    Table,
    Text,
)
from model.documents.points import CHECKLIST_STEP, Missing, Point
from model.german import format_date
from model.people import Institution, Partner
from model.project import Project

GOAL_NAME_COLUMNS = 2
_JOINT = "joint"


def partner_table(project: Project, catalogue: Catalogue) -> Iterator[Block]:
    """Who signs the agreement: legal entity, address, representation, name in the text."""
    source = Source(catalogue.lists["partners"].born_in)
    partners = project.planning.partners
    if not partners:
        yield Paragraph((_gap("parties.none"),), "", source)
        return
    yield Table(
        header=_texts(
            "parties", "header_name", "header_address", "header_represented", "header_role"
        ),
        rows=tuple(Row(_partner_cells(partner, catalogue), source) for partner in partners),
        widths=(31, 21, 26, 22),
        caption=t("documents.parties.caption"),
        description=t("documents.parties.description"),
    )


def institution_table(project: Project, catalogue: Catalogue) -> Iterator[Block]:
    """Who acts without being a party, kept apart from those who sign."""
    institutions = [place for place in project.planning.institutions if place.is_named]
    if not institutions:
        return
    source = Source(catalogue.lists["institutions"].born_in)
    names = {partner.id: partner.called for partner in project.planning.partners}
    yield Paragraph((Text(t("documents.institutions.lead")),), "", source, keep_next=True)
    yield Table(
        header=_texts(
            "institutions", "header_name", "header_partner", "header_represented", "header_signs"
        ),
        rows=tuple(
            Row(_institution_cells(institution, names), source) for institution in institutions
        ),
        widths=(31, 21, 26, 22),
        caption=t("documents.institutions.caption"),
        description=t("documents.institutions.description"),
    )


def goal_table(project: Project, catalogue: Catalogue) -> Table | None:
    """The goals the partners pursue, with the state they aim at and the date."""
    goals = [goal for goal in project.goals.goals if goal.is_pursued and goal.title]
    if not goals:
        return None
    source = Source(catalogue.lists["goals"].born_in)
    columns: list[tuple[str, int, list[str]]] = [
        ("header_number", 8, [str(number) for number in range(1, len(goals) + 1)]),
        ("header_title", 40, [goal.title for goal in goals]),
        ("header_state", 36, [goal.target_state for goal in goals]),
        ("header_due", 16, [format_date(goal.due_date) if goal.due_date else "" for goal in goals]),
    ]
    filled = [column for column in columns if any(column[2])]
    return Table(
        header=_texts("goals", *(name for name, _, _ in filled)),
        rows=tuple(
            Row(tuple(_words(texts[index]) for _, _, texts in filled), source)
            for index in range(len(goals))
        ),
        widths=tuple(width for _, width, _ in filled),
        caption=t("documents.goals.caption"),
        description=t("documents.goals.description"),
    )


def annex_list(annexes: tuple[Annex, ...]) -> Iterator[Block]:
    """All annexes by number; each number leads to its annex."""
    if not annexes:
        return
    source = Source(CHECKLIST_STEP)
    yield Front(t("documents.annex.list_title"), "annex_list", source)
    yield Paragraph((Text(t("documents.annex.list_lead")),), source=source, keep_next=True)
    for annex in annexes:
        line = (AnnexRef(annex.key, annex.number), Text(f"\u2003{annex.title}"))
        yield Paragraph(line, source=source)


def signature_page(
    project: Project, catalogue: Catalogue, said: Iterable[Block]
) -> Iterator[Block]:
    """Where the partners sign, and the institutions that sign along."""
    source = Source(catalogue.lists["partners"].born_in)
    yield Front(t("documents.signatures.title"), "signatures", source)
    yield from said
    yield Paragraph((Text(t("documents.signatures.sentence")),), "", source, keep_next=True)
    partners = (_signing_partner(partner, catalogue) for partner in project.planning.partners)
    along = (
        _signing_institution(institution)
        for institution in project.planning.institutions
        if institution.co_signing
    )
    rows = tuple(Row((cell, (), ()), source) for cell in (*partners, *along))
    yield Signatures(
        header=_texts("signatures", "header_party", "header_place", "header_signature"),
        parties=rows or (Row(((_gap("parties.missing_name"),), (), ()), source),),
        widths=(40, 24, 36),
        caption=t("documents.signatures.caption"),
        description=t("documents.signatures.description"),
    )


def open_points(missing: tuple[Missing, ...]) -> Iterator[Block]:
    """Required points that the text does not regulate: still open, or left out with a reason."""
    still_open = [entry for entry in missing if not entry.is_excused]
    left_out = [entry for entry in missing if entry.is_excused]
    if still_open:
        yield from _missing("title", "lead", "caption", "open_points", still_open)
    if left_out:
        yield from _missing("left_title", "left_lead", "left_caption", "left_out", left_out)


def names_of_parties(project: Project) -> str:
    """The parties line by line, for the title page."""
    names = [partner.name for partner in project.planning.partners if partner.name]
    last = f"{t('documents.value.and')} {names[-1]}" if len(names) > 1 else "".join(names)
    return "\n".join([f"{name}," for name in names[:-2]] + names[-2:-1] + [last])


def _missing(
    title: str, lead: str, caption: str, key: str, entries: list[Missing]
) -> Iterator[Block]:
    source = Source(CHECKLIST_STEP)
    yield Front(t(f"documents.open_points.{title}"), key, source)
    yield Paragraph((Text(t(f"documents.open_points.{lead}")),), source=source, keep_next=True)
    yield Table(
        header=_texts(
            "open_points", "header_topic", "header_item", "header_status", "header_reason"
        ),
        rows=tuple(map(_missing_row, entries)),
        widths=(19, 24, 15, 42),
        caption=t(f"documents.open_points.{caption}"),
        description=t("documents.open_points.description"),
    )


def _missing_row(entry: Missing) -> Row:
    cells = (
        _words(entry.topic.title),
        _words(entry.item.title),
        _words(t(f"documents.item_status.{entry.answer.status.value}")),
        _words(entry.answer.status_reason),
    )
    return Row(cells, Point(entry.topic, entry.answer, entry.item).source)


def _partner_cells(partner: Partner, catalogue: Catalogue) -> tuple[Runs, ...]:
    form = catalogue.field_text("planning.partners.legal_form").label_of(partner.legal_form)
    name: Run = Text(partner.name, True) if partner.name else _gap("parties.missing_name")
    role = catalogue.field_text("planning.partners.role_word").label_of(partner.role_word)
    known_as = [text for text in (partner.called, role) if text and text != partner.name]
    return (
        (name, Text(f"\n{form}")),
        _or_gap(partner.address, "parties.missing_address"),
        _or_gap(partner.representation, "parties.missing_represented"),
        _words("\n".join(f"„{text}“" for text in dict.fromkeys(known_as))),
    )


def _institution_cells(institution: Institution, partners: dict[str, str]) -> tuple[Runs, ...]:
    signs = "" if institution.co_signing is None else "yes" if institution.co_signing else "no"
    place = f"\n{institution.site}" if institution.site else ""
    return (
        (Text(institution.name, True), *_words(place)),
        _words(partners.get(institution.partner, "")),
        _words(institution.represented_by),
        _words(t(f"documents.institutions.{signs}") if signs else ""),
    )


def _signing_partner(partner: Partner, catalogue: Catalogue) -> Runs:
    name: Run = Text(partner.name, True) if partner.name else _gap("parties.missing_name")
    if not partner.representation:
        return name, Text("\n"), _gap("parties.missing_represented")
    how = t("documents.signatures.represented", function=partner.representation)
    if partner.signing_mode == _JOINT:
        mode = catalogue.field_text("planning.partners.signing_mode").label_of(_JOINT)
        how = f"{how} ({mode})"
    return name, Text(f"\n{how}")


def _signing_institution(institution: Institution) -> Runs:
    lines = [t("documents.signatures.co_signing")]
    if institution.represented_by:
        lines.append(t("documents.signatures.represented", function=institution.represented_by))
    return Text(institution.name, True), Text("\n" + "\n".join(lines))


def _texts(area: str, *names: str) -> tuple[str, ...]:
    return tuple(t(f"documents.{area}.{name}") for name in names)


def _gap(name: str) -> Gap:
    return Gap(t(f"documents.{name}"))


def _or_gap(text: str, gap: str) -> Runs:
    return _words(text) if text else (_gap(gap),)


def _words(text: str) -> Runs:
    return (Text(text),) if text else ()
